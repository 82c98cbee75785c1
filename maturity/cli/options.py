"""The options that commands share, each declared once."""

from __future__ import annotations

from typing import Annotated

import typer

Lang = Annotated[str | None, typer.Option("--lang", metavar="fr|en", help="help.lang")]
Color = Annotated[str, typer.Option("--color", metavar="MODE", help="help.color")]
Output = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="help.output")]
Force = Annotated[bool, typer.Option("--force", help="help.force")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="help.quiet")]
