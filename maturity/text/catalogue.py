"""The message catalogue: every sentence of the tool, by key and language.

A template is `str.format` text written by us; what fills it is data, made visible-safe here, so no caller can forget.
A pair of templates is (one, several), chosen by the parameter `n`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from importlib import import_module
from types import MappingProxyType

from maturity.text.numbers import format_number
from maturity.text.safe import make_visible
from maturity.text.typography import set_french_spaces

LANGUAGES = ("fr", "en")
TOPICS = ("screens", "problems", "commands", "reading", "conditions", "quiz")
Template = str | tuple[str, str]


@dataclass(frozen=True)
class Message:
    """A sentence yet to be said: its key, and what fills it. The language is chosen where it is shown."""

    key: str
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


def make_message(key: str, /, **params: object) -> Message:
    """Shorthand for a `Message`."""
    return Message(key, params)


def say(message: Message | str, language: str, /, **params: object) -> str:
    """The sentence of `message` (or of a key) in `language`; numbers are written as that language does."""
    key, filling = (message, params) if isinstance(message, str) else (message.key, {**message.params, **params})
    template = _template(language, key, filling.get("n"))
    return template.format_map({name: _filled(value, language) for name, value in filling.items()})


def load_catalogue(language: str, topic: str) -> Mapping[str, Template]:
    """The templates of one topic, as written, without French spacing. Topics load apart: most runs need one."""
    module = import_module(f"maturity.text.{language}.{topic}")
    messages: Mapping[str, Template] = module.MESSAGES
    return messages


def has_message(key: str) -> bool:
    """Whether the catalogue has this key."""
    return any(key in load_catalogue(LANGUAGES[0], topic) for topic in TOPICS)


@cache
def _found(language: str, key: str) -> tuple[str, str]:
    for topic in TOPICS:
        entry = load_catalogue(language, topic).get(key)
        if entry is not None:
            one, several = (entry, entry) if isinstance(entry, str) else entry
            return (set_french_spaces(one), set_french_spaces(several)) if language == "fr" else (one, several)
    raise KeyError(key)


def _template(language: str, key: str, n: object) -> str:
    one, several = _found(language, key)
    if not isinstance(n, int | Fraction):
        return several
    singular = abs(Fraction(n)) < 2 if language == "fr" else n == 1  # French: 0, 1 and 1.5 are singular
    return one if singular else several


def _filled(value: object, language: str) -> str:
    if isinstance(value, Message):
        return say(value, language)
    if isinstance(value, Fraction | int) and not isinstance(value, bool):
        return format_number(value, language)
    return make_visible(str(value))
