"""Keeps the answers of a session in their file: each one written at once, and merged with what others write there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from maturity.model.answers import Answer
from maturity.quiz.readings import Content, Reading, read_file, read_stamp
from maturity.quiz.steps import Step
from maturity.quiz.validity import encode_answer
from maturity.saving.editing import set_value
from maturity.saving.store import AnswersStore, Edit, make_value_edit
from maturity.saving.text_editor import EntryPointer
from maturity.syntax.document import Document

_PARTS = ("value", "comment", "evidence")


class Keeper:
    """Saves answers into one answers file, and knows what the file says.

    The file may be edited by another hand while the quiz runs. So each write reads the file again first, and of the
    answer that it writes only those parts (value, comment, evidence) that the respondent has changed replace what is
    there now. Nothing is written for a respondent who only looks.

    The methods that write raise `UsageError` when the change is not certain to be on disk.
    """

    def __init__(self, path: str, head: Mapping[str, Any] | Reading, *, may_drop_comments: bool = False) -> None:
        """Keep the answers of the file at `path`.

        `head` is what a new file starts with, or the reading of a file that holds answers. `may_drop_comments` allows a
        file whose layout cannot be edited to be written anew, without its comments.
        """
        self._reading = head if isinstance(head, Reading) else None
        """What was last read or written."""
        content = head.content if isinstance(head, Reading) else head
        assert not isinstance(content, list)  # a file that cannot be read holds no answers
        self._base = content if isinstance(content, Document) else None
        """The file that the session was made of: what the respondent has in view until they answer."""
        self._store = AnswersStore(path, content, may_drop_comments=may_drop_comments)
        self._given: dict[Step, Any] = {}
        """What the respondent has last answered at each step, as the file has it, but without what others wrote."""
        self._edits: list[Edit] = []
        self._changes_answers = False

    @property
    def path(self) -> str:
        """The file."""
        return self._store.path

    @property
    def has_file(self) -> bool:
        """Whether the file has been there: it was resumed, or something was written."""
        return self._store.written

    @property
    def text(self) -> str:
        """The text last read or written, for a respondent who finds that the file has gone."""
        return self._store.text

    def plan_edit(self, edit: Edit, *, changes_answers: bool = False) -> None:
        """Plan a change of the file that is written together with the first answer, in one write.

        With `changes_answers` it changes what the answers say (another version of the bank, a wider scope), and not
        only what the head of the file lacks: then `write_planned` writes it even without an answer.
        """
        self._edits.append(edit)
        self._changes_answers = self._changes_answers or changes_answers

    def plan_migration(self, edit: Edit) -> Document:
        """Plan the change that makes the file one of this version of the bank; return the file as it will be.

        The session is to be made of what is returned. The file itself is left as it is until the first answer.
        """
        migrated = self._store.preview(edit, document=self._base)
        self.plan_edit(edit, changes_answers=True)
        self._base = migrated
        return migrated

    def save_answer(self, step: Step, answer: Answer) -> None:
        """Write one answer, with the edits that were planned for the first one."""
        raw = encode_answer(step, answer)

        def edit(document: Document) -> Document | None:
            return set_value(document, (step.space, step.id), self._merge(document, step, raw))

        self._write(*self._edits, edit)
        self._given[step] = raw
        self._edits, self._changes_answers = [], False

    def write_planned(self) -> None:
        """Write the planned edits without an answer, if one of them changes what the answers say."""
        if self._changes_answers:
            self._write(*self._edits)

    def write_value(self, pointer: EntryPointer, value: Any) -> None:
        """Write one value of the file's head, whatever is planned."""
        self._write(make_value_edit(pointer, value))

    def read_current(self) -> Content:
        """Return what the file says now, or why it cannot be read.

        This is what was last read or written, unless the file has changed since: then it is read again.
        """
        if self._reading is None or self._reading.stamp is None or self._reading.stamp != read_stamp(self.path):
            self._reading = read_file(self.path)
        return self._reading.content

    def _write(self, *edits: Edit) -> None:
        document = self._store.change(*edits)
        self._reading = Reading(document, read_stamp(self.path))

    def _merge(self, document: Document, step: Step, raw: Any) -> Any:
        """Return the answer to write at `step`: the parts that the respondent has changed, the rest from `document`."""
        ours, theirs = _split_parts(raw), _split_parts(get_written(document, step))
        before = _split_parts(self._get_known(step))
        merged = {name: ours[name] if ours[name] != before[name] else theirs[name] for name in _PARTS}
        return merged if merged["comment"] or merged["evidence"] else merged["value"]

    def _get_known(self, step: Step) -> Any:
        """Return the answer to a step that the respondent has in view, as a file has it."""
        if step in self._given or self._base is None:
            return self._given.get(step)
        return get_written(self._base, step)


def get_written(document: Document, step: Step) -> Any:
    """Return what a file says at a step, as it is written there: a value, a state or a mapping; None for nothing."""
    section = document.data.get(step.space)
    return section.get(step.id) if isinstance(section, dict) else None


def _split_parts(raw: Any) -> dict[str, Any]:
    """Split an answer as a file has it into its value, comment and evidence, each None if it is not there."""
    mapping = raw if isinstance(raw, Mapping) else {"value": raw}
    return {name: mapping.get(name) for name in _PARTS}
