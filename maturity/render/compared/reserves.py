"""What to know of a comparison before its figures: files, versions and languages that are not what one would think."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.comparison.history import DatedCard, Reserve
from maturity.render.blocks import Block, Paragraph
from maturity.render.compared.context import ComparedContext


def build_reserves(context: ComparedContext) -> Iterator[Block]:
    """Build a sentence for each reserve, then one on texts that are in another language."""
    for reserve in context.history.reserves:
        yield Paragraph(_describe(reserve, context), "caution")
    untranslated = dict.fromkeys(each.card.bank.version for each in _list_untranslated(context))
    if untranslated:
        versions = ", ".join(untranslated)
        yield Paragraph(context.say("compare.untranslated", n=len(untranslated), versions=versions), "caution")


def _describe(reserve: Reserve, context: ComparedContext) -> str:
    key = f"compare.reserve.{reserve}"
    *earlier, latest = context.history.dates
    version = latest.card.bank.version
    match reserve:
        case "outdated":
            date, present = context.describe_day(latest), latest.present_version
            return context.say(key, date=date, version=version, present=present)
        case "carried_now":
            return context.say(key, date=context.describe_day(latest), named=latest.named_version, version=version)
        case "carried":
            named = dict.fromkeys(each.named_version for each in earlier if each.is_carried)
            return context.say(key, n=len(named), versions=", ".join(named))
        case _:
            return context.say(key)


def _list_untranslated(context: ComparedContext) -> Iterator[DatedCard]:
    """List the dates of which the bank is a kept earlier version, and speaks another language than this page.

    That the present version does so is nothing to say here: every result in that language shows it.
    """
    latest, language = context.history.latest, context.view.language
    if latest.card.bank.language != language and not latest.is_outdated:
        return
    for each in context.history.dates:
        if each.card.bank.language != language:
            yield each
