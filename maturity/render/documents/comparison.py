"""Several dates of one organisation as blocks: first the answer, then where it comes from, then what to know."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.comparison.history import History
from maturity.render.blocks import Block, Gap, Heading, Paragraph
from maturity.render.compared.advice import build_advice
from maturity.render.compared.apart import build_apart
from maturity.render.compared.axes import build_axes, build_trends
from maturity.render.compared.context import ComparedContext
from maturity.render.compared.dates import build_dates
from maturity.render.compared.duties import build_duty_changes
from maturity.render.compared.headline import build_headline
from maturity.render.compared.questions import build_questions
from maturity.render.compared.targets import build_targets
from maturity.render.sections.notes import describe_method
from maturity.render.view import View


def build_comparison(history: History, view: View) -> Iterator[Block]:
    """Build the comparison of two dates; of more, their history, then the comparison of the last two."""
    context = ComparedContext(history, view)
    yield from build_headline(context)
    if len(history.dates) > 2:
        yield from build_dates(context)
        yield from build_trends(context)
        yield Heading(context.say("compare.since", date=context.describe_day(history.dates[-2])))
    yield from build_axes(context)
    yield from build_duty_changes(context)
    yield from build_questions(context)
    yield from build_targets(context)
    yield from build_advice(context)
    yield from build_apart(context)
    yield Gap()
    yield Paragraph(describe_method(context.new))
    yield Paragraph(context.say("compare.method"), "quiet")
