"""The English of every questionnaire that ships: whole, with the same figures, set as English is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from maturity.loading import shipped
from maturity.loading.bank_cache import BankCache
from maturity.model.bank import Bank

NAMES = re.compile(
    r"[\d\s/–-]*|Site|SMS|Facebook|Instagram|YouTube|LinkedIn|TikTok|Threads|Snapchat|Bluesky|Mastodon|Mail|Type|"
    r"X(?: \(ex-Twitter\))?|WhatsApp|Bluesky, Mastodon(?:, Threads)?|Stable|Département|Région|Services?|Structuration|"
    r"Notes?"
)
"""Texts that may be the same in both languages."""
FRENCH = re.compile(r"(?<!-)\b(?:les|des|une|dans|avec|pour|vous|est|sont|aux?|du)\b(?!-)|[«»\u00a0\u202f]| [:;?!%]")
QUOTED = re.compile(r"‘[^’]*’|“[^”]*”|\([^)]*\)")
"""French may be quoted, or named in brackets."""


@cache
def both(bank_id: str) -> tuple[Bank, Bank]:
    path = str(shipped.find_bank_path(bank_id))
    banks = BankCache()
    french, english = banks.load(path).bank, banks.load_in_language(path, "en")
    assert french is not None
    assert english is not None
    assert (french.language, english.language) == ("fr", "en")
    return french, english


def texts(bank: Bank) -> Iterator[tuple[str, str]]:
    """Every text with where it stands, in the bank's order."""
    yield "title", bank.title
    yield "description", bank.description or ""
    for axis in bank.axis_by_id.values():
        yield f"{axis.id}.title", axis.title
        yield f"{axis.id}.text", axis.text or ""
        yield f"{axis.id}.target", axis.target.text if axis.target else ""
    for name, options in bank.answer_sets.items():
        yield from ((f"{name}.{option.id}", option.text) for option in options)
    for item in (*bank.profile, *bank.questions):
        yield f"{item.id}.text", item.text
        yield f"{item.id}.help", item.help or ""
        yield f"{item.id}.unit", item.unit or ""
        yield from ((f"{item.id}.{option.id}", option.text) for option in item.options)
        for place, figure in enumerate(item.benchmark):
            yield f"{item.id}.benchmark.{place}", figure.of
            yield f"{item.id}.benchmark.{place}.population", figure.population
    for level in bank.levels:
        yield f"{level.id}.title", level.title
        yield f"{level.id}.text", level.text or ""
    for each in bank.recommendations:
        yield f"{each.id}.title", each.title
        yield f"{each.id}.text", each.text
        yield from ((f"{each.id}.steps.{place}", step) for place, step in enumerate(each.steps))
        yield f"{each.id}.example", each.example or ""


@pytest.mark.parametrize("bank_id", shipped.list_bank_ids())
def test_every_text_is_there_and_translated(bank_id: str) -> None:
    french, english = (dict(texts(bank)) for bank in both(bank_id))
    assert list(french) == list(english), "as many steps, options and figures"
    assert [where for where, text in french.items() if bool(text) != bool(english[where])] == []
    same = [where for where, text in french.items() if text == english[where] and not NAMES.fullmatch(text)]
    assert same == []


@pytest.mark.parametrize("bank_id", shipped.list_bank_ids())
def test_figures_are_the_same(bank_id: str) -> None:
    french, english = (dict(texts(bank)) for bank in both(bank_id))
    assert [where for where, text in french.items() if figures(text) != figures(english[where])] == []


def figures(text: str) -> list[str]:
    """The numbers written in figures, without the separators of either language."""
    plain = re.sub(r"(?<=\d)[\u00a0,](?=\d{3}\b)", "", text).replace(",", ".")
    return sorted(re.findall(r"\d+(?:\.\d+)?", plain))


@pytest.mark.parametrize("bank_id", shipped.list_bank_ids())
def test_english_is_set_as_english_is(bank_id: str) -> None:
    _, english = both(bank_id)
    assert [(where, text) for where, text in texts(english) if FRENCH.search(QUOTED.sub("()", text))] == []
