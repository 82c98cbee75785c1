"""`maturity new`: a small questionnaire to start from, or one that builds on another questionnaire."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import DONE, FAILED
from maturity.cli.options import Color, Force, Lang, Quiet, refuse_option
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.text.file_names import DATA_ENDINGS, YAML_ENDINGS

if TYPE_CHECKING:
    from maturity.loading.bank_cache import BankCache

_LONGEST_ID = 40
"""How many characters the id that is made of a title has at most."""


def run_new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="help.new_name")],
    extends: Annotated[str | None, typer.Option("--extends", metavar="BANK", help="help.new_extends")] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="help.new_output", callback=refuse_option)
    ] = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Write a questionnaire; a file that exists is never replaced unless asked, and a questionnaire never."""
    from maturity.loading.shipped import is_path
    from maturity.render.formats import BANK_FILE
    from maturity.text.shell import quote_argument

    bank_id, title = _read_name(name)
    file = output or f"{bank_id}{YAML_ENDINGS[0]}"
    run = Run(lang, color, file, quiet)
    if run.to_file and not file.lower().endswith(YAML_ENDINGS):
        raise UsageError("usage.new_output", path=file)
    try:
        run.claim(BANK_FILE, [(extends, False)] if extends and is_path(extends) else [], force=force)
    except UsageError as error:
        if error.key != "usage.output_kept":
            raise
        raise _explain_existing(file, bank_id) from None
    text = _build(run, bank_id, title, file, extends)
    if text is None:
        return FAILED
    run.write(text)
    if run.to_file:
        run.tell(run.say("new.written", path=file, typed=quote_argument(file)))
    return DONE


def _explain_existing(file: str, bank_id: str) -> UsageError:
    """Return the mistake of a questionnaire that is there already: how to go on with it, how to begin another."""
    from maturity.text.shell import quote_argument

    other = next(name for name in (f"{bank_id}_{number}" for number in count(2)) if not _is_taken(file, name))
    return UsageError("usage.new_exists", path=file, typed=quote_argument(file), other=other)


def _is_taken(file: str, name: str) -> bool:
    """Whether a questionnaire called `name` is beside `file`."""
    return Path(file).with_name(name + YAML_ENDINGS[0]).exists()


def _read_name(name: str) -> tuple[str, str]:
    """Return the id and the title that `name` gives; raises `UsageError` if it gives no id, or is a path."""
    from maturity.text.slugs import make_id

    if "/" in name or "\\" in name:
        raise UsageError("usage.new_path", name=name)
    ending = next((each for each in DATA_ENDINGS if name.lower().endswith(each)), "")
    words = name[: len(name) - len(ending)].strip()
    bank_id = make_id(words)[:_LONGEST_ID].rstrip("_")
    if not bank_id:
        raise UsageError("usage.new_name", name=name)
    return bank_id, words.replace("_", " ").capitalize() if words == bank_id else words


def _build(run: Run, bank_id: str, title: str, file: str, extends: str | None) -> str | None:
    """Build the text of the questionnaire; None if its base cannot be used, which is reported."""
    from maturity.saving.starter import build_bank

    shown = file if run.to_file else f"{bank_id}{YAML_ENDINGS[0]}"
    if extends is None:
        return build_bank(bank_id, title, _quote(shown), run.choose_language(("fr", "en")))
    from maturity.cli.which_bank import make_reference, resolve_bank_path
    from maturity.loading.bank_cache import BankCache
    from maturity.loading.shipped import is_path
    from maturity.saving.starter import build_overlay
    from maturity.syntax.document import Document

    path, banks = resolve_bank_path(extends), BankCache()
    loaded = banks.load(path)
    if loaded.bank is None or not isinstance(loaded.document, Document):
        run.report(loaded.diagnostics)
        return None
    reference = _make_relative(make_reference(path, file)) if is_path(extends) else extends
    title = f"{loaded.bank.title} – {title}"
    text = build_overlay(bank_id, title, _quote(shown), reference, loaded.bank, loaded.document.data)
    return _work_out(text, file if run.to_file else "", banks)


def _work_out(text: str, path: str, banks: BankCache) -> str:
    """Put into `text`, a questionnaire to be saved at `path` ("" for none), what its own example gives."""
    from maturity.lint.judged_examples import JudgedExamples
    from maturity.loading.bank import read_bank
    from maturity.model.field_types import ROOT
    from maturity.saving.starter import set_expectation
    from maturity.syntax.document import Document, parse_document
    from maturity.syntax.reading import STDIN, Source
    from maturity.text.numbers import round_half_up

    document = parse_document(Source(path or STDIN, set_expectation(text, {}, None)))
    loaded = read_bank(document, banks) if isinstance(document, Document) else None
    if loaded is None or loaded.bank is None or loaded.document is None:
        return set_expectation(text, {}, None)
    verdict = JudgedExamples(loaded.bank).list_sound()[-1].verdict
    for axis in (ROOT, *loaded.bank.axis_by_id):
        score = verdict.get_score(axis)
        if score is not None:
            return set_expectation(text, {axis: round_half_up(score, 1)}, verdict.level)
    return set_expectation(text, {}, None)


def _quote(path: str) -> str:
    """Return `path` as the commands in the comments of the file name it."""
    from maturity.text.shell import quote_argument

    return quote_argument(path)


def _make_relative(reference: str) -> str:
    """Return `reference`, a path without a folder, so that it is taken for a path and not for an id."""
    return reference if "/" in reference else f"./{reference}"
