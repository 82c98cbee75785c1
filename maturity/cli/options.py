"""The options that commands share, each declared once."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from maturity.errors import UsageError

_OPTION = re.compile("--?[a-z][a-z-]*")
"""What looks like an option alone, and not like the name of a file."""


def refuse_option(name: str | None) -> str | None:
    """Return `name`, which was given to `-o`; raise `UsageError` if it is an option, before which the name is missing.

    A file whose name begins with a dash can be written too, as `./-name`.
    """
    if name is not None and _OPTION.fullmatch(name):
        raise UsageError("usage.output_option", option=name)
    return name


Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="help.paths")]
PathsOrTable = Annotated[list[str], typer.Argument(metavar="PATH", help="help.paths_or_table")]
BankName = Annotated[str | None, typer.Option("--bank", metavar="ID|FILE", help="help.bank")]
FormatName = Annotated[str | None, typer.Option("--format", "-f", metavar="FORMAT", help="help.format_or_name")]
Mapping = Annotated[str | None, typer.Option("--mapping", metavar="FILE", help="help.mapping")]
Where = Annotated[str | None, typer.Option("--where", metavar="CONDITION", help="help.where")]
Dialect = Annotated[str | None, typer.Option("--dialect", metavar="NAME", help="help.dialect")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", metavar="N", help="help.jobs")]
Cluster = Annotated[str | None, typer.Option("--cluster", metavar="ADDRESS", help="help.cluster")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="fr|en", help="help.lang")]
Color = Annotated[str, typer.Option("--color", metavar="MODE", help="help.color")]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="help.output", callback=refuse_option)
]
Force = Annotated[bool, typer.Option("--force", help="help.force")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="help.quiet")]
