"""Help pages in the reader's language: typer's own are in English only.

The texts given to typer are keys of our catalogue; they become sentences here, when a page is shown.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperCommand, TyperGroup

from maturity.cli.language import choose_for_messages
from maturity.errors import UsageError
from maturity.text.catalogue import LANGUAGES, has_message, say

if TYPE_CHECKING:
    from typer import Context


VARIABLES = ("MATURITY_LANG", "ACCESSIBLE", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "SOURCE_DATE_EPOCH")
"""The environment variables that a user may set."""
_LAST_COUNTS = ("lang", "color")
"""Options that may be repeated, as an alias of the shell does: the last one counts."""
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


PAGE_FORMATS = ("text", "json", "markdown")
"""The forms in which a manual is shown."""


def list_choices(parameter: str) -> tuple[str, ...]:
    """List the choices that the help of a parameter names; none for most parameters."""
    if parameter == "page_format":
        return PAGE_FORMATS
    if not parameter.endswith(("format_", "_format")):
        return ()
    from maturity.render import formats

    chosen = {
        "format_": formats.RESULT_FORMATS,
        "report_format": formats.REPORT_FORMATS,
        "explain_format": formats.EXPLANATION_FORMATS,
        "compare_format": formats.COMPARISON_FORMATS,
        "cohort_format": formats.COHORT_FORMATS,
        "check_format": formats.DIAGNOSTIC_FORMATS,
    }[parameter]
    names = formats.list_names(chosen)
    return (formats.AUTO, *names) if parameter == "check_format" else names


def _write_page(command: Any, context: Context, formatter: Any) -> None:
    """Write what the help pages of a command and of the group of commands share."""
    usage = " ".join([say_help("help.options_metavar"), *_list_arguments(command)])
    formatter.write_usage(context.command_path, usage, prefix=say_help("help.usage"))
    for paragraph in say_help(command.help).split("\n\n"):
        formatter.write_paragraph()
        if paragraph.startswith("maturity "):
            formatter.write(f"{paragraph}\n")  # a command to copy is never broken
        else:
            formatter.write_text(paragraph)
    parameters = [each for each in command.get_params(context) if not getattr(each, "hidden", False)]
    arguments = [each for each in parameters if isinstance(each, TyperArgument)]
    options = [each for each in parameters if not isinstance(each, TyperArgument)]
    _write_section(formatter, "help.arguments", [(say_metavar(each), _describe(each)) for each in arguments])
    _write_section(formatter, "help.options", [(_spell_option(each), _describe(each)) for each in options])


def _write_examples(command: Any, formatter: Any) -> None:
    """Write the examples of a command, as they are: a line to copy is never broken."""
    with formatter.section(_say_title("help.examples")):
        for line in say_help(f"help.{command.name}.examples").split("\n"):
            formatter.write(f"  {line}\n" if line else "\n")


def _write_section(formatter: Any, title: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(_say_title(title)):
            formatter.write_dl([(name, say_help(text)) for name, text in rows])


def _say_title(title: str) -> str:
    """Return the title of a section, to which typer adds a colon."""
    return f"{say_help(title)}\u00a0" if find_language() == "fr" else say_help(title)


def _list_arguments(command: Any) -> list[str]:
    own = [say_metavar(each) for each in command.params if isinstance(each, TyperArgument)]
    return [*own, say_help("help.command_metavar")] if isinstance(command, TyperGroup) else own


def _describe(parameter: Any) -> str:
    if parameter.name == "help" and not parameter.help:
        return "help.help_option"
    return say_help(parameter.help, known=", ".join(list_choices(parameter.name)))


def say_metavar(parameter: Any) -> str:
    """Return the word that stands for the value of an argument or an option, in the reader's language: FICHIER."""
    words = re.sub(r"[A-Z]+", _say_word, str(parameter.metavar or parameter.name.upper()))
    return f"{words}..." if parameter.nargs == -1 else words


def _say_word(word: re.Match[str]) -> str:
    key = f"help.word.{word[0]}"
    return say_help(key) if has_message(key) else word[0]


def _spell_option(option: Any) -> str:
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    return names if option.is_flag or option.count else f"{names} {say_metavar(option)}"


def _refuse_repeated(given: Sequence[Any]) -> None:
    """Refuse, with a `UsageError`, the first of the `given` parameters of which one value would be lost."""
    for index, each in enumerate(given):
        is_value = not isinstance(each, TyperArgument) and not each.is_flag and not each.multiple
        if is_value and each.name not in _LAST_COUNTS and each in given[:index]:
            raise UsageError("usage.option_twice", option=max(each.opts, key=len))


def _describe_help_option(option: Any) -> Any:
    if option is not None:
        option.help = "help.help_option"
    return option


class Command(TyperCommand):
    """A command whose help page is in the reader's language."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page, with examples at its end."""
        _write_page(self, ctx, formatter)
        _write_examples(self, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the words of the command line; raises `UsageError` for an option that is given twice."""
        _refuse_repeated(self.make_parser(ctx).parse_args(list(args))[2])
        return super().parse_args(ctx, args)

    def get_help_option(self, ctx: Any) -> Any:
        """Return `-h` and `--help`, described in the reader's language."""
        return _describe_help_option(super().get_help_option(ctx))


class Group(TyperGroup):
    """The group of commands; its page lists them, and the variables that all commands read."""

    command_class = Command

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page, with a line for each command."""
        _write_page(self, ctx, formatter)
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, say_help(command.help).split("\n\n")[0]) for name, command in commands if command]
        _write_section(formatter, "help.commands", rows)
        _write_section(formatter, "help.variables", [(name, f"help.variable.{name}") for name in VARIABLES])

    def get_help_option(self, ctx: Any) -> Any:
        """Return `-h` and `--help`, described in the reader's language."""
        return _describe_help_option(super().get_help_option(ctx))
