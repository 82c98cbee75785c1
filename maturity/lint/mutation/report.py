"""What a survey of mutants tells: the changes that no example notices, each at its place, and the mutation score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from maturity.lint.example_margin import find_margin, is_written_in_brackets
from maturity.lint.key_words import name_score, name_values
from maturity.lint.mutation.moves import Written
from maturity.lint.mutation.mutant import Mutant
from maturity.lint.mutation.proposals import Proposal, Proposer
from maturity.lint.mutation.survey import ProgressListener, Survey, survey_mutants
from maturity.lint.mutation.trial import Fate, Outcome
from maturity.loading.problem import Problem, make_remainder
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.diagnostic import Pointer
from maturity.syntax.document import Document
from maturity.text.catalogue import Message, make_message

MOST_TOLD = 60
"""So many changes of one bank are told one by one; the others are counted."""

_BEGINNINGS = {
    "axes": ("axis_", "not_applicable_policy"),
    "answers": ("option_", "box_", "ambition_"),
    "questions": ("question_",),
    "conditions": ("condition_",),
    "duties": ("duty_",),
    "levels": ("level_",),
    "moves": ("move_", "after_"),
}
"""Kind of change to how the names of its operators begin."""
KINDS = tuple(_BEGINNINGS)
"""The kinds of changes that are counted apart."""

_OFFERS = {
    (False, True): "mutation.offer",
    (False, False): "mutation.offer.first",
    (True, True): "mutation.offer.brackets",
    (True, False): "mutation.offer.brackets.first",
}
"""Whether the file is written in brackets, and whether it has examples, to where the proposed ones are to be pasted."""


def find_unnoticed_changes(
    bank: Bank, document: Document, tell_progress: ProgressListener = lambda _tried, _total: None
) -> Iterator[Problem]:
    """Yield the changes of `bank` that none of its examples notices (MB870), and the mutation score (MB871)."""
    survey = survey_mutants(bank, document, tell_progress)
    if not survey.held and not survey.total:
        yield Problem("MB873", ("examples",))
        return
    if not survey.outcomes:
        yield Problem("MB872", ("examples",), {"tried": 0, "n": survey.total})
        return
    yield _make_score(survey, document)
    if len(survey.outcomes) < survey.total:
        yield Problem("MB872", ("examples",), {"tried": len(survey.outcomes), "n": survey.total})
    surviving = survey.surviving
    told = surviving[:MOST_TOLD]
    proposer = Proposer(bank, survey.held)
    proposals = proposer.propose([outcome.mutant for outcome in told])
    helps = _make_helps(proposals, proposer, document)
    for index, outcome in enumerate(told):
        without = "mutation.not_searched" if index in proposer.cut_short else "mutation.no_example"
        yield _make_problem(outcome, helps.get(index, make_message(without)), document)
    if len(surviving) > MOST_TOLD:
        yield make_remainder(len(surviving) - MOST_TOLD)
    if proposals:
        yield _make_offer(survey, proposals, told, document)
    if left := len(surviving) - len(told) + len(proposer.cut_short - helps.keys()):
        yield _make_rest(len(surviving), left, document, is_offering=bool(proposals))


def _make_rest(total: int, left: int, document: Document, *, is_offering: bool) -> Problem:
    """Make the problem that says of how many changes no example was looked for, and how to go on."""
    params = {"n": left, "searched": total - left, "total": total}
    advice = make_message("mutation.rest" if is_offering else "mutation.rest.none")
    return Problem("MB875", _find_place_of_all(document), params, help=advice)


def _find_place_of_all(document: Document) -> Pointer:
    """Return where what is said of all changes is told: in the file of the bank itself, even without own examples."""
    own, _ = document.find_part(())
    return ("examples",) if "examples" in own.data else ("extends",)


def _make_helps(proposals: Sequence[Proposal], proposer: Proposer, document: Document) -> dict[int, Message]:
    """Return the index of a change to what to do about it: which example to add or to complete."""
    quotes = is_written_in_brackets(document)
    helps = {
        index: make_message("MB870.complete", name=name, expected=expected.write(quotes=quotes))
        for index, (name, expected) in proposer.completions.items()
    }
    for each in proposals:
        helps.update((index, make_message("MB870.help", name=each.example.name)) for index in each.noticed)
    return helps


def _make_offer(survey: Survey, proposals: Sequence[Proposal], told: Sequence[Outcome], document: Document) -> Problem:
    """Make the problem that offers the proposed examples, with the score and the changes that they notice."""
    noticed = survey.count(Fate.NOTICED) + sum(len(each.noticed) for each in proposals)
    own, _ = document.find_part(())
    in_brackets = is_written_in_brackets(document)
    write = _write_in_brackets if in_brackets else _write_lines
    advice = make_message(_OFFERS[in_brackets, "examples" in own.data], examples=write(proposals, told, document))
    params = {"n": len(proposals), "percent": 100 * noticed // survey.counted}
    return Problem("MB874", _find_place_of_all(document), params, help=advice)


def _write_in_brackets(proposals: Sequence[Proposal], _told: Sequence[Outcome], _document: Document) -> Message | str:
    """Write examples as items of a list in brackets; JSON has no comments to say which lines each of them is about."""
    *others, last = (each.write(in_brackets=True) for each in proposals)
    offered: Message | str = last
    for each in reversed(others):
        offered = make_message("mutation.both.brackets", first=each, rest=offered)
    return offered


def _write_lines(proposals: Sequence[Proposal], told: Sequence[Outcome], document: Document) -> Message:
    """Write examples on lines of their own, above each the lines of which it notices a change."""
    margin = find_margin(document)
    offered: Message | None = None
    for each in reversed(proposals):
        places = sorted({_find_place(document, told[index]) for index in each.noticed})
        lines = ", ".join(f"{file}:{line}" if file else str(line) for file, line in places)
        written = make_message("mutation.offered", n=len(places), margin=margin, lines=lines, example=each.write())
        offered = written if offered is None else make_message("mutation.both", first=written, rest=offered)
    assert offered is not None
    return offered


def _find_place(document: Document, outcome: Outcome) -> tuple[str, int]:
    """Return the line of a change, after the path of its file, which is "" for that of the bank itself."""
    part, pointer = document.find_part(outcome.mutant.pointer)
    return "" if part.path == document.path else part.path, part.find_span(pointer).line


def _make_score(survey: Survey, document: Document) -> Problem:
    """Make the problem that gives the mutation score, and how many changes were shown to change nothing.

    It is told in the file of the bank itself, even if all of its examples come from its base.
    """
    params: dict[str, Any] = {
        "percent": survey.percent or 0,
        "noticed": survey.count(Fate.NOTICED),
        "n": survey.counted,
        "equivalent": survey.count(Fate.EQUIVALENT),
    }
    kinds = {kind: _count_kind(survey, kind) for kind in KINDS}
    counts: dict[str, Any] = {kind: f"{noticed}/{counted}" for kind, (noticed, counted) in kinds.items()}
    return Problem("MB871", _find_place_of_all(document), params, help=make_message("mutation.kinds", **counts))


def _count_kind(survey: Survey, kind: str) -> tuple[int, int]:
    """Count the changes of one kind that are noticed, and those that can be noticed."""
    fates = [each.fate for each in survey.outcomes if each.operator.name.startswith(_BEGINNINGS[kind])]
    noticed = fates.count(Fate.NOTICED)
    return noticed, noticed + fates.count(Fate.SURVIVING)


def _make_problem(outcome: Outcome, advice: Message, document: Document) -> Problem:
    """Make the problem of a change that no example notices; `advice` is what to do about it.

    Where the change is in the base of the bank, the help names the file of the bank itself, which takes the example.
    """
    mutant = outcome.mutant
    own, _ = document.find_part(())
    part, _ = document.find_part(mutant.pointer)
    if part.path != own.path:
        advice = make_message("help.in_file", file=own.path, help=advice)
    return Problem("MB870", mutant.pointer, make_params(mutant), outcome.operator.name, help=advice)


def make_params(mutant: Mutant) -> dict[str, Any]:
    """Make what fills the sentence about a change: what its operator says, and a changed condition as it reads now."""
    written = mutant.make_changes()[0].value
    written_out = {key: str(each) if isinstance(each, Written) else each for key, each in mutant.params.items()}
    params = name_values(written_out)
    if mutant.operator == "axis_combine":
        params["id"] = name_score(str(mutant.params["id"]))
    return {**params, **({"after": written.text} if isinstance(written, Condition) else {})}
