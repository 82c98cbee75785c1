"""The language of a run: the one asked for, else the machine's if the bank has it too, else the bank's."""

from __future__ import annotations

import locale
from collections.abc import Collection, Mapping

from maturity.errors import UsageError
from maturity.text.catalogue import LANGUAGES

VARIABLE = "MATURITY_LANG"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def find_requested(option: str | None, environment: Mapping[str, str]) -> str | None:
    """Find the language that `--lang` asks for, else `MATURITY_LANG`; None if neither does.

    Raises `UsageError` for a `--lang` that is none of the languages of messages.
    """
    if option is not None and option not in LANGUAGES:
        raise UsageError("usage.choice", option="--lang", value=option, known=", ".join(LANGUAGES))
    wished = option or environment.get(VARIABLE)
    return wished if wished in LANGUAGES else None


def find_machine_language(environment: Mapping[str, str]) -> str | None:
    """Find the language of the locale; None if messages are not written in it."""
    names = (environment.get(name) for name in _LOCALE)
    name = next((name for name in names if name), None) or locale.getlocale()[0] or ""
    prefix = name.lower()[:2]  # "fr_FR.UTF-8", and "French_France" on Windows
    return prefix if prefix in LANGUAGES else None


def keep_language(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what tells the language, and nothing else of the environment: it is sent to other processes."""
    return {name: environment[name] for name in (VARIABLE, *_LOCALE) if name in environment}


def choose_for_messages(option: str | None, environment: Mapping[str, str]) -> str:
    """Choose the language of help and errors: French unless something asks for another."""
    return find_requested(option, environment) or find_machine_language(environment) or LANGUAGES[0]


def choose_for_bank(option: str | None, environment: Mapping[str, str], spoken: Collection[str]) -> str:
    """Choose the language of a result; `spoken` are the bank's languages, its own first."""
    wished = find_requested(option, environment)
    if wished:
        return wished
    machine = find_machine_language(environment)
    if machine in spoken and machine is not None:
        return machine
    return next((language for language in spoken if language in LANGUAGES), LANGUAGES[0])
