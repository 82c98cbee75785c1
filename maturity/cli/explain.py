"""`maturity explain`: how the figures of one file of answers come about, to read or to check by another program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import DONE, FAILED
from maturity.cli.options import BankName, Color, Force, Lang, Output, Quiet
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.text.file_names import DATA_ENDINGS
from maturity.text.shell import quote_argument

if TYPE_CHECKING:
    from maturity.cli.explained_file import ExplainedFile
    from maturity.insight.derivation.derive import Derivation
    from maturity.insight.derivation.nodes import Node
    from maturity.model.bank import Bank
    from maturity.render.blocks import Block
    from maturity.render.formats import Format
    from maturity.render.view import View

_MOST_NAMED = 12
"""How many ids are named to whoever gave one that is none."""


def run_explain(
    answers: Annotated[str, typer.Argument(metavar="ANSWERS", help="help.explain_answers")],
    parts: Annotated[list[str] | None, typer.Argument(metavar="[PART]", help="help.explain_part")] = None,
    explain_format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="help.format_or_name")
    ] = None,
    output: Output = None,
    bank: BankName = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Explain the figures of one file of answers."""
    from maturity.cli.explained_file import read_explained_file
    from maturity.cli.run import choose_format
    from maturity.insight.derivation.derive import derive
    from maturity.render.formats import EXPLANATION_FORMATS

    run = Run(lang, color, output, quiet)
    chosen = choose_format(EXPLANATION_FORMATS, explain_format or None, output)
    explained = read_explained_file(answers, bank, run, chosen, force=force)
    if explained is None:
        return FAILED
    nodes = [_find_node(explained.card.bank, word) for word in dict.fromkeys(parts or [])]
    _print(derive(explained.card, nodes), explained, chosen, run, bank)
    if run.written:
        run.tell(run.say("explain.written", path=run.output))
    return DONE


def _find_node(bank: Bank, word: str) -> Node:
    """Find what a word names in a bank; raises `UsageError` if it names nothing, or several things."""
    from maturity.insight.derivation.nodes import find_nodes, list_nodes
    from maturity.loading.suggestions import find_nearest

    found = find_nodes(bank, word)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError("usage.explain_several", part=word, known=", ".join(each.name for each in found))
    _refuse_second_file(word)
    names = [name for node in list_nodes(bank) for name in (node.id, node.name)]
    near = find_nearest(word, names)
    known = ", ".join([*bank.axis_by_id][:_MOST_NAMED])
    raise UsageError("usage.explain_none_near" if near else "usage.explain_none", part=word, near=near, known=known)


def _refuse_second_file(word: str) -> None:
    """Raise `UsageError` if a word that names no part is a file, or would be one: each is explained by itself."""
    if Path(word).is_dir():
        raise UsageError("usage.explain_one", path=word)
    if Path(word).suffix.lower() in DATA_ENDINGS or Path(word).is_file():
        raise UsageError("usage.explain_second", path=word, typed=quote_argument(word))


def _print(derivation: Derivation, explained: ExplainedFile, chosen: Format, run: Run, bank: str | None) -> None:
    """Print a derivation in the format chosen."""
    from maturity.render.documents.explanation import build_explanation

    view = run.make_view(explained.language)
    if chosen.name == "json":
        from maturity.render.certificate import build_certificate, format_certificate

        run.write(format_certificate(build_certificate(derivation, explained.places, explained.files)))
    elif chosen.name == "markdown":
        from maturity.render.markdown import format_markdown

        run.write(format_markdown(build_explanation(derivation, explained.places, view)))
    else:
        run.show_blocks(_build_page(derivation, explained, view, bank), view)


def _build_page(derivation: Derivation, explained: ExplainedFile, view: View, bank: str | None) -> Iterator[Block]:
    """Build the page for a person, with what to type next at its end."""
    from maturity.render.commands import list_commands_after_explanation
    from maturity.render.documents.explanation import build_explanation
    from maturity.render.documents.scorecard import build_next_commands

    yield from build_explanation(derivation, explained.places, view)
    yield from build_next_commands(view, list_commands_after_explanation(derivation, explained.path, bank, view))
