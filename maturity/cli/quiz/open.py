"""From an answers file, or from nothing, to a sitting: the file locked, read, and the session placed at its step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from maturity.cli.clock import read_today
from maturity.cli.quiz.renew import begin_renewal
from maturity.cli.quiz.resume import resume_sitting
from maturity.cli.quiz.settle import QuizOptions, Setup, ask_organisation, settle_quiz
from maturity.cli.quiz.sit import Sitting
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.length_wording import describe_sorts
from maturity.quiz.keeper import Keeper
from maturity.quiz.navigation import place_where_stopped
from maturity.quiz.parts import describe_axes, find_near_part, find_part
from maturity.quiz.resume import make_session
from maturity.quiz.session import Session
from maturity.quiz.snapshots import Snapshots
from maturity.saving.locking import lock_file
from maturity.saving.store import is_empty_file
from maturity.syntax.existence import file_exists
from maturity.syntax.near_files import find_near_file
from maturity.text.shell import quote_argument
from maturity.text.typography import format_prose


@contextmanager
def open_sitting(run: Run, options: QuizOptions) -> Iterator[Sitting | None]:
    """Open a sitting, and hold the lock of its file until it is over; None if a file has errors, which are reported."""
    snapshots = Snapshots()
    setup = settle_quiz(run, options, snapshots)
    if setup is None:
        yield None
        return
    with lock_file(setup.path):
        yield _make_sitting(run, options, setup, snapshots)


def _make_sitting(run: Run, options: QuizOptions, setup: Setup, snapshots: Snapshots) -> Sitting | None:
    bank = snapshots.banks.load_in_language(setup.bank_path, setup.language)
    assert bank is not None
    _check_options(options, setup, bank)
    if setup.earlier is not None:
        return begin_renewal(run, options, setup, snapshots, bank, setup.earlier)
    if not file_exists(setup.path) or is_empty_file(setup.path):
        return _begin_sitting(run, options, setup, snapshots, bank)
    return resume_sitting(run, options, setup, snapshots, bank)


def _check_options(options: QuizOptions, setup: Setup, bank: Bank) -> None:
    """Refuse, with a `UsageError`, a short version or a part that this bank does not have."""
    if setup.express and not any(question.express for question in bank.questions):
        raise UsageError("usage.no_express", bank=bank.id)
    if options.only is not None and find_part(bank, options.only) is None:
        near = find_near_part(bank, options.only)
        known = describe_axes(bank, setup.language)
        key = "usage.no_part_near" if near else "usage.no_part"
        raise UsageError(key, part=options.only, near=near, bank=bank.id, known=known)


def _begin_sitting(run: Run, options: QuizOptions, setup: Setup, snapshots: Snapshots, bank: Bank) -> Sitting:
    """Begin a sitting with a new answers file, which is there once the first answer is given."""
    sheet = Sheet(scope="express" if setup.express else "full")
    today = read_today(run.environment)
    part = find_part(bank, options.only) if options.only else None
    session = place_where_stopped(make_session(bank, sheet, {}, part, today=today))
    _introduce(setup, bank, session)
    if options.output is not None:
        _tell_of_neighbour(setup)
    organisation = ask_organisation(setup)
    head = {
        "bank": setup.reference,
        "bank_version": bank.version,
        "date": today,
        "organisation": organisation or None,
        "respondent": {"role": options.role} if options.role else None,
        "scope": "express" if setup.express else None,
    }
    return Sitting(run, options, setup, snapshots, Keeper(setup.path, head), session)


def _introduce(setup: Setup, bank: Bank, session: Session) -> None:
    """Tell what the questionnaire is about and how many questions it has."""
    prompt = setup.prompt
    prompt.tell(prompt.say("quiz.hello", title=bank.title, path=setup.path))
    if bank.description:
        prompt.tell("")
        prompt.tell(format_prose(bank.description, setup.language))
    prompt.tell("")
    counts = Counter[str](step.section for step in session.plan)
    prompt.tell(prompt.say("quiz.length", n=len(session.plan), sorts=describe_sorts(counts, prompt.language)))
    prompt.greet()


def _tell_of_neighbour(setup: Setup) -> None:
    """Tell of a file with nearly the name that was typed for the new one: perhaps that one was to be gone on with."""
    near = find_near_file(setup.path)
    if near and _drop_numbers(near) != _drop_numbers(setup.path):
        command = f"maturity quiz {quote_argument(near)}"
        for line in setup.prompt.say("quiz.new_beside", path=setup.path, near=near, command=command).split("\n"):
            setup.prompt.tell(line)


def _drop_numbers(path: str) -> str:
    """Return a path without its digits and the signs before them: one file a year, or a second one, is no slip."""
    return re.sub(r"[-_. ]*[0-9]+", "", path)
