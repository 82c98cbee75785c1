"""From an answers file to a sheet: the answers of one respondent, each confirmed by the bank that asks for it.

First the shape of the file is validated, then its bank is loaded, then every answer is read against its question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from maturity.loading.answer import AnswerReader
from maturity.loading.bank import LoadedBank
from maturity.loading.dates import check_date
from maturity.loading.duties import read_duties
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
from maturity.text.catalogue import Message

BankLoader = Callable[[str], LoadedBank]
"""A function from the path of a bank's file to the bank, as `BankCache.load`, which reads each bank once in a run."""


@dataclass(frozen=True)
class LoadedAnswers:
    """What came of reading an answers file: its sheet, its bank, and what is wrong in it.

    Made by `load_answers` from a path, and by `read_answers` from a document.
    """

    path: str
    """The path of the answers file, as shown to the user."""
    sheet: Sheet | None
    """The confirmed answers; None if there is an error in the file, or its bank cannot be used."""
    bank: Bank | None
    """The bank that the answers are for; None if the file names none, or one that cannot be loaded or has errors."""
    bank_path: str | None
    """The path of the bank's file; None if the file names no bank, or none that may be opened (an unknown id, an
    absolute path, another ending than that of data files, the answers file itself)."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong in the answers file, in its order: errors and warnings. Those of the bank are not among them."""


def load_answers(path: str, load_bank: BankLoader) -> LoadedAnswers | None:
    """Load the answers in the file at `path` (`-`: standard input), with their bank by `load_bank`.

    None if the file cannot be read as data, or is no answers file. An answers file with errors gives a result, which
    has no sheet.
    """
    document = open_document(path)
    if not isinstance(document, Document) or identify_file(document) != "answers":
        return None
    return read_answers(document, load_bank)


def read_answers(document: Document, load_bank: BankLoader, bank_path: str | None = None) -> LoadedAnswers:
    """Read the answers that `document`, an answers file, holds, with their bank by `load_bank`.

    `bank_path` is the path of the bank to use whatever the file names; None to use the one that it names. If that bank
    has errors, the result has no sheet; a diagnostic says so only where the file names the bank.
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
    """Return the sheet that `data` holds, and add to `problems` what is wrong in it.

    `shape` is the validated file; with None, it has the wrong shape and None is returned, but its answers are read all
    the same, so that their problems are reported together with those of the shape. Each warning in `problems` becomes a
    caution of the sheet.
    """
    reader = AnswerReader(bank)
    profile = dict(read_profile(reader, get_section(data, "profile"), ("profile",)))
    targets = dict(read_targets(reader, get_section(data, "targets"), ("targets",)))
    duties = dict(read_duties(reader, get_section(data, "duties"), ("duties",)))
    is_other = _is_other_version(data, bank)
    answers = dict(_read_answers_section(reader, get_section(data, "answers"), is_other_version=is_other))
    problems += _check_version(data, bank)
    problems += reader.problems
    written = data.get("date")
    if isinstance(written, str) and (problem := check_date(written, ("date",))):
        problems.append(problem)
    if data.get("scope") == "express" and not any(question.express for question in bank.questions):
        problems.append(Problem("MB413", ("scope",), {"bank": bank.id}))
    if shape is None:
        return None
    return Sheet(
        answers=answers,
        profile=profile,
        targets=targets,
        duties=duties,
        scope=shape.scope or "full",
        organisation=shape.organisation,
        date=shape.date,
        respondent=shape.respondent,
        cautions=tuple(_make_caution(problem) for problem in problems if problem.severity == "warning"),
    )


def _make_caution(problem: Problem) -> Caution:
    """Make the caution by which a scorecard repeats `problem`, a warning about the file of its answers.

    It names the question by its new id if the warning is about a question that was renamed.
    """
    question = problem.params.get("new")
    return Caution(problem.code, Message(problem.message_key, problem.params), str(question) if question else None)


def _is_other_version(data: Mapping[str, Any], bank: Bank) -> bool:
    """Whether `bank_version` names another version than that of `bank`; False where it is missing or malformed."""
    version = data.get("bank_version")
    return isinstance(version, str) and re.fullmatch(VERSION_PATTERN, version) is not None and version != bank.version


def _check_version(data: Mapping[str, Any], bank: Bank) -> list[Problem]:
    """Return MB407 if the answers were given to a later version of the bank than that of `bank`; else nothing."""
    if not _is_other_version(data, bank) or _split_version(data["bank_version"]) < _split_version(bank.version):
        return []
    return [Problem("MB407", ("bank_version",), {"version": data["bank_version"], "current": bank.version})]


def _split_version(version: Version) -> tuple[int, ...]:
    """Return the three numbers of a version, which compare so that 1.10.0 is later than 1.9.0."""
    return tuple(int(part) for part in version.split("."))


def _read_answers_section(
    reader: AnswerReader, raw: dict[str, Any], *, is_other_version: bool
) -> list[tuple[str, Answer]]:
    """Return the answers of the section `raw` as pairs of question id and answer, in the order of the file.

    In answers to another version of the bank, a question renamed since gets its new id. What is wrong becomes a problem
    of `reader`; a name that no question has is left out.
    """
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
    """Return the problem of a name that no question of `bank` has: it was removed, it was renamed, or it never existed.

    A removed question is only a warning in answers to another version of the bank.
    """
    if name in bank.removed:
        params = {"id": name}
        return Problem("MB409", pointer, params, on_key=True, other_severity="warning" if is_other_version else None)
    if name in bank.renamed:
        return Problem("MB409", pointer, {"id": name, "new": bank.renamed[name]}, "renamed", on_key=True)
    return make_unknown_name("MB204", pointer, name, bank.question_by_id, on_key=True)
