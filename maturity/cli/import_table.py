"""`maturity import`: a table of answers, one row a respondent, to answers files; or how it would be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import DONE, FAILED
from maturity.cli.options import Color, Force, Lang, Mapping, Quiet, refuse_option
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.text.file_names import YAML_ENDINGS

if TYPE_CHECKING:
    from maturity.cli.table_inputs import TableKey
    from maturity.tables.reading import ReadRow

ImportOutput = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FOLDER|FILE", help="help.import_output", callback=refuse_option)
]


def run_import(
    table: Annotated[str, typer.Argument(metavar="TABLE", help="help.import_table")],
    bank: Annotated[str | None, typer.Option("--bank", metavar="ID|FILE", help="help.import_bank")] = None,
    mapping: Mapping = None,
    plan: Annotated[bool, typer.Option("--plan", help="help.import_plan")] = False,
    output: ImportOutput = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Read a table of answers."""
    from maturity.cli.table_inputs import open_table_key
    from maturity.loading.bank_cache import BankCache
    from maturity.text.shell import quote_argument

    if plan and mapping is not None:
        raise UsageError("usage.import_both")
    if not plan and output in (None, "-"):
        raise UsageError("usage.import_output", path=quote_argument(table))
    run = Run(lang, color, output, quiet)
    if plan:
        _claim_mapping(run, table, bank, force=force)
    key = open_table_key(table, bank, mapping, run, BankCache())
    if key is None:
        return FAILED
    return _write_plan(table, key, run) if plan else _write_files(table, key, run)


def _claim_mapping(run: Run, table: str, bank: str | None, *, force: bool) -> None:
    """Refuse a mapping file that is not YAML, that exists already, or that is one of those to read."""
    from maturity.loading.shipped import is_path
    from maturity.render.formats import MAPPING_FILE

    if run.to_file and not str(run.output).lower().endswith(YAML_ENDINGS):
        raise UsageError("usage.mapping_output", path=run.output)
    inputs = [(table, False), *([(bank, False)] if bank and is_path(bank) else [])]
    run.claim(MAPPING_FILE, inputs, force=force)


def _write_plan(path: str, key: TableKey, run: Run) -> int:
    """Write the mapping that the headings of a table tell, and say what is left to decide."""
    from maturity.cli.which_bank import name_bank
    from maturity.model.diagnostic import Diagnostic
    from maturity.tables.opening import explain_refusal, open_table
    from maturity.tables.proposal_text import write_proposal
    from maturity.tables.proposing import propose_mapping
    from maturity.tables.source import TableRefusedError
    from maturity.text.shell import quote_argument

    table = open_table(path)
    if isinstance(table, Diagnostic):
        run.report([table])
        return FAILED
    try:
        proposal = propose_mapping(table, key.vocabulary)
    except TableRefusedError as error:
        run.report([explain_refusal(path, error)])
        return FAILED
    reference = _refer_to(key, str(run.output) if run.to_file else "-")
    proposed = write_proposal(proposal, table, key.vocabulary, reference, run.language)
    run.write(proposed.text)
    run.tell(run.say("import.plan.done", columns=proposed.columns, n=proposed.undecided))
    if proposed.missing:
        run.tell(run.say("import.plan.unasked", n=proposed.missing))
    if path == "-":
        return DONE
    table_word = quote_argument(path)
    if run.written:
        run.tell(
            run.say(
                "import.plan.next", command=f"maturity score {table_word} --mapping {quote_argument(str(run.output))}"
            )
        )
        return DONE
    name = quote_argument(name_bank(key.vocabulary.bank.id, key.bank_path))
    if proposed.undecided:
        command = f"maturity import {table_word} --bank {name} --plan -o {run.say('import.plan.file')}"
        run.tell(run.say("import.plan.complete", command=command))
    else:
        run.tell(run.say("import.plan.next", command=f"maturity score {table_word} --bank {name}"))
    return DONE


def _refer_to(key: TableKey, output: str) -> str:
    """Return how a file at `output` names the bank: by its id if that one ships, else by its path from there."""
    from maturity.cli.which_bank import make_reference, name_bank
    from maturity.loading.shipped import is_path

    name = name_bank(key.vocabulary.bank.id, key.bank_path)
    return make_reference(key.bank_path, output) if is_path(name) else name


def _write_files(path: str, key: TableKey, run: Run) -> int:
    """Write an answers file for each row that can be read; tell what is wrong with the others."""
    from maturity.cli.batch.repeated_cells import RepeatedCells, list_sorts
    from maturity.cli.table_inputs import map_by_key
    from maturity.saving.new_files import open_new_folder
    from maturity.tables.file_naming import FileNames
    from maturity.tables.reading import read_table
    from maturity.text.shell import quote_argument

    mapped = map_by_key(path, key, run)
    if mapped is None or mapped.table is None or mapped.mapping is None:
        return FAILED
    folder = open_new_folder(str(run.output))
    names = FileNames(run.say("import.row_name"))
    reference = _refer_to(key, str(folder / "x"))
    written, failed, cells = 0, 0, RepeatedCells()
    for row in read_table(mapped.table, mapped.mapping, mapped.bank):
        is_told = bool(row.diagnostics) and (row.sheet is None or not run.quiet)
        if is_told and not cells.is_known(list_sorts(row.diagnostics)):
            run.report(row.diagnostics)
        if row.sheet is None:
            failed += 1
        else:
            remark = run.say("import.remark", path=mapped.table.path, row=row.number)
            _write_file(folder / names.choose(row.name, row.number), row, key, reference, remark)
            written += 1
    cells.tell(run)
    run.tell(run.say("import.done", n=written, path=run.output))
    if written:
        run.tell(run.say("import.plan.next", command=f"maturity score {quote_argument(str(run.output))}"))
    if failed:
        run.complain([(run.say("import.failed", n=failed), "bold red")])
    return FAILED if failed else DONE


def _write_file(file: Path, row: ReadRow, key: TableKey, reference: str, remark: str) -> None:
    from maturity.saving.new_files import write_new
    from maturity.tables.answers_text import write_answers

    write_new(file, write_answers({**row.data, "bank": reference}, key.vocabulary.bank, remark))
