"""What somebody typed, as an event: a number as people write it, options by number or by word, a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from fractions import Fraction

from maturity.loading.suggestions import find_number, find_option_meant, find_state_meant
from maturity.model.bank import Bank
from maturity.model.items import Item
from maturity.quiz.events import DontKnow, Event, Give, NotApplicable
from maturity.quiz.steps import Askable, Step, get_item, get_kind
from maturity.syntax.reading import replace_forbidden
from maturity.syntax.scalars import UnboundedNumberError, parse_number
from maturity.text.catalogue import Message, make_message
from maturity.text.slugs import make_id

LONGEST = 10_000
"""Characters of a text or a comment; a page has 3,000."""
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
_WORDS_AFTER = re.compile(r"[0-9]\s*([^\W\d_].*|[%€])$")
_NUMBER = re.compile(r"(?:n°|no\.?|nº|#)? ?([0-9]{1,5})[.)]?", re.IGNORECASE)
"""The number of an option, as it may be typed: `2`, `2.`, `2)`, `n° 2`."""
_OTHER_UNIT = {False: "quiz.other_unit", True: "quiz.other_whole_unit"}
_SHOWN = 60
_RESERVED = ("unknown", "not_applicable")


def clean_text(text: str) -> str:
    """What was typed or pasted, on one line, without the characters that no file of ours may hold."""
    return unicodedata.normalize("NFC", " ".join(replace_forbidden(text).split()))


def is_ordinal(text: str) -> bool:
    """Whether a text is the number of something that is counted: of an option, of a question."""
    return text.isascii() and text.isdigit() and len(text) < 6


def parse_entry(bank: Bank, step: Step, text: str, language: str) -> Event | Message:
    """The answer that `text` gives at a step, or why it gives none."""
    asked, text = get_item(bank, step), clean_text(text)
    if len(text) > LONGEST:
        return make_message("quiz.too_long", n=len(text), most=LONGEST)
    kind = get_kind(bank, step)
    if kind == "text":
        return (_state(text) if text in _RESERVED else None) or Give(text)
    if kind == "number":
        assert isinstance(asked, Item)
        return _figure(text, language, asked)
    chosen = _chosen(bank, asked, text, several=kind == "multiple")
    if chosen is not None:
        return Give(chosen) if kind == "multiple" else Give(chosen[0])
    wrong = _wrong_part(bank, asked, text) if kind == "multiple" else text
    known = describe_numbers(len(bank.get_options(asked)))
    return _state(text) or make_message(f"quiz.no_option.{kind}", text=_short(wrong), numbers=known)


def describe_numbers(count: int) -> Message:
    """How the numbers of `count` options are said: "1 to 5"."""
    return make_message("quiz.numbers_two") if count == 2 else make_message("quiz.numbers", last=count)


def _state(text: str) -> Event | None:
    state = find_state_meant(text)
    if state == "unknown":
        return DontKnow()
    return NotApplicable() if state else None


def _figure(text: str, language: str, item: Item) -> Event | Message:
    no_number = make_message("quiz.not_a_whole_number" if item.whole else "quiz.not_a_number", text=_short(text))
    words = _WORDS_AFTER.search(text)
    if words and not _is_unit(words[1], item.unit):
        other = make_message(_OTHER_UNIT[item.whole], text=_short(text), unit=item.unit) if item.unit else no_number
        return _state(text) or other
    if _GROUPED.fullmatch(text):
        if language != "en" or "." in text:
            return make_message("quiz.two_readings", text=_short(text), digits=re.sub("[.,]", "", text))
        text = text.replace(",", "")
    try:
        value = parse_number(find_number(text) or "none")
    except UnboundedNumberError:
        value = ""
    if isinstance(value, Fraction):
        return Give(value)
    return _state(text) or no_number


def _is_unit(words: str, unit: str | None) -> bool:
    """Whether what follows a figure is its unit, or the start of it: "2 et demi" is not 2."""
    name = make_id(words).rstrip("s")
    return make_id(unit or "").startswith(name) if name else (unit or "").startswith(words)


def _chosen(bank: Bank, asked: Askable, text: str, *, several: bool) -> tuple[str, ...] | None:
    """The ids of the options that `text` names by number, id or text; None if that is not plain."""
    options = bank.get_options(asked)
    texts = {option.id: option.text for option in options}
    whole = _option(text, list(texts), texts)
    if whole:
        return (whole,)
    if not several:
        return None
    if make_id(text) in ("aucun", "aucune", "none") or text == "0":
        return None if bank.get_exclusive(asked) else ()
    found = [_option(part, list(texts), texts) for part in _parts(text)]
    return tuple(dict.fromkeys(found)) if found and all(found) else None


def _parts(text: str) -> list[str]:
    """What stands between commas or semicolons; between spaces too where there are only numbers."""
    between = r"[,;\s]+" if re.fullmatch(r"[0-9,;\s]+", text) else r"[,;]"
    return [part.strip() for part in re.split(between, text) if part.strip()]


def _wrong_part(bank: Bank, asked: Askable, text: str) -> str:
    """The first part of a list that is no option; all of it if there is only one."""
    texts = {option.id: option.text for option in bank.get_options(asked)}
    return next((part for part in _parts(text) if not _option(part, list(texts), texts)), text)


def _option(text: str, ids: Sequence[str], texts: dict[str, str]) -> str:
    number = _NUMBER.fullmatch(text)
    if number:
        return ids[int(number[1]) - 1] if 1 <= int(number[1]) <= len(ids) else ""
    meant = find_option_meant(text, texts)
    return meant if meant in texts else ""


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
