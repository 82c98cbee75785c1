"""What comes on standard input under the name of a file (`--stdin-name`), as an editor gives a text not saved yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.loading.bank_cache import BankCache


def make_banks(paths: Sequence[str], stdin_name: str | None) -> BankCache:
    """Make the cache that opens the files at `paths`; what `-` gives is then the content of the file `stdin_name`.

    Names in that text (`bank: grille.yaml`) are looked for beside that file, which need not exist, and diagnostics
    name it. Raises `UsageError` for a name without `-` among the paths.
    """
    from maturity.loading.bank_cache import BankCache
    from maturity.model.diagnostic import Diagnostic
    from maturity.syntax.document import Document, open_document, parse_document
    from maturity.syntax.reading import Source, read_source

    if stdin_name is None:
        return BankCache()
    if "-" not in paths or not stdin_name.strip():
        raise UsageError("usage.stdin_name")

    def open_file(path: str) -> Document | list[Diagnostic]:
        if path != "-":
            return open_document(path)
        source = replace(read_source(path), path=stdin_name)
        return parse_document(source) if isinstance(source, Source) else [source]

    return BankCache(open_file)
