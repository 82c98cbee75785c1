"""How a question counts: the answer given, what each option is worth, the ratio, and what it brings above."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import assert_never

from maturity.insight.derivation.axes import PartKind
from maturity.insight.derivation.measures import QuestionFigures
from maturity.insight.derivation.steps import Origin
from maturity.model.answer_wording import describe_answer
from maturity.model.answers import ABSENT, State
from maturity.model.condition import Condition
from maturity.model.condition_wording import describe_condition
from maturity.model.field_types import ROOT
from maturity.model.items import Item, Question
from maturity.model.standing import OPEN, Standing
from maturity.render.blocks import Block, Heading, Paragraph
from maturity.render.explained.account import Account
from maturity.render.explained.parts import describe_left_out, describe_part, find_part, follow_share


def build_question(account: Account, question_id: str) -> Iterator[Block]:
    """Build the explanation of one question."""
    context, bank = account.context, account.card.bank
    question = bank.question_by_id[question_id]
    own = account.pointers.find_question(question_id)
    answer = account.card.sheet.get_answer(question_id)
    yield Heading(account.say("explain.question.title"))
    text = account.say("explain.named", text=context.get_question_text(question_id), id=question_id)
    yield account.make_item(text, own, "strong")
    words = describe_answer(bank, question, answer, context.view.language)
    where = Origin("answers", ("answers", question_id)) if answer.state is not State.ABSENT else None
    yield account.make_item(account.say("explain.question.answer", answer=words), where)
    if question.when is not None:
        yield from build_condition(account, question.when, account.pointers.find_question(question_id, "when"))
    reason = describe_left_out(account, question)
    if reason:
        yield Paragraph(account.say("explain.question.left_out", reason=reason))
    if account.card.standings[question_id] in OPEN and question.counts:
        yield Paragraph(account.say("explain.question.open"))
    figures = account.derivation.questions.get(question_id)
    if figures is not None:
        if account.card.standings[question_id] is Standing.NOT_APPLICABLE:
            policy = account.card.bank.policy.not_applicable
            yield account.make_item(account.say(f"explain.policy.{policy}", n=1), figures.unclamped.origin)
        yield from _build_measure(account, question, figures)
        yield from _build_above(account, question, figures)


def build_condition(account: Account, condition: Condition, origin: Origin) -> Iterator[Block]:
    """Build a condition in words, with the answers that decide on it."""
    bank, language = account.card.bank, account.context.view.language
    words = describe_condition(condition, bank, language)
    yield account.make_item(account.say("explain.condition", condition=words), origin)
    sheet = account.card.sheet
    for space, name in dict.fromkeys((name.space, name.id) for name in condition.find_names()):
        item: Item | None = bank.field_by_id.get(name) if space == "profile" else bank.question_by_id.get(name)
        if space not in ("profile", "answers") or item is None:
            continue
        answer = sheet.profile.get(name, ABSENT) if space == "profile" else sheet.get_answer(name)
        words = describe_answer(bank, item, answer, language)
        text = account.say("answers.fact", text=account.context.format_prose(item.text), answer=words)
        where = None if answer.state is State.ABSENT else Origin("answers", (space, name))
        yield account.make_item(text, where, "quiet", indent=2, sign="dash")


def _build_measure(account: Account, question: Question, figures: QuestionFigures) -> Iterator[Block]:
    """Build what the options are worth, and the ratio of the answer."""
    span = figures.range
    answer = account.card.sheet.get_answer(question.id)
    chosen = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    for option in account.card.bank.get_options(question):
        worth = account.format_plain(span.options[option.id].value)
        words = account.say("explain.option", text=account.context.format_prose(option.text), worth=worth)
        if option.id in span.ratios:
            ratio = account.format_ratio(span.ratios[option.id].value)
            words = account.say("explain.option.ratio", option=words, ratio=ratio)
        is_chosen = answer.state is State.ANSWERED and option.id in chosen
        if is_chosen:
            words = account.say("explain.option.chosen", option=words)
        yield account.make_item(words, span.options[option.id].origin, "strong" if is_chosen else "plain", indent=2)
    yield from _build_raw(account, question, figures)
    yield account.make_item(
        account.say(
            "explain.question.ratio",
            raw=account.format_plain(figures.raw.value),
            lowest=account.format_plain(span.lowest.value),
            highest=account.format_plain(span.highest.value),
            ratio=account.format_result(figures.ratio.value),
        ),
        emphasis="strong",
    )


def _build_raw(account: Account, question: Question, figures: QuestionFigures) -> Iterator[Block]:
    """Build the range of values, and how the answer becomes one where several options or a curve are looked at."""
    yield _describe_range(account, question, figures)
    raw, before = account.format_plain(figures.raw.value), account.format_plain(figures.unclamped.value)
    match question.kind:
        case "multiple":
            yield account.make_item(account.say("explain.question.sum", sum=before), figures.unclamped.origin)
        case "number":
            steps = account.derivation.steps
            answer = steps.get(f"questions.{question.id}.answer")
            if question.curve and answer is not None:
                points = account.context.view.join_series(
                    account.say("explain.point", answer=account.format_plain(x), percent=account.format_plain(y))
                    for x, y in question.curve
                )
                where = account.pointers.find_question(question.id, "curve")
                given = account.format_plain(answer.value)
                words = account.say("explain.question.curve", points=points, answer=given, percent=before)
                yield account.make_item(words, where)
        case "single" | "text":
            pass
        case _:
            assert_never(question.kind)
    if raw != before:
        yield account.make_item(account.say("explain.question.clamped", before=before, raw=raw))


def _describe_range(account: Account, question: Question, figures: QuestionFigures) -> Block:
    """Say between which values an answer lies, and why."""
    ends = [account.format_plain(step.value) for step in (figures.range.lowest, figures.range.highest)]
    if question.range is not None:
        key, where = "explain.range.given", account.pointers.find_question(question.id, "range")
    elif question.curve:
        key, where = "explain.range.curve", account.pointers.find_question(question.id, "curve")
    else:
        key, where = f"explain.range.{question.kind}", account.pointers.find_question(question.id)
    return account.make_item(account.say(key, lowest=ends[0], highest=ends[1]), where)


def _build_above(account: Account, question: Question, figures: QuestionFigures) -> Iterator[Block]:
    """Build what the question brings to its axis, what that axis brings to the one above, and so on to the whole."""
    bank, axes = account.card.bank, account.derivation.axes
    kind: PartKind = "question"
    below = question.id
    share: Fraction | None = figures.ratio.value
    for axis_id in bank.axes_by_question[question.id]:
        derived = axes.get(axis_id)
        part = find_part(derived.point, kind, below) if derived else None
        if derived is None or derived.point is None or part is None:
            return
        where = account.context.quote_axis(axis_id)
        title = account.say("explain.this_question") if kind == "question" else account.context.quote_axis(below)
        words = account.say("explain.place", where=where, title=title, part=describe_part(account, derived.point, part))
        yield account.make_item(words, part.weight.origin)
        share = follow_share(share, derived.point, part)
        kind, below = "axis", axis_id
    if below == ROOT and len(bank.axes_by_question[question.id]) > 1 and share is not None:
        points = share * bank.scale.span
        words = account.say("explain.question.overall", points=account.format_score(points), n=points)
        yield account.make_item(words, emphasis="strong")
