"""Help pages in the reader's language: typer's own are in English only.

The texts given to typer are keys of our catalogue; they become sentences here, when a page is shown.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperCommand, TyperGroup

from maturity.cli.language import choose_for_messages
from maturity.text.catalogue import has_message, say

if TYPE_CHECKING:
    from typer import Context


_given: list[str] = []


def remember_words(words: Sequence[str]) -> None:
    """Keep the command line, so that help and complaints know a `--lang` in it."""
    _given[:] = words


def find_language() -> str:
    """The language of help pages: `--lang` among the arguments counts, wherever it stands."""
    words = list(_given)
    for place, word in enumerate(words):
        name, _, value = word.partition("=")
        value = value or next(iter(words[place + 1 :]), "")
        if name == "--lang" and value in ("fr", "en"):
            return value
    return choose_for_messages(None, os.environ)


def _words(key: str | None, **params: object) -> str:
    return say(key, find_language(), **params) if key and has_message(key) else key or ""


class _Page:
    """The pieces of a help page that commands and the group of commands share."""

    def page(self, command: Any, context: Context, formatter: Any) -> None:
        usage = [_words("help.options_metavar"), *self.arguments(command)]
        formatter.write_usage(context.command_path, " ".join(usage), prefix=_words("help.usage"))
        for paragraph in _words(command.help).split("\n\n"):
            formatter.write_paragraph()
            formatter.write_text(paragraph)
        parameters = [each for each in command.get_params(context) if not getattr(each, "hidden", False)]
        arguments = [each for each in parameters if isinstance(each, TyperArgument)]
        options = [each for each in parameters if not isinstance(each, TyperArgument)]
        self.section(formatter, "help.arguments", [(_metavar(each), self.describe(each)) for each in arguments])
        self.section(formatter, "help.options", [(_spelling(each), self.describe(each)) for each in options])

    def arguments(self, command: Any) -> list[str]:
        own = [_metavar(each) for each in command.params if isinstance(each, TyperArgument)]
        return [*own, _words("help.command_metavar")] if isinstance(command, TyperGroup) else own

    def describe(self, parameter: Any) -> str:
        known = ", ".join(KNOWN.get(parameter.name, ()))
        return "help.help" if parameter.name == "help" and not parameter.help else _words(parameter.help, known=known)

    def section(self, formatter: Any, title: str, rows: list[tuple[str, str]]) -> None:
        if rows:
            with formatter.section(f"{_words(title)}\u00a0" if find_language() == "fr" else _words(title)):
                formatter.write_dl([(name, _words(text)) for name, text in rows])


KNOWN: dict[str, tuple[str, ...]] = {}
"""Parameter name to the choices that its help names; filled by the commands that have some."""


def _metavar(argument: Any) -> str:
    name = str(argument.metavar or argument.name.upper())
    return f"{name}..." if argument.nargs == -1 else name


def _spelling(option: Any) -> str:
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    return names if option.is_flag or option.count else f"{names} {option.metavar or option.name.upper()}"


class Command(TyperCommand):
    """A command whose help page is in the reader's language."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        _Page().page(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """`--help`, described in the reader's language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "help.help"
        return option


class Group(TyperGroup):
    """The group of commands; its page lists them."""

    command_class = Command

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page, with a line for each command."""
        page = _Page()
        page.page(self, ctx, formatter)
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, _words(command.help).split("\n\n")[0]) for name, command in commands if command]
        page.section(formatter, "help.commands", rows)

    def get_help_option(self, ctx: Any) -> Any:
        """`--help`, described in the reader's language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "help.help"
        return option
