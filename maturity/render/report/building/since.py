"""What changed since the date before in one sentence without figures of scores, for a page of words."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.comparison.advice_followed import Following
from maturity.insight.comparison.sharing import Difference
from maturity.render.compared.advice import list_advice_counts
from maturity.render.compared.context import ComparedContext
from maturity.render.compared.duties import list_duty_counts
from maturity.render.compared.headline import find_certainty

_TOLD = ("met_since", "no_longer_met")
"""What of the duties is told: how many are left stands on the same page."""
_FOLLOWED: tuple[Following, ...] = ("followed", "partly")


def describe_since(context: ComparedContext) -> str:
    """Say which way the answers moved the score, duties met and lost, advice followed; "" without any of that."""
    parts = list(_list_parts(context))
    if not parts:
        return ""
    day = context.describe_day(context.history.dates[-2])
    return context.say("report.since", date=day, parts=context.view.join_series(parts))


def _list_parts(context: ComparedContext) -> Iterator[str]:
    comparison = context.comparison
    if comparison.overall is not None and comparison.overall.parts:
        key = f"report.since.{_find_direction(comparison.overall)}"
        is_open = find_certainty(comparison) == "overlap"
        yield context.say("report.since.open", words=context.say(key)) if is_open else context.say(key)
    duties = ", ".join(list_duty_counts(context, _TOLD))
    if duties:
        yield context.say("report.since.duties", parts=duties)
    if any(each.following in _FOLLOWED for each in comparison.advice):
        yield context.say("report.since.advice", parts=", ".join(list_advice_counts(context, _FOLLOWED)))


def _find_direction(difference: Difference) -> str:
    """Tell which way the answers moved the score: a change of the questionnaire or of its scope is no direction."""
    part = difference.parts["answers"]
    return "up" if part > 0 else "down" if part < 0 else "same"
