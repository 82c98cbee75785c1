"""`maturity schema`: the JSON Schema of the files, for editors and for checks elsewhere."""

from __future__ import annotations

from typing import Annotated

import typer

from maturity.cli.exits import DONE
from maturity.cli.options import Color, Force, Lang, Output
from maturity.cli.run import Run, check_choice

KINDS = ("bank", "answers", "result", "translation", "mapping", "peers")


def run_schema(
    kind: Annotated[str, typer.Argument(metavar="SCHEMA", help="help.schema_argument")],
    output: Output = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Print a schema."""
    from maturity.render.data import format_json
    from maturity.render.formats import SCHEMA
    from maturity.render.schema import build_schema

    run = Run(lang, color, output)
    run.claim(SCHEMA, force=force)
    run.write(format_json(build_schema(check_choice(run.say("help.word.SCHEMA"), kind, KINDS))))
    return DONE
