"""An answers file to a sheet: its shape, its bank, then every answer against that bank."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from maturity.loading.answer import AnswerReader
from maturity.loading.bank import LoadedBank
from maturity.loading.file_kinds import identify_file
from maturity.loading.locating import locate_problems
from maturity.loading.problem import Problem, make_unknown_name
from maturity.loading.prose import find_prose_traps
from maturity.loading.references import explain_unusable_bank, find_bank_reference
from maturity.loading.sections import read_profile, read_targets
from maturity.loading.validation import validate_data
from maturity.model.answers import Answer, AnswersFile, Sheet
from maturity.model.bank import Bank
from maturity.model.caution import Caution
from maturity.model.diagnostic import Diagnostic, Pointer, has_errors
from maturity.model.field_types import VERSION_PATTERN, Version
from maturity.syntax.document import Document, get_section, open_document
from maturity.text.catalogue import Message, make_message

BankLoader = Callable[[str], LoadedBank]
"""From the path of a bank's file to the bank: `BankCache.load`, which reads each bank once in a run."""


@dataclass(frozen=True)
class LoadedAnswers:
    """What came of reading an answers file."""

    path: str
    sheet: Sheet | None
    """None if there is an error in the file or in its bank."""
    bank: Bank | None
    """None if the file names none that can be used."""
    bank_path: str | None
    """None if the file names no bank, or one that does not ship."""
    diagnostics: tuple[Diagnostic, ...]


def load_answers(path: str, load_bank: BankLoader) -> LoadedAnswers | None:
    """Load the answers in the file at `path`; None for a file that holds something else or cannot be read."""
    document = open_document(path)
    if not isinstance(document, Document) or identify_file(document) != "answers":
        return None
    return read_answers(document, load_bank)


def read_answers(document: Document, load_bank: BankLoader, bank_path: str | None = None) -> LoadedAnswers:
    """Read the answers that a document holds.

    `bank_path` is the path of the bank to use whatever the file names; None to use the one that it names.
    """
    shape, problems = validate_data(AnswersFile, document.data)
    path = bank_path or find_bank_reference(document, problems)
    loaded = load_bank(path) if path else None
    if loaded and loaded.bank is None and not bank_path:
        problems.append(explain_unusable_bank(str(document.data["bank"]), loaded))
    bank = loaded.bank if loaded else None
    sheet = _read_sheet(document.data, shape, bank, problems) if bank else None
    text_questions = {question.id for question in bank.questions if question.kind == "text"} if bank else set()
    diagnostics = locate_problems(document, problems, find_prose_traps(document, text_questions))
    return LoadedAnswers(document.path, None if has_errors(diagnostics) else sheet, bank, path, tuple(diagnostics))


def _read_sheet(
    data: Mapping[str, Any], shape: AnswersFile | None, bank: Bank, problems: list[Problem]
) -> Sheet | None:
    """Read the sheet, and add to `problems` what is wrong in it; None where the file has not the right shape.

    The answers are read all the same, so that their problems come with those of the shape.
    """
    reader = AnswerReader(bank)
    profile = dict(read_profile(reader, get_section(data, "profile"), ("profile",)))
    targets = dict(read_targets(reader, get_section(data, "targets"), ("targets",)))
    is_other = _is_other_version(data, bank)
    answers = dict(_read_answers_section(reader, get_section(data, "answers"), is_other_version=is_other))
    problems += _check_version(data, bank)
    problems += reader.problems
    problems += _check_date(data)
    if data.get("scope") == "express" and not any(question.express for question in bank.questions):
        problems.append(Problem("MB413", ("scope",), {"bank": bank.id}))
    if shape is None:
        return None
    return Sheet(
        answers=answers,
        profile=profile,
        targets=targets,
        scope=shape.scope or "full",
        organisation=shape.organisation,
        date=shape.date,
        respondent=shape.respondent,
        cautions=tuple(_make_caution(problem) for problem in problems if problem.severity == "warning"),
    )


def _make_caution(problem: Problem) -> Caution:
    """Make the caution by which a result repeats what reading its file had to say."""
    question = problem.params.get("new") or problem.params.get("id")
    return Caution(problem.code, Message(problem.message_key, problem.params), str(question) if question else None)


def _is_other_version(data: Mapping[str, Any], bank: Bank) -> bool:
    """Whether the answers were given to another version of the bank; if they do not say which, they were not."""
    version = data.get("bank_version")
    return isinstance(version, str) and re.fullmatch(VERSION_PATTERN, version) is not None and version != bank.version


def _check_version(data: Mapping[str, Any], bank: Bank) -> list[Problem]:
    """Return MB407 if the answers were given to a later version of the bank than the one here."""
    if not _is_other_version(data, bank) or _split_version(data["bank_version"]) < _split_version(bank.version):
        return []
    return [Problem("MB407", ("bank_version",), {"version": data["bank_version"], "current": bank.version})]


def _split_version(version: Version) -> tuple[int, ...]:
    """Return the three numbers of a version, so that 1.10.0 is later than 1.9.0."""
    return tuple(int(part) for part in version.split("."))


def _read_answers_section(
    reader: AnswerReader, raw: dict[str, Any], *, is_other_version: bool
) -> list[tuple[str, Answer]]:
    """Read the answers by question; in answers to another version, a renamed question gets its new id."""
    bank, answers = reader.bank, []
    for name, value in raw.items():
        pointer: Pointer = ("answers", name)
        current = bank.renamed.get(name, name) if is_other_version else name
        question = bank.question_by_id.get(current)
        if question is None:
            reader.problems.append(_explain_missing_question(bank, name, pointer, is_other_version=is_other_version))
            continue
        if current != name:
            params = {"id": name, "new": current}
            if current in raw:
                reader.problems.append(Problem("MB408", pointer, params, "both", on_key=True, other_severity="error"))
                continue
            reader.problems.append(Problem("MB408", pointer, params, on_key=True))
        answers.append((current, reader.read(question, value, pointer)))
    return answers


def _explain_missing_question(bank: Bank, name: str, pointer: Pointer, *, is_other_version: bool) -> Problem:
    """Return why a bank has no question of this name: removed (a warning for answers to another version), renamed."""
    if name in bank.removed:
        params = {"id": name}
        return Problem("MB409", pointer, params, on_key=True, other_severity="warning" if is_other_version else None)
    if name in bank.renamed:
        return Problem("MB409", pointer, {"id": name, "new": bank.renamed[name]}, "renamed", on_key=True)
    return make_unknown_name("MB204", pointer, name, bank.question_by_id, on_key=True)


_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FRENCH_DATE = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")


def _check_date(data: Mapping[str, Any]) -> list[Problem]:
    """Return MB410 if there is a date that is none; its help turns 23/11/2026 into 2026-11-23."""
    written = data.get("date")
    if not isinstance(written, str) or not written or _is_date(written):
        return []
    french = _FRENCH_DATE.fullmatch(written.strip())
    iso = f"{french[3]}-{french[2]:0>2}-{french[1]:0>2}" if french else ""
    advice = make_message("MB410.example", date=iso) if _is_date(iso) else None
    return [Problem("MB410", ("date",), {"date": written}, help=advice)]


def _is_date(text: str) -> bool:
    """Whether a text is a day that exists, written as in 2026-11-23."""
    from datetime import date  # only a file with a date needs it  # noqa: PLC0415

    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return _ISO_DATE.fullmatch(text) is not None  # Python reads other ways of writing it as well
