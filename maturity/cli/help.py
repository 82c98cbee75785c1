"""Help pages in the reader's language: typer's own are in English only.

The texts given to typer are keys of our catalogue; they become sentences here, when a page is shown.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperCommand, TyperGroup

from maturity.cli.language import choose_for_messages
from maturity.text.catalogue import LANGUAGES, has_message, say

if TYPE_CHECKING:
    from typer import Context


_given_words: list[str] = []


def remember_words(words: Sequence[str]) -> None:
    """Keep the command line, so that help pages and complaints know a `--lang` in it."""
    _given_words[:] = words


def find_language() -> str:
    """Find the language of help pages: `--lang` counts wherever it is among the words of the command line."""
    for index, word in enumerate(_given_words):
        name, _, value = word.partition("=")
        value = value or next(iter(_given_words[index + 1 :]), "")
        if name == "--lang" and value in LANGUAGES:
            return value
    return choose_for_messages(None, os.environ)


def say_help(key: str | None, **params: object) -> str:
    """Return the sentence of a key of the catalogue; a text that is no key, as it is; empty for None."""
    return say(key, find_language(), **params) if key and has_message(key) else key or ""


def list_choices(parameter: str) -> tuple[str, ...]:
    """List the choices that the help of a parameter names; none for most parameters."""
    if parameter not in ("format_", "check_format"):
        return ()
    from maturity.render.formats import DIAGNOSTIC_FORMATS, RESULT_FORMATS, list_names

    return list_names(RESULT_FORMATS if parameter == "format_" else DIAGNOSTIC_FORMATS)


def _write_page(command: Any, context: Context, formatter: Any) -> None:
    """Write what the help pages of a command and of the group of commands share."""
    usage = " ".join([say_help("help.options_metavar"), *_list_arguments(command)])
    formatter.write_usage(context.command_path, usage, prefix=say_help("help.usage"))
    for paragraph in say_help(command.help).split("\n\n"):
        formatter.write_paragraph()
        formatter.write_text(paragraph)
    parameters = [each for each in command.get_params(context) if not getattr(each, "hidden", False)]
    arguments = [each for each in parameters if isinstance(each, TyperArgument)]
    options = [each for each in parameters if not isinstance(each, TyperArgument)]
    _write_section(formatter, "help.arguments", [(_get_metavar(each), _describe(each)) for each in arguments])
    _write_section(formatter, "help.options", [(_spell_option(each), _describe(each)) for each in options])


def _write_section(formatter: Any, title: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(f"{say_help(title)}\u00a0" if find_language() == "fr" else say_help(title)):
            formatter.write_dl([(name, say_help(text)) for name, text in rows])


def _list_arguments(command: Any) -> list[str]:
    own = [_get_metavar(each) for each in command.params if isinstance(each, TyperArgument)]
    return [*own, say_help("help.command_metavar")] if isinstance(command, TyperGroup) else own


def _describe(parameter: Any) -> str:
    if parameter.name == "help" and not parameter.help:
        return "help.help"
    return say_help(parameter.help, known=", ".join(list_choices(parameter.name)))


def _get_metavar(argument: Any) -> str:
    name = str(argument.metavar or argument.name.upper())
    return f"{name}..." if argument.nargs == -1 else name


def _spell_option(option: Any) -> str:
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    return names if option.is_flag or option.count else f"{names} {option.metavar or option.name.upper()}"


def _describe_help_option(option: Any) -> Any:
    if option is not None:
        option.help = "help.help"
    return option


class Command(TyperCommand):
    """A command whose help page is in the reader's language."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        _write_page(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """Return `--help`, described in the reader's language."""
        return _describe_help_option(super().get_help_option(ctx))


class Group(TyperGroup):
    """The group of commands; its page lists them."""

    command_class = Command

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page, with a line for each command."""
        _write_page(self, ctx, formatter)
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, say_help(command.help).split("\n\n")[0]) for name, command in commands if command]
        _write_section(formatter, "help.commands", rows)

    def get_help_option(self, ctx: Any) -> Any:
        """Return `--help`, described in the reader's language."""
        return _describe_help_option(super().get_help_option(ctx))
