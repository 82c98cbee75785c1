"""What to know when reading a result: its cautions, and the sentence on method that every result carries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from maturity.model.caution import Caution
from maturity.model.condition_wording import describe_condition
from maturity.model.shares import make_not_applicable_share
from maturity.render.blocks import Block, Gap, Heading, ListItem, Paragraph
from maturity.render.context import Context
from maturity.render.grouping import MOST_ALIKE, group_alike
from maturity.text.catalogue import has_message

_SET_ASIDE = "MB601"
"""The code of a caution about an answer that was ignored because its question is not asked."""


def build_notes(context: Context) -> Iterator[Block]:
    """Build the cautions, then the sentence on method."""
    if context.card.cautions:
        yield Heading(context.say("notes.title"))
    for caution in list_cautions(context):
        yield ListItem(caution)
    yield Gap()
    yield Paragraph(describe_method(context))


def list_cautions(context: Context) -> list[str]:
    """List the cautions of the scorecard in words; many of one sort are one sentence."""
    groups = group_alike(context.card.cautions, _find_sort, everything=context.view.everything)
    return [
        _describe_many(group, context) if len(group) > 1 else _describe_caution(group[0], context) for group in groups
    ]


def _find_sort(caution: Caution) -> str | None:
    """Return what a caution about one question has in common with others; None for one that is about something else."""
    return caution.message.key if caution.question else None


def _describe_many(cautions: Sequence[Caution], context: Context) -> str:
    """Say many cautions of one sort as one: how many they are, and about which questions the first of them are."""
    first = [str(each.question) for each in cautions[:MOST_ALIKE]]
    questions = ", ".join([*first, context.view.glyphs.more])
    own = f"{cautions[0].message.key}.many"
    if has_message(own):
        return context.say(own, n=len(cautions), questions=questions)
    sentence = context.view.say(cautions[0].message)
    return context.say("notes.alike", caution=sentence, n=len(cautions) - 1, questions=questions)


def _describe_caution(caution: Caution, context: Context) -> str:
    """Say a caution; of an answer that was ignored, also when its question is asked."""
    sentence = context.view.say(caution.message)
    question = context.bank.question_by_id.get(caution.question or "")
    if caution.code != _SET_ASIDE or question is None or question.when is None:
        return sentence
    condition = describe_condition(question.when, context.bank, context.view.language)
    return context.say("notes.asked_if", caution=sentence, condition=condition)


def describe_method(context: Context) -> str:
    """Say that the answers are not verified, how many there are, what "does not apply" counts, and which bank it was.

    How “does not apply” counts is said even where nobody answered so: it is a rule of the questionnaire.
    """
    coverage, bank = context.card.coverage, context.bank
    return context.say(
        "method",
        answered=coverage.answered,
        applicable=coverage.applicable,
        unknown=context.say("method.unknown", n=coverage.unknown) if coverage.unknown else "",
        not_applicable=_describe_not_applicable(context),
        bank=bank.id,
        version=bank.version,
        base=describe_base(context),
        scope=context.say("method.express") if context.card.sheet.scope == "express" else "",
    )


def describe_base(context: Context) -> str:
    """Name the bank that this one builds on, and what that one builds on; "" if it builds on none."""
    base, said = context.bank.base, ""
    while base is not None:
        said += context.say("method.base", bank=base.id, version=base.version)
        base = base.base
    return said


def _describe_not_applicable(context: Context) -> str:
    """Say how many questions were said not to apply, how much they weigh and how they count: every result says that."""
    count = context.card.coverage.not_applicable
    if not count:
        return context.say("method.all_applicable", policy=_describe_policy(context))
    share = make_not_applicable_share(context.bank, context.card.coverage)
    return context.say("method.not_applicable", n=count, share=share, policy=_describe_policy(context))


def _describe_policy(context: Context) -> str:
    policy = context.bank.policy.not_applicable
    match policy:
        case "exclude":
            return context.say("policy.exclude")
        case "zero":
            return context.say("policy.zero")
        case "full":
            return context.say("policy.full")
        case _:
            assert_never(policy)
