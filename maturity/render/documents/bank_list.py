"""The banks that ship as a list: where to start, how long each takes, and what to type."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from maturity.model.bank import Bank
from maturity.model.length_wording import describe_length
from maturity.model.reading_time import estimate_version, list_full_version, list_short_version
from maturity.render.blocks import Block, Command, Gap, Heading, ListItem, Paragraph
from maturity.render.view import View

_INDENT = 3


def build_bank_list(banks: Sequence[Bank], view: View) -> Iterator[Block]:
    """Build a short paragraph for each bank and each short version, in the order in which they are best taken."""
    yield Heading(view.say("banks.start"))
    versions = [(bank, is_short) for bank in banks for is_short in (True, False) if not is_short or _has_short(bank)]
    for number, (bank, is_short) in enumerate(versions, start=1):
        yield from _build_version(number, bank, view, is_short=is_short)
    if banks:
        yield Paragraph(view.say("banks.or_form"))
        yield Command(view.say("banks.to_fill", bank=banks[0].id), "highlight", _INDENT)
    if len(banks) > 1:
        yield Paragraph(view.say("banks.separately"))
        yield Command(view.say("banks.together"), "highlight", _INDENT)
    if banks:
        yield Paragraph(view.say("banks.next"))
        yield Command(f"maturity banks {banks[0].id}", "highlight", _INDENT)


def _build_version(number: int, bank: Bank, view: View, *, is_short: bool) -> Iterator[Block]:
    title = view.format_prose(bank.title)
    yield ListItem(view.say("banks.express_title", title=title) if is_short else title, "strong", number=number)
    items = list_short_version(bank) if is_short else list_full_version(bank)
    facts = [
        view.say("banks.minutes", n=math.ceil(estimate_version(items, bank))),
        describe_length(items, view.language),
        view.say("banks.version", id=bank.id, version=bank.version),
    ]
    yield Paragraph(view.glyphs.between.join(facts), indent=_INDENT)
    purpose = view.format_prose(_get_first_sentence(bank.description or ""))
    yield Paragraph(view.say("banks.express_text") if is_short else purpose, indent=_INDENT)
    option = " --express" if is_short else ""
    yield Command(view.say("banks.to_answer", bank=bank.id, option=option, place=number), "highlight", _INDENT)
    yield Gap()


def _has_short(bank: Bank) -> bool:
    return any(question.express for question in bank.questions)


def _get_first_sentence(text: str) -> str:
    """Return what a questionnaire is for; the rules of answering come after it."""
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]
