"""What is better and worse than the time before: the heaviest answers, ambitions, duties, and advice followed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from maturity.insight.comparison.advice_followed import Following
from maturity.insight.comparison.question_changes import ChangeKind, QuestionChange
from maturity.model.duty import DutyFinding
from maturity.render.blocks import Block, ListItem, Paragraph
from maturity.render.compared.advice import count_advice
from maturity.render.compared.context import ComparedContext
from maturity.render.compared.duties import count_duty_changes, describe_duty
from maturity.render.compared.questions import describe_change
from maturity.render.compared.targets import describe_target
from maturity.text.wrapping import cut_text, measure_cells

_COUNTED: tuple[ChangeKind, ...] = ("better", "worse", "first", "lost", "unconfirmed")
"""The kinds of change that are the respondent's, and are counted."""
_NAMED: tuple[ChangeKind, ...] = ("better", "worse")
"""The kinds of which the heaviest are named."""
_ELSE_NAMED: tuple[ChangeKind, ...] = ("first", "lost")
"""The kinds that are named where there is nothing of those."""
_JUDGED: tuple[Following, ...] = ("followed", "partly", "not_followed")
"""What became of advice, without what cannot be judged: nobody can act on that."""
_MOST = 2
"""How many of each are named."""
_MOST_LINES = 2
"""How many lines the text of a question has."""
_LOST_ON_A_LINE = 7
"""The cells of a line that an indent, and a word that goes to the next line, leave empty."""


def build_changes(context: ComparedContext) -> Iterator[Block]:
    """Build what changed, most of it in numbers: the heaviest answers and what is alarming are named."""
    yield from _build_answers(context)
    yield from _build_targets(context)
    duties = count_duty_changes(context)
    if duties:
        yield Paragraph(duties, "strong")
        yield from _build_alarm(context)
    advice = count_advice(context, _JUDGED)
    if advice:
        yield Paragraph(advice, "strong")


def _build_answers(context: ComparedContext) -> Iterator[Block]:
    changes = context.comparison.questions
    found = Counter(change.kind for change in changes)
    parts = ", ".join(context.say(f"first.count.{kind}", n=found[kind]) for kind in _COUNTED if found[kind])
    if not parts:
        yield Paragraph(context.say("compare.nothing"), "strong")
        return
    named = _choose_heaviest(changes, _NAMED) or _choose_heaviest(changes, _ELSE_NAMED)
    yield Paragraph(context.say("first.answers" if named else "first.answers_only", parts=parts), "strong")
    for change in named:
        text = context.say(f"first.change.{change.kind}", change=describe_change(change, context))
        yield ListItem(_cut(text, context), indent=2)


def _cut(text: str, context: ComparedContext) -> str:
    """Cut, between two words, what would take more than two lines; a listener has no lines, and hears it whole."""
    view = context.view
    room = _MOST_LINES * (view.width - _LOST_ON_A_LINE)
    if not view.glyphs.full or measure_cells(text) <= room:
        return text
    return cut_text(text, room, "").rpartition(" ")[0] + view.glyphs.more


def _choose_heaviest(changes: tuple[QuestionChange, ...], kinds: tuple[ChangeKind, ...]) -> list[QuestionChange]:
    """Choose the heaviest changes of each kind; they come in the order of their weight already."""
    return [change for kind in kinds for change in [each for each in changes if each.kind == kind][:_MOST]]


def _build_targets(context: ComparedContext) -> Iterator[Block]:
    """Build the first ambition that changed, and how many have; nothing if none did."""
    targets = context.comparison.targets
    if targets:
        target = describe_target(targets[0], context, in_short=True)
        yield Paragraph(context.say("first.targets", n=len(targets), target=target))


def _build_alarm(context: ComparedContext) -> Iterator[Block]:
    """Build the gravest thing about duties: one that is no longer met, else one past its date, else one that is new."""
    duties = context.comparison.duties
    fresh = [each for each in duties.missing if each in duties.arrived]
    groups: tuple[tuple[str, list[DutyFinding]], ...] = (
        ("no_longer_met", list(duties.no_longer_met)),
        ("overdue", list(duties.overdue)),
        ("fresh", fresh),
    )
    name, group = next((each for each in groups if each[1]), ("", []))
    if not group:
        return
    named = context.say(f"first.duty.{name}", duty=describe_duty(group[0], context))
    more = len(group) - 1
    text = context.say("first.duty_and_more", n=more, duty=named) if more else named
    yield ListItem(text, "caution", indent=2)
