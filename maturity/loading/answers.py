"""An answers file to a sheet: its shape, the bank it names, then every answer against that bank."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from maturity.loading import shipped
from maturity.loading.answer import AnswerReader, read_profile, read_targets
from maturity.loading.bank import LoadedBank
from maturity.loading.file_kinds import identify_file
from maturity.loading.problem import Problem, locate_problems
from maturity.loading.prose import find_prose_traps
from maturity.loading.validation import validate_data
from maturity.model.answers import Answer, AnswersFile, Sheet
from maturity.model.bank import Bank
from maturity.model.caution import Caution
from maturity.model.diagnostic import Diagnostic, Pointer, has_errors
from maturity.model.field_types import VERSION_PATTERN, Version
from maturity.syntax.document import Document, open_document
from maturity.text.catalogue import Message, make_message

BankLoader = Callable[[str], LoadedBank]
"""From the path of a bank's file to the bank, so that a caller can load each bank once."""


@dataclass(frozen=True)
class LoadedAnswers:
    """An answers file as read: the sheet and its bank unless there is an error in either, and what was found."""

    path: str
    sheet: Sheet | None
    bank: Bank | None
    bank_path: str | None
    diagnostics: tuple[Diagnostic, ...]


def load_answers(path: str, find: BankLoader) -> LoadedAnswers | None:
    """The answers in the file at `path`; None for a file that holds something else or cannot be read."""
    document = open_document(path)
    if not isinstance(document, Document) or identify_file(document) != "answers":
        return None
    return read_answers(document, find)


def read_answers(document: Document, find: BankLoader, instead: str | None = None) -> LoadedAnswers:
    """The answers that a document holds; `instead` is a bank's path to use whatever the file names."""
    shape, problems = validate_data(AnswersFile, document.data)
    path = instead or _bank_path(document, problems)
    loaded = find(path) if path else None
    if loaded and loaded.bank is None and not instead:
        problems.append(_unusable(str(document.data["bank"]), loaded))
    sheet = _sheet(document.data, shape, loaded.bank, problems) if loaded and loaded.bank else None
    bank = loaded.bank if loaded else None
    free = {question.id for question in bank.questions if question.kind == "text"} if bank else set()
    found = locate_problems(document, problems, find_prose_traps(document, free))
    if has_errors(found):
        sheet = None
    return LoadedAnswers(document.path, sheet, loaded.bank if loaded else None, path, tuple(found))


def resolve_bank(reference: str, path: str) -> str | None:
    """The path of the bank that an answers file at `path` names; None if none of that id ships."""
    if shipped.is_path(reference):
        return reference if path == "<stdin>" else str(FilePath(path).parent / reference)
    own = shipped.find_bank_path(reference)
    return str(own) if own else None


def _bank_path(document: Document, problems: list[Problem]) -> str | None:
    reference = document.data.get("bank")
    if not isinstance(reference, str) or not reference:
        return None
    if shipped.is_path(reference) and not reference.lower().endswith(shipped.DATA_ENDINGS):
        problems.append(Problem("MB401", ("bank",), {"bank": reference}, "ending"))
        return None
    if shipped.is_path(reference) and _is_absolute(reference):
        problems.append(Problem("MB401", ("bank",), {"bank": reference}, "absolute"))
        return None
    path = resolve_bank(reference, document.path)
    if path is None:
        known = shipped.list_bank_ids()
        problems.append(Problem("MB401", ("bank",), {"bank": reference}, wanted=reference, known=known))
    elif os.path.realpath(path) == os.path.realpath(document.path):
        problems.append(Problem("MB401", ("bank",), {"bank": reference}, "itself"))
        return None
    return path


def _is_absolute(reference: str) -> bool:
    """On this system or on another: the file may have been written elsewhere."""
    return PurePosixPath(reference).is_absolute() or PureWindowsPath(reference).is_absolute()


def _unusable(reference: str, loaded: LoadedBank) -> Problem:
    """MB401, for a bank that there is no file of, or that has errors of its own."""
    bank_id = FilePath(reference).stem
    if any(diagnostic.unreadable for diagnostic in loaded.diagnostics):
        advice = make_message("help.did_you_mean", nearest=bank_id) if shipped.find_bank_path(bank_id) else None
        return Problem("MB401", ("bank",), {"bank": reference}, "missing", help=advice)
    if any(diagnostic.code == "MB412" for diagnostic in loaded.diagnostics):
        return Problem("MB401", ("bank",), {"bank": reference}, "other")
    return Problem("MB401", ("bank",), {"bank": reference, "path": loaded.path}, "invalid")


def _sheet(data: Mapping[str, Any], shape: AnswersFile | None, bank: Bank, problems: list[Problem]) -> Sheet | None:
    """The sheet; without the right shape only the problems of its answers, so that all are told at once."""
    reader = AnswerReader(bank)
    profile = dict(read_profile(reader, _mapping(data, "profile"), ("profile",)))
    targets = dict(read_targets(reader, _mapping(data, "targets"), ("targets",)))
    other = _is_other_version(data, bank, problems)
    answers = dict(_answers(reader, _mapping(data, "answers"), other=other))
    problems += reader.problems
    problems += _date(data)
    if data.get("scope") == "express" and not any(question.express for question in bank.questions):
        problems.append(Problem("MB413", ("scope",), {"bank": bank.id}, severity="warning"))
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
        cautions=tuple(_caution(problem) for problem in problems if problem.severity == "warning"),
    )


def _caution(problem: Problem) -> Caution:
    """A warning as the result repeats it."""
    question = problem.params.get("new") or problem.params.get("id")
    return Caution(problem.code, Message(problem.message_key, problem.params), str(question) if question else None)


def _mapping(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def _is_other_version(data: Mapping[str, Any], bank: Bank, problems: list[Problem]) -> bool:
    """Whether the answers were given to another version; a later one than we have is worth a warning."""
    version = data.get("bank_version")
    if not isinstance(version, str) or not re.fullmatch(VERSION_PATTERN, version) or version == bank.version:
        return False
    if _numbers(version) > _numbers(bank.version):
        params = {"version": version, "current": bank.version}
        problems.append(Problem("MB407", ("bank_version",), params, severity="warning"))
    return True


def _numbers(version: Version) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _answers(reader: AnswerReader, raw: dict[str, Any], *, other: bool) -> list[tuple[str, Answer]]:
    bank, found = reader.bank, []
    for name, value in raw.items():
        pointer: Pointer = ("answers", name)
        current = bank.renamed.get(name, name) if other else name
        question = bank.question_by_id.get(current)
        if question is None:
            reader.problems.append(_no_question(bank, name, pointer, other=other))
            continue
        if current != name:
            params = {"id": name, "new": current}
            if current in raw:
                reader.problems.append(Problem("MB408", pointer, params, "both", key=True))
                continue
            reader.problems.append(Problem("MB408", pointer, params, key=True, severity="warning"))
        found.append((current, reader.read(question, value, pointer)))
    return found


def _no_question(bank: Bank, name: str, pointer: Pointer, *, other: bool) -> Problem:
    if name in bank.removed:
        return Problem("MB409", pointer, {"id": name}, key=True, severity="warning" if other else "error")
    if name in bank.renamed:
        return Problem("MB409", pointer, {"id": name, "new": bank.renamed[name]}, "renamed", key=True)
    return Problem("MB204", pointer, {"id": name}, key=True, wanted=name, known=bank.question_by_id)


_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FRENCH = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")


def _date(data: Mapping[str, Any]) -> list[Problem]:
    written = data.get("date")
    if not isinstance(written, str) or not written or _is_date(written):
        return []
    french = _FRENCH.fullmatch(written.strip())
    meant = f"{french[3]}-{french[2]:0>2}-{french[1]:0>2}" if french else ""
    advice = make_message("MB410.example", date=meant) if _is_date(meant) else None
    return [Problem("MB410", ("date",), {"date": written}, help=advice)]


def _is_date(text: str) -> bool:
    from datetime import date  # only a file with a date needs it  # noqa: PLC0415

    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return _ISO.fullmatch(text) is not None  # Python reads other ways of writing it as well
