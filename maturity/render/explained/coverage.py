"""How the coverage of an axis, or of the whole, comes about: what was answered of what applies."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.derivation.coverage import CoverageFigures
from maturity.insight.derivation.steps import Origin, Step
from maturity.render.blocks import Block
from maturity.render.explained.account import Account


def build_coverage(account: Account, axis_id: str) -> Iterator[Block]:
    """Build the coverage of an axis, each share on a line: by count, by weight, and what does not apply."""
    figures = account.derivation.coverages[axis_id]
    for name, part, whole, share in _list_shares(figures):
        if share is None:
            continue
        (reached, first), (total, second) = (account.format_operand(step.value) for step in (part, whole))
        ratio = account.format_result(share.value, is_exact=first and second)
        division = account.say("explain.coverage.division", reached=reached, total=total, ratio=ratio)
        words = account.say(f"explain.coverage.{name}", figures=division)
        yield account.make_item(words, Origin("answers", ("answers",)))


def _list_shares(figures: CoverageFigures) -> Iterator[tuple[str, Step, Step, Step | None]]:
    """Yield each share with the name of its sentence, and the two figures that it is a quotient of."""
    yield "count", figures.answered, figures.applicable, figures.by_count
    yield "weight", figures.answered_weight, figures.applicable_weight, figures.by_weight
    spared = figures.not_applicable
    if spared is not None and spared.share.value:
        yield "not_applicable", spared.weight, spared.asked_weight, spared.share
