"""The sources of the package, parsed once for all the tests that look into them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import maturity

PACKAGE = Path(maturity.__file__).parent


@cache
def list_nodes(path: Path) -> tuple[ast.AST, ...]:
    """List every node of a source, in the order of `ast.walk`."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
