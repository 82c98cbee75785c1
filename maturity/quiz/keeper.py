"""The keeper: saves the answers of one sitting into its answers file, and merges them with what others write there."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from maturity.errors import UsageError
from maturity.loading.duties import DUTY_DETAILS
from maturity.loading.file_kinds import identify_file
from maturity.loading.references import find_bank_reference
from maturity.model.answers import Answer
from maturity.quiz.resume import comment_out_steps
from maturity.quiz.snapshots import Content, Snapshot, read_stamp, take_snapshot
from maturity.quiz.steps import Step, is_duty
from maturity.quiz.validity import encode_answer
from maturity.saving.editing import format_lines, set_value
from maturity.saving.store import AnswersStore, Edit, make_value_edit
from maturity.saving.text_editor import EntryPointer
from maturity.syntax.document import Document, parse_document
from maturity.syntax.reading import Source

_PARTS = ("value", "comment", "evidence", "bank_version", "confirm")
"""The parts of an answer in the file, of which the first may stand alone."""


class Keeper:
    """Saves the answers of one sitting of the quiz into one answers file, and knows what the file says.

    Make it with `Keeper(path, head)`. `save_answer(step, answer)` writes one answer; `read_current()` returns what the
    file says now. Planned edits are changes written together with the first answer.

    The file may be edited by another hand meanwhile. So each write reads the file again first; and of the answer that
    it writes, only the parts (value, comment, evidence, version) that the respondent has changed replace those in the
    file. Nothing is written for a respondent who only looks. Methods that write raise `UsageError` if the change is not
    certain to be on disk.
    """

    def __init__(self, path: str, head: Mapping[str, Any] | Snapshot, *, may_drop_comments: bool = False) -> None:
        """Save into the file at `path`, which need not exist yet.

        `head` is the data that a new file starts with, or the snapshot of a file that holds answers already. With
        `may_drop_comments`, a file whose layout cannot be edited is written anew, and its comments are lost.
        """
        self._snapshot = head if isinstance(head, Snapshot) else None
        """What was last read from the file or written to it; None as long as there is no file."""
        content = head.content if isinstance(head, Snapshot) else head
        assert not isinstance(content, list)  # a file that cannot be read holds no answers
        self._base = content if isinstance(content, Document) else _read_head(path, content)
        """The file that the session was made from, or the data of a new one: what the respondent has seen."""
        self._reference = (content.data if isinstance(content, Document) else content).get("bank")
        self._store = AnswersStore(path, content, may_drop_comments=may_drop_comments)
        self._given: dict[Step, Any] = {}
        """Step to what the respondent has last answered there, in the form of the file, without what others wrote."""
        self._migration: Edit | None = None
        """Adapts the file to this version of the bank; made before each answer, and nothing to do once it is made."""
        self._acknowledged: dict[Step, Any] = {}
        """Step to what the file said there once the respondent's answer was written, others' parts included."""
        self._replaced: dict[Step, list[Any]] = {}
        """Step to all that the file said there before answers of the respondent were written."""
        self._fallen_back: tuple[Step, ...] = ()
        self._edits: list[Edit] = []
        self._changes_answers = False

    @property
    def path(self) -> str:
        """The path of the answers file."""
        return self._store.path

    @property
    def has_file(self) -> bool:
        """Whether the file exists or has existed: it was there at the start, or something was written."""
        return self._store.written

    @property
    def fallen_back(self) -> tuple[Step, ...]:
        """The steps whose answer was written in this sitting and was no longer in the file when it was last read.

        The file says there what it said before, or nothing: an older copy of it was saved over it. What another hand
        has changed to something new is not among them. See `put_back` and `accept_older`.
        """
        return self._fallen_back

    @property
    def text(self) -> str:
        """The text last read or written, to be shown to a respondent if the file has disappeared."""
        return self._store.text

    def plan_edit(self, edit: Edit, *, changes_answers: bool = False) -> None:
        """Plan a change of the file that is written together with the first answer, in one write.

        Pass `changes_answers` for an edit that changes what the answers mean (another version of the bank, a wider
        scope) rather than only completing the head of the file: `write_planned` writes such an edit even without an
        answer.
        """
        self._edits.append(edit)
        self._changes_answers = self._changes_answers or changes_answers

    def plan_migration(self, edit: Edit) -> Document:
        """Plan the edit that adapts the file to this version of the bank, and return the file as it will be.

        Make the session from what is returned. Nothing is written before the first answer or `write_planned`. The edit
        is made again before each answer, and has to leave a file of this version as it is: somebody may put an older
        copy of the file back meanwhile, in which an answer given now would pass for one of then.
        """
        migrated = self._store.preview(edit, document=self._base)
        self._migration, self._changes_answers = edit, True
        self._base = migrated
        return migrated

    def save_answer(self, step: Step, answer: Answer) -> None:
        """Write the answer to `step`, together with the planned edits if it is the first one."""
        raw, before = encode_answer(step, answer), None

        def edit(document: Document) -> Document | None:
            nonlocal before
            before = get_written(document, step)
            return set_value(document, (step.section, step.id), self._merge(document, step, raw))

        written = self._write(*self._list_edits(), edit)
        self._given[step] = raw
        self._acknowledged[step] = get_written(written, step)
        self._replaced.setdefault(step, []).append(before)
        self._fallen_back = tuple(each for each in self._fallen_back if each != step)
        self._edits, self._changes_answers = [], False

    def look_again(self) -> None:
        """Look whether acknowledged answers are still in the file, if it has changed; `fallen_back` says which not."""
        content = self.read_current()
        if isinstance(content, Document) and self._is_ours(content):
            self._find_fallen_back(content)

    def put_back(self) -> None:
        """Write the answers of `fallen_back` into the file again."""
        steps = self._fallen_back
        edits = (make_value_edit((each.section, each.id), self._acknowledged[each]) for each in steps)
        self._write(*self._list_edits(), *edits)
        self._fallen_back = ()

    def accept_older(self) -> None:
        """Take what the file says for the answers of `fallen_back`, and do not name them again."""
        for step in self._fallen_back:
            del self._acknowledged[step]
        self._fallen_back = ()

    def write_planned(self) -> None:
        """Write the planned edits without an answer, if one was planned with `changes_answers`; else do nothing.

        Call it once at the end of the sitting: the edits stay planned.
        """
        if self._changes_answers:
            self._write(*self._list_edits())

    def put_aside(self, steps: Sequence[Step]) -> None:
        """Turn what the file says at `steps` into comments, with the planned edits."""
        self._write(*self._list_edits(), lambda document: comment_out_steps(document, steps))

    def _list_edits(self) -> list[Edit]:
        return [*([self._migration] if self._migration else []), *self._edits]

    def write_value(self, pointer: EntryPointer, value: Any) -> None:
        """Write one value of the head of the file now, without the planned edits; `pointer` is the path of its keys."""
        self._write(make_value_edit(pointer, value))

    def read_current(self) -> Content:
        """Return the document that the file holds now, or a list of diagnostics that say why it cannot be read.

        It is what was last read or written if the file has not changed since; otherwise the file is read again.
        """
        if self._snapshot is None or self._snapshot.stamp is None or self._snapshot.stamp != read_stamp(self.path):
            self._snapshot = take_snapshot(self.path)
        return self._snapshot.content

    def holds_answers(self) -> bool:
        """Whether the file is there, can be read, and is still that of these answers."""
        content = self.read_current()
        return isinstance(content, Document) and self._is_ours(content)

    def _write(self, *edits: Edit) -> Document:
        document = self._store.change(self._inspect, *edits)
        self._snapshot = Snapshot(document, read_stamp(self.path))
        return document

    def _inspect(self, document: Document) -> Document:
        """Return `document`, which the file holds before a write, after looking for what another hand has undone.

        Raises `UsageError` if it is no longer the file of these answers.
        """
        if not self._is_ours(document):
            raise UsageError("usage.store_other", path=self.path)
        self._find_fallen_back(document)
        return document

    def _is_ours(self, document: Document) -> bool:
        """Whether `document` is answers, and to the bank of this sitting, however its path is written."""
        if identify_file(document) != "answers":
            return False
        if document.data.get("bank") == self._reference:
            return True
        ours = parse_document(Source(self.path, self._store.text))
        assert isinstance(ours, Document)
        theirs, known = find_bank_reference(document, []), find_bank_reference(ours, [])
        return theirs is not None and known is not None and os.path.realpath(theirs) == os.path.realpath(known)

    def _find_fallen_back(self, document: Document) -> None:
        """Find the acknowledged answers for which `document` says what the file said before, or nothing."""
        self._fallen_back = tuple(
            step
            for step, ours in self._acknowledged.items()
            if (theirs := get_written(document, step)) != ours and (theirs is None or theirs in self._replaced[step])
        )

    def _merge(self, document: Document, step: Step, raw: Any) -> Any:
        """Return the answer to write at `step`: the parts that the respondent has changed, the rest from `document`."""
        parts = DUTY_DETAILS if is_duty(step) else _PARTS
        ours, theirs = _split_parts(raw, parts), _split_parts(get_written(document, step), parts)
        before = _split_parts(self._get_known(step), parts)
        merged = {name: ours[name] if ours[name] != before[name] else theirs[name] for name in parts}
        return merged if any(merged[name] for name in parts[1:]) else merged[parts[0]]

    def _get_known(self, step: Step) -> Any:
        """Return the answer to `step` that the respondent has seen, in the form of the file; None if there is none."""
        return self._given[step] if step in self._given else get_written(self._base, step)


def _read_head(path: str, head: Mapping[str, Any]) -> Document:
    """Return the document that a new file at `path` begins with."""
    document = parse_document(Source(path, format_lines(head)))
    assert isinstance(document, Document)
    return document


def get_written(document: Document, step: Step) -> Any:
    """Return what `document` says at `step`, as it is written there: a value, a state such as "unknown", or a mapping.

    None if it says nothing.
    """
    section = document.data.get(step.section)
    return section.get(step.id) if isinstance(section, dict) else None


def _split_parts(raw: Any, parts: Sequence[str]) -> dict[str, Any]:
    """Split an answer in the form of the file into `parts`, each None if it is not there."""
    mapping = raw if isinstance(raw, Mapping) else {parts[0]: raw}
    return {name: mapping.get(name) for name in parts}
