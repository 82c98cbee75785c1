"""From paths of answers files to dated scorecards, each with the version of the bank that it was given to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, assert_never

from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.batch.outcomes import Outcome, Scorer
    from maturity.cli.run import Run
    from maturity.insight.comparison.history import History, Obstacle
    from maturity.model.scorecard import Scorecard

_MOST_NAMED = 5
"""How many of the organisations, banks or days that keep files from being compared are named."""


def read_dates(files: Iterable[tuple[str, bool]], scorer: Scorer, run: Run) -> tuple[list[Outcome], bool]:
    """Read and score each of `files`, given with whether it was found in a folder; report what is said of it.

    Return the outcomes that have a scorecard, and whether some file could not be scored. What a folder holds besides
    answers is passed over.
    """
    from maturity.model.diagnostic import has_errors

    scored: list[Outcome] = []
    has_failed = False
    for outcome in scorer.score_files(files):
        if has_errors(outcome.diagnostics) or (outcome.diagnostics and not run.quiet):
            run.report(outcome.diagnostics, everything=False)
        has_failed = has_failed or outcome.status == "failed"
        if outcome.card is not None:
            scored.append(outcome)
    return scored, has_failed


def arrange_dates(outcomes: Sequence[Outcome]) -> History:
    """Put scorecards in the order of their dates; raises `UsageError` if they cannot be set side by side."""
    from maturity.insight.comparison.history import DatedCard, build_history, find_obstacle

    dates = [
        DatedCard(each.path, each.card, each.named_version or each.card.bank.version, each.present_version)
        for each in outcomes
        if each.card
    ]
    if len(dates) < 2:
        raise UsageError("usage.compare_two", n=len(dates))
    cards = [each.card for each in dates]
    obstacle = find_obstacle(cards)
    if obstacle is not None:
        raise _refuse(obstacle, cards)
    return build_history(dates)


def _refuse(obstacle: Obstacle, cards: Sequence[Scorecard]) -> UsageError:
    """Make the refusal of files that are no dates of one organisation and one bank."""
    match obstacle:
        case "banks":
            found = dict.fromkeys(card.bank.id for card in cards)
        case "organisations":
            found = dict.fromkeys(card.sheet.organisation or "-" for card in cards)
        case "respondents":
            found = dict.fromkeys(card.sheet.date or "-" for card in cards)
        case _:
            assert_never(obstacle)
    named = [*found][:_MOST_NAMED] + (["…"] if len(found) > _MOST_NAMED else [])
    return UsageError(f"usage.compare_{obstacle}", found=", ".join(named))
