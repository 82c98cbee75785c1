"""The catalogue: every sentence that the program says, by key and language.

A message is a sentence in no language yet: a key, such as `usage.exists`, and the values that fill it. `say` turns it
into a sentence. The template of a sentence is a `str.format` text from `maturity/text/fr` or `maturity/text/en`. The
values are often data from files: `say` makes each of them harmless (see `maturity.text.safe`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from importlib import import_module
from types import MappingProxyType

from maturity.text.numbers import Percentage, format_number, format_percent
from maturity.text.safe import make_visible
from maturity.text.typography import set_french_spaces

LANGUAGES = ("fr", "en")
"""The languages that the program speaks, French first."""
TOPICS = (
    "screens",
    "first_screen",
    "commands",
    "help",
    "usage",
    "cautions",
    "problems",
    "reading",
    "conditions",
    "examples",
    "goals",
    "tables",
    "banks",
    "forms",
    "quiz",
    "key_commands",
    "renewal",
    "duties",
    "explain",
    "versions",
    "rows",
    "report",
    "workbook",
    "bases",
    "against",
    "compare",
    "cohort",
    "peers",
    "parts",
    "limits",
    "mutation",
    "settings",
    "manuals",
    "imports",
    "rules.structure",
    "rules.conditions",
    "rules.scoring",
    "rules.levels",
    "rules.advice",
    "rules.wording",
    "rules.translations",
    "rules.proofs",
    "proofs",
    "rules.traps",
    "rules.versions",
    "rules.duties",
    "rules.examples",
)
"""The parts of the catalogue: `screens` is the module `maturity.text.fr.screens`, and the same for each language."""
Template = str | tuple[str, str]
"""A sentence with places to fill (`{name}`), or two: the singular and the plural, chosen by the parameter `n`."""


@dataclass(frozen=True)
class Message:
    """A sentence in no language yet; `make_message(key, ...)` makes one, `say(message, language)` says it."""

    key: str
    """The key of the sentence in the catalogue. Whether it exists is found out only when the message is said."""
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    """What fills the sentence, by the name of its place; a value may be a message itself."""


def make_message(key: str, /, **params: object) -> Message:
    """Make the message with this key, whose sentence is filled with `params`."""
    return Message(key, params)


def say(message: Message | str, language: str, /, **params: object) -> str:
    """Return the sentence of `message`, a message or just a key, in `language` ("fr" or "en").

    It is filled with the message's own parameters and with `params`, which win where both have a name. Numbers are
    written as the language does, messages are said, and other values are converted to text and made harmless. The
    parameter `n`, if there is one, chooses between singular and plural. Raises KeyError for a key that is not in the
    catalogue, and for a place in the sentence that nothing fills.
    """
    key, filling = (message, params) if isinstance(message, str) else (message.key, {**message.params, **params})
    template = _choose_template(language, key, filling.get("n"))
    return template.format_map({name: _format_param(value, language) for name, value in filling.items()})


def load_catalogue(language: str, topic: str) -> Mapping[str, Template]:
    """Return the templates of one of `TOPICS`, by key, as they are written: without the no-break spaces of French.

    The module of the topic is imported when it is first needed: most runs need one or two topics.
    """
    module = import_module(f"maturity.text.{language}.{topic}")
    messages: Mapping[str, Template] = module.MESSAGES
    return messages


def has_message(key: str) -> bool:
    """Tell whether the catalogue has a sentence with this key."""
    return any(key in load_catalogue(LANGUAGES[0], topic) for topic in TOPICS)


@cache
def _find_templates(language: str, key: str) -> tuple[str, str]:
    """Return the singular and the plural template of `key`, with the no-break spaces of French if it is French.

    They are the same for a sentence with one template. Raises KeyError for a key that is not in the catalogue.
    """
    for topic in TOPICS:
        entry = load_catalogue(language, topic).get(key)
        if entry is not None:
            one, several = (entry, entry) if isinstance(entry, str) else entry
            return (set_french_spaces(one), set_french_spaces(several)) if language == "fr" else (one, several)
    raise KeyError(key)


def _choose_template(language: str, key: str, n: object) -> str:
    """Return the template of `key` for `n` things: the plural one if `n` is no number, or is not given (None)."""
    one, several = _find_templates(language, key)
    if not isinstance(n, int | Fraction):
        return several
    singular = abs(Fraction(n)) < 2 if language == "fr" else n == 1  # French: 0, 1 and 1.5 are singular
    return one if singular else several


def _format_param(value: object, language: str) -> str:
    """Format a value that fills a template: say a message, write a number as the language does, make the rest harmless.

    A bool is not treated as a number.
    """
    if isinstance(value, Message):
        return say(value, language)
    if isinstance(value, Percentage):
        return format_percent(value, language)
    if isinstance(value, Fraction | int) and not isinstance(value, bool):
        return format_number(value, language)
    return make_visible(str(value))
