"""What a recommendation brings, why it is advised, and why it stands where it does in the list."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.engine.placement import GoalTurn
from maturity.insight.advice import list_numbered
from maturity.insight.derivation.advice import AdviceFigures, MoveFigures
from maturity.insight.derivation.steps import Origin, Step
from maturity.model.answer_wording import describe_answer
from maturity.model.answers import Answer, State
from maturity.model.recommendation import Recommendation
from maturity.render.blocks import Block, Heading, Paragraph
from maturity.render.explained.account import Account
from maturity.render.explained.question import build_condition


def build_advice(account: Account, recommendation_id: str) -> Iterator[Block]:
    """Build the explanation of one recommendation."""
    bank = account.card.bank
    recommendation = bank.recommendation_by_id[recommendation_id]
    yield Heading(account.say("explain.advice.title"))
    title = account.context.format_prose(recommendation.title)
    title = account.say("explain.named", text=title, id=recommendation_id)
    yield account.make_item(title, account.pointers.find_recommendation(recommendation_id), "strong")
    figures = account.derivation.advice.get(recommendation_id)
    if recommendation.when is not None:
        where = account.pointers.find_recommendation(recommendation_id, "when")
        yield from build_condition(account, recommendation.when, where)
    if figures is None:
        yield from _build_absent(account, recommendation)
        return
    yield from _build_reason(account, figures, recommendation)
    yield from _build_gain(account, figures)
    yield from _build_days(account, figures)
    yield from _build_turn(account, figures)


def _build_absent(account: Account, recommendation: Recommendation) -> Iterator[Block]:
    """Build why a recommendation is not advised: the answers that its moves would bring are there already."""
    yield Paragraph(account.say("explain.advice.absent"))
    for question in recommendation.moves:
        answer = account.card.sheet.get_answer(question)
        item = account.card.bank.question_by_id[question]
        words = describe_answer(account.card.bank, item, answer, account.context.view.language)
        text = account.say("answers.fact", text=account.context.get_question_text(question), answer=words)
        where = Origin("answers", ("answers", question)) if answer.state is not State.ABSENT else None
        yield account.make_item(text, where, indent=2)


def _build_reason(account: Account, figures: AdviceFigures, recommendation: Recommendation) -> Iterator[Block]:
    """Build why it is advised: answers that it raises, duties that name it, or nothing that speaks against it."""
    card = account.card
    if figures.advice.status == "possible":
        yield Paragraph(account.say("explain.advice.possible"))
        for question in figures.advice.because:
            yield account.make_item(account.context.get_question_text(question), indent=2)
    duties = [
        each.duty for each in card.duties if each.duty.recommendation == recommendation.id and each.holds is not True
    ]
    for duty in duties:
        text = account.context.say("axis.quoted", title=account.context.get_duty_text(duty.id))
        yield account.make_item(account.say("explain.advice.duty", duty=text), Origin("answers", ("duties", duty.id)))
    if figures.moves:
        yield Paragraph(account.say("explain.advice.moves"))
    for move in figures.moves:
        yield from _build_move(account, move, recommendation)
    if not recommendation.moves and not duties:
        yield Paragraph(account.say("explain.advice.always"))


def _build_move(account: Account, move: MoveFigures, recommendation: Recommendation) -> Iterator[Block]:
    bank, language = account.card.bank, account.context.view.language
    question = bank.question_by_id[move.question]
    before, after = (
        describe_answer(bank, question, Answer(State.ANSWERED, value), language) for value in (move.before, move.after)
    )
    words = account.say(
        "explain.move", question=account.context.get_question_text(move.question), before=before, after=after
    )
    if move.ratio_before is not None and move.ratio_after is not None:
        ratios = {
            "before": account.format_ratio(move.ratio_before.value),
            "after": account.format_ratio(move.ratio_after.value),
        }
        words = account.say("explain.move.ratios", move=words, **ratios)
    where = account.pointers.find_recommendation(recommendation.id, "moves", move.question)
    yield account.make_item(words, where, indent=2)


def _build_gain(account: Account, figures: AdviceFigures) -> Iterator[Block]:
    """Build what it brings: the score with, minus the score without; and with its whole chain."""
    axis = account.context.quote_axis(figures.axis)
    if figures.gain is None or figures.before is None or figures.after is None or figures.now is None:
        yield Paragraph(account.say("explain.advice.no_gain"))
        return
    params = {
        "axis": axis,
        "after": account.format_score(figures.after.value),
        "gain": account.format_difference(figures.gain.value),
        "n": figures.gain.value,
    }
    key = "explain.gain" if len(figures.advice.chain) == 1 else "explain.gain.on_chain"
    yield account.make_item(
        account.say(key, before=account.format_score(figures.before.value), **params), emphasis="strong"
    )
    if len(figures.advice.chain) > 1 and figures.chain_gain is not None:
        params |= {"gain": account.format_difference(figures.chain_gain.value), "n": figures.chain_gain.value}
        words = account.say("explain.gain.chain", before=account.format_score(figures.now.value), **params)
        yield account.make_item(words)


def _build_days(account: Account, figures: AdviceFigures) -> Iterator[Block]:
    """Build the days that it takes; those of each recommendation of its chain, and their sum."""
    if len(figures.efforts) == 1:
        [effort] = figures.efforts
        yield account.make_item(account.say("explain.days.alone", n=effort.value), effort.origin)
        return
    recommendations = account.card.bank.recommendation_by_id
    yield Paragraph(account.say("explain.chain"))
    for each, effort in zip(figures.advice.chain, figures.efforts, strict=True):
        title = account.context.format_prose(recommendations[each].title)
        yield account.make_item(
            account.say("explain.days", title=title, id=each, n=effort.value), effort.origin, indent=2
        )
    yield account.make_item(account.say("explain.days.total", n=figures.chain_effort.value), indent=2)


def _build_turn(account: Account, figures: AdviceFigures) -> Iterator[Block]:
    """Build why it stands where it does in the list."""
    card, turn = account.card, figures.turn
    numbered = [each.id for each in list_numbered(card)]
    if figures.advice.id not in numbered:
        yield Paragraph(account.say("explain.turn.with_duty"))
        return
    place = numbered.index(figures.advice.id) + 1
    yield Paragraph(account.say("explain.turn.place", place=place, places=len(numbered)), "strong")
    if turn.leader != figures.advice.id:
        title = account.context.format_prose(card.bank.recommendation_by_id[turn.leader].title)
        yield account.make_item(account.say("explain.turn.for_other", title=title, id=turn.leader), indent=2)
    if turn.rank is None or figures.rate is None:
        yield account.make_item(account.say("explain.turn.last"), indent=2)
        return
    if not turn.rank[0]:
        yield account.make_item(account.say("explain.turn.unblocks"), indent=2)
    yield account.make_item(_describe_rate(account, figures, figures.rate), indent=2)
    if turn.of_goal is not None:
        yield account.make_item(_describe_goal_turn(account, turn.of_goal), indent=2)
    if card.overall is None:
        yield account.make_item(account.say("explain.turn.goals"), indent=2)
    else:
        yield account.make_item(account.say("explain.turn.best"), indent=2)
        yield from _build_turn_before(account, figures)


def _describe_goal_turn(account: Account, turn: GoalTurn) -> str:
    """Say which goal a recommendation was placed for, how far that is from its ambition, and whose turn it was."""
    return account.say(
        "explain.turn.of_goal",
        goal=account.context.quote_axis(turn.goal),
        gap=account.format_score(turn.gap),
        round=turn.round,
        place=turn.place,
    )


def _build_turn_before(account: Account, figures: AdviceFigures) -> Iterator[Block]:
    """Build what was placed just before, and by which rank; nothing for the first."""
    turn = figures.turn_before
    if turn is None or turn.rank is None:
        return
    is_idle, negated, _ = turn.rank
    title = account.context.format_prose(account.card.bank.recommendation_by_id[turn.leader].title)
    key = "explain.turn.before" if is_idle else "explain.turn.before_unblocks"
    words = account.say(key, title=title, id=turn.leader, rate=account.format_score(-negated))
    yield account.make_item(words, indent=2)


def _describe_rate(account: Account, figures: AdviceFigures, rate: Step) -> str:
    """Say what is gained per person-day by what was placed together with a recommendation."""
    gain, days = (account.derivation.steps[each].value for each in rate.operands)
    return account.say(
        "explain.turn.rate" if len(figures.turn.together) == 1 else "explain.turn.rate_together",
        gain=account.format_difference(gain),
        days=account.say("advice.plain_days", n=days),
        rate=account.format_score(rate.value),
        n=gain,
    )
