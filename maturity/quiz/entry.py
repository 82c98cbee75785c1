"""What a typed answer means: an option by its number or its words, a number as people write it, a text.

Typed text is one line. Besides a value it may mean "don't know" or "does not apply".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from typing import assert_never

from maturity.loading.duties import find_duty_word
from maturity.loading.suggestions import find_number, find_option_meant, find_state_meant
from maturity.model.bank import Bank
from maturity.model.items import Item, Option, Question
from maturity.quiz.duty_steps import PLANNED, parse_plan
from maturity.quiz.events import DontKnow, Give, NotApplicable, Plan
from maturity.quiz.offering import refuse_not_offered
from maturity.quiz.steps import ItemOrTarget, Step, get_item_or_target, get_kind, is_duty
from maturity.syntax.forbidden_characters import replace_forbidden
from maturity.syntax.scalars import UnboundedNumberError, parse_number
from maturity.text.catalogue import Message, make_message
from maturity.text.slugs import make_id

MAX_CHARACTERS = 10_000
"""The most characters that a typed answer or a comment may have. A page has about 3,000."""
_MAX_QUOTED = 60
"""How many characters of what was typed a message repeats at most."""
_GROUPED_DIGITS = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
_WORDS_AFTER_NUMBER = re.compile(r"[0-9]\s*([^\W\d_].*|[%€])$")
_OPTION_NUMBER = re.compile(r"(?:n°|no\.?|nº|#)? ?([0-9]{1,5})[.)]?", re.IGNORECASE)
"""The number of an option, as it may be typed: `2`, `2.`, `2)`, `n° 2`."""
_NONE = ("aucun", "aucune", "none")
_STATE_IDS = ("unknown", "not_applicable")

StateEvent = DontKnow | NotApplicable
"""The events for an answer without a value."""
Entry = Give | Plan | StateEvent
"""The events that a typed answer can mean."""


def clean_text(text: str) -> str:
    """Return what was typed or pasted as one line: each run of white space becomes one space, none at the ends.

    A character that answers files may not hold becomes a space too, and accents are composed (Unicode NFC).
    """
    return unicodedata.normalize("NFC", " ".join(replace_forbidden(text).split()))


def is_ordinal(text: str) -> bool:
    """Return whether `text` can be the number of an option or a step: one to five digits 0 to 9, and nothing else."""
    return text.isascii() and text.isdigit() and len(text) < 6


def describe_numbers(count: int) -> Message:
    """Return how the numbers of `count` options are said, as a message: "1", "1 or 2", else "1 to 5"."""
    if count == 1:
        return make_message("quiz.numbers_one")
    return make_message("quiz.numbers_two") if count == 2 else make_message("quiz.numbers", last=count)


def parse_entry(
    bank: Bank, step: Step, text: str, language: str, offered: Sequence[Option] | None = None
) -> Entry | Message:
    """Return the event that `text` means as an answer at `step`, or a message that says why it means none.

    `language` decides how a number with separators of thousands is read. `offered` are the options that the step
    offers; None for all of them. Whether the bank allows the value, such as a number within its bounds, is checked
    later, in `moves.apply_event`.
    """
    subject, text = get_item_or_target(bank, step), clean_text(text)
    if len(text) > MAX_CHARACTERS:
        return make_message("quiz.too_long", n=len(text), most=MAX_CHARACTERS)
    kind = get_kind(bank, step)
    match kind:
        case "text":
            return (_parse_state(text) if text in _STATE_IDS else None) or Give(text)
        case "number":
            assert isinstance(subject, Item)
            return _parse_number(text, language, subject)
        case "single":
            written = find_duty_word(text) if is_duty(step) else text
            if is_duty(step) and (plan := _parse_plan(_OptionReader(bank, subject), text)):
                return plan
            option_id = _OptionReader(bank, subject).find(written)
            return Give(option_id) if option_id else _parse_state(text) or _refuse(bank, subject, kind, text)
        case "multiple":
            return _parse_several(bank, subject, text, offered)
        case _:
            assert_never(kind)


def _parse_plan(reader: _OptionReader, text: str) -> Plan | Message | None:
    """Return what "planned" with more behind it says of a duty, as in "planned, web team, 31/03/2027"; else None."""
    state, *details = (part.strip() for part in re.split("[,;]", text))
    is_planned = Give(reader.find(find_duty_word(state))) == PLANNED
    return parse_plan(details) if is_planned and any(details) else None


def _parse_several(bank: Bank, subject: ItemOrTarget, text: str, offered: Sequence[Option] | None) -> Entry | Message:
    """Return the options that `text` lists or the state that it names; else a message about the part that is wrong."""
    reader, parts = _OptionReader(bank, subject, offered), _split_list(text)
    if whole := reader.find(text):
        return Give((whole,))
    if (make_id(text) in _NONE or text == "0") and not bank.get_exclusive(subject):
        return Give(())
    option_ids = [reader.find(part) for part in parts]
    if option_ids and all(option_ids):
        return Give(tuple(dict.fromkeys(option_ids)))
    wrong_part = next((part for part in parts if not reader.find(part)), text)
    return _parse_state(text) or _refuse_part(bank, subject, wrong_part, offered)


def _refuse_part(bank: Bank, subject: ItemOrTarget, text: str, offered: Sequence[Option] | None) -> Message:
    """Return why `text` is none of the options offered; where it is one that was not chosen before, it says where."""
    is_known = not _OPTION_NUMBER.fullmatch(text) and _OptionReader(bank, subject).find(text)
    if is_known and isinstance(subject, Question):
        return refuse_not_offered(bank, subject, _shorten(text))
    return _refuse(bank, subject, "multiple", text, offered)


def _refuse(
    bank: Bank, subject: ItemOrTarget, kind: str, text: str, offered: Sequence[Option] | None = None
) -> Message:
    numbers = describe_numbers(len(bank.get_options(subject) if offered is None else offered))
    return make_message(f"quiz.no_option.{kind}", text=_shorten(text), numbers=numbers)


def _parse_state(text: str) -> StateEvent | None:
    """Return the event for words that mean "don't know" or "does not apply"; None for other words."""
    state = find_state_meant(text)
    if state == "unknown":
        return DontKnow()
    return NotApplicable() if state else None


def _parse_number(text: str, language: str, item: Item) -> Entry | Message:
    no_number = make_message("quiz.not_a_whole_number" if item.whole else "quiz.not_a_number", text=_shorten(text))
    words = _WORDS_AFTER_NUMBER.search(text)
    if words and not _is_unit(words[1], item.unit):
        return _parse_state(text) or (_refuse_unit(text, item.unit, whole=item.whole) if item.unit else no_number)
    if _GROUPED_DIGITS.fullmatch(text):
        if language != "en" or "." in text:
            return make_message("quiz.two_readings", text=_shorten(text), digits=re.sub("[.,]", "", text))
        text = text.replace(",", "")
    try:
        value = parse_number(find_number(text) or "none")
    except UnboundedNumberError:
        value = ""
    return Give(value) if isinstance(value, Fraction) else _parse_state(text) or no_number


def _refuse_unit(text: str, unit: str, *, whole: bool) -> Message:
    return make_message("quiz.other_whole_unit" if whole else "quiz.other_unit", text=_shorten(text), unit=unit)


def _is_unit(words: str, unit: str | None) -> bool:
    """Return whether `words`, what follows a number, is its unit or the start of it: in "2 et demi" it is not."""
    name = make_id(words).rstrip("s")
    return make_id(unit or "").startswith(name) if name else (unit or "").startswith(words)


def _split_list(text: str) -> list[str]:
    """Split a list at commas and semicolons, and also at spaces if it holds only digits and separators."""
    separator = r"[,;\s]+" if re.fullmatch(r"[0-9,;\s]+", text) else r"[,;]"
    return [part.strip() for part in re.split(separator, text) if part.strip()]


class _OptionReader:
    """Finds the options of one item or target, all or those `offered`, by number, id or text: `find(text)`."""

    def __init__(self, bank: Bank, subject: ItemOrTarget, offered: Sequence[Option] | None = None) -> None:
        options = bank.get_options(subject) if offered is None else offered
        self.texts = {option.id: option.text for option in options}
        self.ids: Sequence[str] = list(self.texts)

    def find(self, text: str) -> str:
        """Return the id of the option that `text` names; "" if it names none.

        It may be the number of the option, counted from 1, its id or its text.
        """
        number = _OPTION_NUMBER.fullmatch(text)
        if number:
            return self.ids[int(number[1]) - 1] if 1 <= int(number[1]) <= len(self.ids) else ""
        meant = find_option_meant(text, self.texts)
        return meant if meant in self.texts else ""


def _shorten(text: str) -> str:
    return text if len(text) <= _MAX_QUOTED else f"{text[:_MAX_QUOTED]}..."
