"""Which language to speak: what was asked for, else what the machine speaks if the bank does too, else the bank's."""

from __future__ import annotations

import locale
from collections.abc import Collection, Mapping

from maturity.errors import UsageError
from maturity.text.catalogue import LANGUAGES

VARIABLE = "MATURITY_LANG"


def find_requested(option: str | None, environment: Mapping[str, str]) -> str | None:
    """The language asked for by `--lang`, else by `MATURITY_LANG`; None if neither is set."""
    if option is not None and option not in LANGUAGES:
        raise UsageError("usage.choice", option="--lang", value=option, known=", ".join(LANGUAGES))
    wished = option or environment.get(VARIABLE)
    return wished if wished in LANGUAGES else None


def find_machine_language(environment: Mapping[str, str]) -> str | None:
    """The language of the locale, if we speak it."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next((name for name in names if name), None) or locale.getlocale()[0] or ""
    prefix = name.lower()[:2]  # "fr_FR.UTF-8", and "French_France" on Windows
    return prefix if prefix in LANGUAGES else None


def choose_for_messages(option: str | None, environment: Mapping[str, str]) -> str:
    """The language of help and errors: French unless something says otherwise."""
    return find_requested(option, environment) or find_machine_language(environment) or LANGUAGES[0]


def choose_for_bank(option: str | None, environment: Mapping[str, str], spoken: Collection[str]) -> str:
    """The language of a result; `spoken` are the bank's languages, its own first."""
    wished = find_requested(option, environment)
    if wished:
        return wished
    machine = find_machine_language(environment)
    if machine in spoken and machine is not None:
        return machine
    return next((language for language in spoken if language in LANGUAGES), LANGUAGES[0])
