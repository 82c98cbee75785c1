"""The results of a run, put in the order of their dates for each organisation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from maturity.insight.comparison.history import DatedCard
from maturity.insight.dossiers import Dossier, Entry, find_dossiers
from maturity.render.results import Scored

if TYPE_CHECKING:
    from maturity.batch.outcomes import Scorer


def date_results(results: Sequence[Scored], scorer: Scorer) -> tuple[Dossier, ...]:
    """Group results by organisation, each at its date.

    The latest answers to a questionnaire are scored with its present version. Earlier ones are scored once more by
    `scorer`, with the version that they were given to where it is at hand: what was said of them then still holds, and
    what a change of the questionnaire makes of the score can be told from what the organisation has done.
    """
    dated = [DatedCard(each.path, each.card, each.named_version or each.card.bank.version) for each in results]
    return tuple(
        replace(dossier, entries=tuple(_restore_versions(entry, scorer) for entry in dossier.entries))
        for dossier in find_dossiers(dated)
    )


def _restore_versions(entry: Entry, scorer: Scorer) -> Entry:
    *earlier, latest = entry.dates
    return Entry((*(_score_again(each, scorer) if each.is_carried else each for each in earlier), latest))


def _score_again(dated: DatedCard, scorer: Scorer) -> DatedCard:
    """Score a file with the version that it names; what came from the standard input cannot be read again."""
    card = None if dated.path == "-" else scorer.score_file(dated.path, in_folder=False).card
    return dated if card is None else replace(dated, card=card)
