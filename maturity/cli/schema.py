"""`maturity schema`: the JSON Schema of the files, for editors and for checks elsewhere."""

from __future__ import annotations

from typing import Annotated

import typer

from maturity.cli.options import Color, Lang, Output
from maturity.cli.run import Run, chosen

KINDS = ("bank", "answers", "result", "translation")


def schema(
    kind: Annotated[str, typer.Argument(metavar="bank|answers|result|translation", help="help.schema_argument")],
    output: Output = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Print a schema."""
    from maturity.render.data import as_json
    from maturity.render.schema import schema_of

    run = Run(lang, color, output)
    run.write(as_json(schema_of(chosen("SCHEMA", kind, KINDS))))
    return 0
