"""The sentence on method that every result carries, in two lines."""

from __future__ import annotations

from maturity.model.shares import make_not_applicable_share
from maturity.render.context import Context
from maturity.render.sections.notes import describe_base


def describe_short_method(context: Context) -> str:
    """Say that the answers are not verified, how many there are, how “does not apply” counts, and which bank it was."""
    coverage, bank = context.card.coverage, context.bank
    return context.say(
        "first.method",
        answered=coverage.answered,
        applicable=coverage.applicable,
        scope=context.say("method.express") if context.card.sheet.scope == "express" else "",
        unknown=context.say("method.unknown", n=coverage.unknown) if coverage.unknown else "",
        not_applicable=_describe_not_applicable(context),
        bank=bank.id,
        version=bank.version,
        base=describe_base(context),
    )


def _describe_not_applicable(context: Context) -> str:
    """Say how many questions were said not to apply, their weight, and how the questionnaire counts them."""
    count, policy = (
        context.card.coverage.not_applicable,
        context.say(f"first.policy.{context.bank.policy.not_applicable}"),
    )
    if not count:
        return context.say("first.all_applicable", policy=policy)
    share = make_not_applicable_share(context.bank, context.card.coverage)
    return context.say("first.not_applicable", n=count, share=share, policy=policy)
