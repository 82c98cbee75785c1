"""From an answers file to a sheet: the answers of one respondent, each confirmed by the bank that asks for it.

First the shape of the file is validated, then its bank is loaded, then the answers are carried over to the version of
that bank (`maturity.model.carrying`), then every answer is read against its question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from maturity.loading.answer import AnswerReader
from maturity.loading.bank import LoadedBank
from maturity.loading.dates import check_date
from maturity.loading.duties import read_duties
from maturity.loading.file_kinds import identify_file
from maturity.loading.former_names import explain_missing_name
from maturity.loading.locating import locate_problems
from maturity.loading.misplaced import explain_comment, explain_misplaced
from maturity.loading.other_bank import explain_other_bank
from maturity.loading.problem import Problem
from maturity.loading.prose import find_prose_traps
from maturity.loading.references import explain_unusable_bank, find_bank_reference
from maturity.loading.sections import find_unconfirmed_targets, read_profile, read_targets
from maturity.loading.validation import validate_data
from maturity.loading.version_remark import describe_version
from maturity.model.answers import Answer, AnswersFile, EarlierAnswer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.carrying import CarriedAnswers, carry_over
from maturity.model.caution import Caution
from maturity.model.diagnostic import Diagnostic, Pointer, has_errors
from maturity.model.items import Question
from maturity.model.written_answers import find_earlier_day
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
    carried: CarriedAnswers | None = None
    """The data of the file under the present ids of the bank, and what was done to them; None without a bank."""


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
    has errors, the result has no sheet, and a diagnostic says so: about the file as a whole, where the bank is not the
    one that it names.
    """
    shape, problems = validate_data(AnswersFile, document.data)
    path = bank_path or find_bank_reference(document, problems)
    loaded = load_bank(path) if path else None
    if loaded and loaded.bank is None:
        problem = explain_unusable_bank(bank_path or str(document.data["bank"]), loaded)
        problems.append(replace(problem, pointer=()) if bank_path else problem)
    bank = loaded.bank if loaded else None
    problems = [explain_misplaced(bank, problem) for problem in problems] if bank else problems
    carried = carry_over(document.data, bank) if bank else None
    if bank and carried:
        problems += describe_version(carried, bank, document.path, None if bank_path else path)
    sheet = _read_sheet(carried, shape, bank, problems) if bank and carried else None
    problems = explain_other_bank(document.data, bank, problems) if bank and bank_path else problems
    text_questions = bank.text_questions if bank else ()
    diagnostics = locate_problems(document, [*problems, *find_prose_traps(document, text_questions)])
    sheet = None if has_errors(diagnostics) else sheet
    return LoadedAnswers(document.path, sheet, bank, path, tuple(diagnostics), carried)


@dataclass(frozen=True)
class ReadData:
    """What came of reading the data of an answers file under one bank; made by `read_data`."""

    sheet: Sheet | None
    """The confirmed answers; None if this bank refuses some of them."""
    carried: CarriedAnswers
    refused: int
    """How many answers, facts, duties and targets this bank refuses."""
    problems: tuple[Problem, ...] = ()
    """What is wrong in the data, with pointers into them: errors and warnings."""


def read_data(data: dict[str, Any], bank: Bank) -> ReadData:
    """Read the data of an answers file, whatever bank they name, as answers to `bank`.

    They are carried over to its version. Nothing is said of where in a file something is wrong: what is refused is
    counted.
    """
    shape, problems = validate_data(AnswersFile, data)
    carried = carry_over(data, bank)
    sheet = _read_sheet(carried, shape, bank, problems)
    refused = {problem.pointer[:2] for problem in problems if problem.severity == "error"}
    refused |= {(clash.section, clash.written) for clash in carried.clashes}
    return ReadData(None if refused else sheet, carried, len(refused), tuple(problems))


def _read_sheet(
    carried: CarriedAnswers, shape: AnswersFile | None, bank: Bank, problems: list[Problem]
) -> Sheet | None:
    """Return the sheet that `carried` holds, and add to `problems` what is wrong in it.

    `shape` is the validated file; with None, it has the wrong shape and None is returned, but its answers are read all
    the same, so that their problems are reported together with those of the shape. Each warning in `problems` becomes a
    caution of the sheet.
    """
    reader, data = AnswerReader(bank), carried.data
    profile = dict(read_profile(reader, get_section(data, "profile"), ("profile",)))
    targets = dict(read_targets(reader, get_section(data, "targets"), ("targets",)))
    duties = dict(read_duties(reader, get_section(data, "duties"), ("duties",)))
    answers = dict(_read_answers_section(reader, get_section(data, "answers"), carried))
    problems += _restore_pointers(reader.problems, carried)
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
        unconfirmed_targets=find_unconfirmed_targets(get_section(data, "targets")),
        duties=duties,
        scope=shape.scope or "full",
        organisation=shape.organisation,
        date=shape.date,
        respondent=shape.respondent,
        cautions=tuple(_make_caution(problem) for problem in problems if problem.severity == "warning"),
    )


def _make_caution(problem: Problem) -> Caution:
    """Make the caution by which a scorecard repeats `problem`, a warning about the file of its answers."""
    return Caution(problem.code, Message(problem.message_key, problem.params))


def _restore_pointers(problems: list[Problem], carried: CarriedAnswers) -> list[Problem]:
    """Return `problems`, whose pointers lead into the data carried over, with pointers into the file."""
    if not carried.written_by_present:
        return problems  # of one long list there may be thousands
    return [replace(problem, pointer=carried.restore_pointer(problem.pointer)) for problem in problems]


def _read_answers_section(
    reader: AnswerReader, raw: dict[str, Any], carried: CarriedAnswers
) -> Iterator[tuple[str, Answer]]:
    """Yield the answers of the section `raw` as pairs of question id and answer, in the order of the file.

    What is wrong becomes a problem of `reader`; a name that no question has is left out.
    """
    questions, recall = reader.bank.question_by_id, reader.recall
    for name, value in raw.items():
        question = questions.get(name)
        if question is not None and (known := recall(question, value)) is not None:
            yield name, known
            continue
        pointer: Pointer = ("answers", name)
        if question is None:
            problem = explain_missing_name(reader.bank, "MB204", pointer, name, questions)
            reader.problems.append(explain_comment(problem))
        elif name in carried.to_confirm:  # always in the long form, which is never recalled
            yield name, _read_earlier(reader, question, value, pointer)
        else:
            yield name, reader.read(question, value, pointer)


def _read_earlier(reader: AnswerReader, question: Question, raw: dict[str, Any], pointer: Pointer) -> Answer:
    """Read an answer that is to be confirmed: `raw` has it in the long form, with the version that it was given to.

    Whether this version of the bank would take its value for an answer makes no problem: it counts as none until the
    respondent confirms it or answers anew.
    """
    written = raw.get("value")
    beside = reader.read(question, {**raw, "value": None}, pointer)
    before = AnswerReader(reader.bank).read(question, written, pointer)
    earlier = EarlierAnswer(raw["bank_version"], written, before.state, before.value, find_earlier_day(raw))
    return replace(beside, state=State.TO_CONFIRM, earlier=earlier)
