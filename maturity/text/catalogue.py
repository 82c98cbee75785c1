"""The message catalogue: every sentence of the program, by key and language.

A template is a `str.format` text written by us. What fills it is data, which is made harmless here, so that no caller
can forget to.
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
"""The languages that the program speaks."""
TOPICS = ("screens", "problems", "commands", "reading", "conditions", "quiz")
"""The parts of the catalogue, each a module in each language."""
Template = str | tuple[str, str]
"""A sentence with places to fill, or two of them: for one thing and for several, chosen by the parameter `n`."""


@dataclass(frozen=True)
class Message:
    """A sentence in no language yet: its key in the catalogue, and what fills it."""

    key: str
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


def make_message(key: str, /, **params: object) -> Message:
    """Make the message of a key, filled with the given parameters."""
    return Message(key, params)


def say(message: Message | str, language: str, /, **params: object) -> str:
    """Return the sentence of a message, or of a key, in a language; numbers are written as that language does.

    `params` are added to those of the message. Raises KeyError for a key or a parameter that does not exist.
    """
    key, filling = (message, params) if isinstance(message, str) else (message.key, {**message.params, **params})
    template = _choose_template(language, key, filling.get("n"))
    return template.format_map({name: _format_param(value, language) for name, value in filling.items()})


def load_catalogue(language: str, topic: str) -> Mapping[str, Template]:
    """Load the templates of one topic as they are written, without French spaces.

    Each topic is loaded when it is needed: most runs need one or two.
    """
    module = import_module(f"maturity.text.{language}.{topic}")
    messages: Mapping[str, Template] = module.MESSAGES
    return messages


def has_message(key: str) -> bool:
    """Whether the catalogue has a key."""
    return any(key in load_catalogue(LANGUAGES[0], topic) for topic in TOPICS)


@cache
def _find_templates(language: str, key: str) -> tuple[str, str]:
    """Return the templates of a key, for one and for several, with French spaces set."""
    for topic in TOPICS:
        entry = load_catalogue(language, topic).get(key)
        if entry is not None:
            one, several = (entry, entry) if isinstance(entry, str) else entry
            return (set_french_spaces(one), set_french_spaces(several)) if language == "fr" else (one, several)
    raise KeyError(key)


def _choose_template(language: str, key: str, n: object) -> str:
    """Return the template for `n` things; that for several where `n` is no number."""
    one, several = _find_templates(language, key)
    if not isinstance(n, int | Fraction):
        return several
    singular = abs(Fraction(n)) < 2 if language == "fr" else n == 1  # French: 0, 1 and 1.5 are singular
    return one if singular else several


def _format_param(value: object, language: str) -> str:
    """Format what fills a template: a message in its language, a number, or data made harmless."""
    if isinstance(value, Message):
        return say(value, language)
    if isinstance(value, Fraction | int) and not isinstance(value, bool):
        return format_number(value, language)
    return make_visible(str(value))
