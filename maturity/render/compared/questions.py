"""The questions that changed between two dates, by how they changed, with what was answered then and now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.insight.comparison.comparison import FactChange
from maturity.insight.comparison.mixing import WHOLE
from maturity.insight.comparison.pairing import Side
from maturity.insight.comparison.question_changes import ChangeKind, QuestionChange
from maturity.model.answer_wording import describe_answer
from maturity.model.answers import Answer
from maturity.render.blocks import Block, Gap, Heading, ListItem, Paragraph
from maturity.render.compared.context import ComparedContext
from maturity.text.typography import join_series

_KINDS: tuple[ChangeKind, ...] = ("better", "worse", "first", "lost", "unconfirmed", "joined", "left", "level")
"""In the order in which a reader should see them."""
_MOST = 5
"""How many questions of one kind are shown, unless everything is."""


def build_questions(context: ComparedContext) -> Iterator[Block]:
    """Build the questions that changed, kind by kind; then what changed in the profile."""
    comparison = context.comparison
    weightless = [change for change in comparison.questions if change.kind == "level"]
    if not comparison.questions:
        yield Gap()
        yield Paragraph(context.say("compare.nothing"))
    for kind in _KINDS:
        found = [change for change in comparison.questions if change.kind == kind]
        if found and (kind != "level" or context.view.everything):
            yield Heading(context.say(f"compare.{kind}.title"))
            yield from _build_list(found, context)
    if weightless and not context.view.everything:
        yield Gap()
        yield Paragraph(context.say("compare.weightless", n=len(weightless)), "quiet")
    if comparison.facts:
        yield Heading(context.say("compare.facts.title"))
        for fact in comparison.facts:
            yield ListItem(_describe_fact(fact, context))
        yield Paragraph(context.say("compare.facts"), "quiet")


def build_heaviest(context: ComparedContext, kinds: Sequence[ChangeKind], most: int) -> Iterator[Block]:
    """Build the questions of some kinds that weigh most, so many of each at most, with what was answered."""
    for kind in kinds:
        found = [change for change in context.comparison.questions if change.kind == kind][:most]
        if found:
            yield Paragraph(context.say(f"compare.{kind}.title"), "strong")
        for change in found:
            answers = ". ".join(_list_answers(change, context))  # an answer may have commas and semicolons
            described = describe_change(change, context)
            yield ListItem(context.say("compare.question_answers", question=described, answers=answers), indent=2)


def _build_list(found: list[QuestionChange], context: ComparedContext) -> Iterator[Block]:
    shown = found if context.view.everything else found[:_MOST]
    for change in shown:
        yield ListItem(describe_change(change, context))
        for line in _list_answers(change, context):
            yield Paragraph(line, indent=4)
    if len(found) > len(shown):
        yield Paragraph(context.say("compare.more", n=len(found) - len(shown)), "quiet")


def describe_change(change: QuestionChange, context: ComparedContext) -> str:
    """Say a question after what it brings, and to which axis where there is no overall score."""
    question = context.get_question_text(change.pair)
    amount = change.scope if change.kind in ("joined", "left") else change.answers
    if amount is None or (not amount and change.kind == "level"):
        return context.say("compare.question_unshared", question=question)
    part = context.format_part(amount)
    if change.axis == WHOLE:
        return context.say("compare.question", part=part, question=question)
    axis = context.new.format_prose(context.comparison.new.bank.axis_by_id[str(change.axis.new)].title)
    return context.say("compare.question_of", part=part, axis=axis, question=question)


def _list_answers(change: QuestionChange, context: ComparedContext) -> Iterator[str]:
    """Yield what was answered then and now; of several options, those that were added and those that are gone."""
    old, new = (_get_answer(change, side, context) for side in _SIDES)
    before, now = old.value, new.value
    if isinstance(before, tuple) and isinstance(now, tuple) and change.kind not in ("joined", "left"):
        before = context.comparison.pairing.convert(change.pair, before, "new")
        assert isinstance(before, tuple)
        yield from _list_option_changes(change, before, now, context)
        return
    texts = [_describe(change, side, context) for side in _SIDES]
    if change.kind == "unconfirmed":
        yield context.say("compare.before", answer=texts[0])
    elif texts[0] == texts[1]:
        yield context.say("compare.same_answer", answer=texts[1])
    else:
        yield context.say("compare.before", answer=texts[0])
        yield context.say("compare.now", answer=texts[1])


def _list_option_changes(
    change: QuestionChange, before: tuple[str, ...], now: tuple[str, ...], context: ComparedContext
) -> Iterator[str]:
    bank = context.comparison.new.bank
    options = bank.get_options(bank.question_by_id[str(change.pair.new)])
    texts = {option.id: context.new.format_prose(option.text) for option in options}
    for key, chosen, others in (("added_options", now, before), ("removed_options", before, now)):
        named = [texts[option] for option in chosen if option not in others]
        if named:
            yield context.say(f"compare.{key}", options=join_series(named, context.view.language))


def _describe(change: QuestionChange, side: Side, context: ComparedContext) -> str:
    """Say the answer of one date."""
    bank = context.get_context(side).bank
    question = bank.question_by_id[str(change.pair.get_id(side))]
    return describe_answer(bank, question, _get_answer(change, side, context), context.view.language)


def _get_answer(change: QuestionChange, side: Side, context: ComparedContext) -> Answer:
    return context.get_context(side).card.sheet.get_answer(str(change.pair.get_id(side)))


def _describe_fact(fact: FactChange, context: ComparedContext) -> str:
    """Say a fact of the profile with its two answers."""
    language, old, new = context.view.language, context.old.bank, context.new.bank
    before = describe_answer(old, old.field_by_id[str(fact.pair.old)], fact.old, language)
    field = new.field_by_id[str(fact.pair.new)]
    now = describe_answer(new, field, fact.new, language)
    return context.say("compare.fact", fact=context.new.format_prose(field.text), old=before, new=now)


_SIDES: tuple[Side, ...] = ("old", "new")
