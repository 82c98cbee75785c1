"""`--fix` and `--diff`: what can be mended in files without asking anybody, written or only shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from maturity.cli.exits import DONE, REFUSED

if TYPE_CHECKING:
    from maturity.cli.run import Run
    from maturity.loading.bank_cache import BankCache
    from maturity.model.bank import Bank
    from maturity.model.translation import Translation
    from maturity.syntax.document import Document

_MOST_NAMED = 5
"""How many of the files that were mended are named."""


def write_fixes(files: Iterable[tuple[str, bool]], run: Run) -> None:
    """Mend each of `files` in its place, and say which ones were. Standard input has no place and is left as it is."""
    from maturity.saving.durable import write_atomic

    paths = []
    for before, after in _find_fixes(files):
        write_atomic(before.path, after.source.text)
        paths.append(before.path)
    if paths:
        named = ", ".join(paths[:_MOST_NAMED]) + (", …" if len(paths) > _MOST_NAMED else "")
        run.tell(run.say("check.fixed", n=len(paths), names=named))


def show_fixes(files: Iterable[tuple[str, bool]], run: Run) -> int:
    """Show what `write_fixes` would change as a unified diff; the exit code is 1 if that is anything."""
    from difflib import unified_diff

    from maturity.text.safe import make_visible

    count = 0
    for before, after in _find_fixes(files):
        count += 1
        path = make_visible(before.path)
        lines = unified_diff(before.lines, after.lines, f"a/{path}", f"b/{path}", lineterm="")
        run.write("".join(f"{line}\n" for line in lines))
    run.tell(run.say("check.to_fix", n=count) if count else run.say("check.nothing_to_fix"))
    return REFUSED if count else DONE


def _find_fixes(files: Iterable[tuple[str, bool]]) -> Iterator[tuple[Document, Document]]:
    """Yield each of our files that can be mended, as it is and as it would be."""
    from maturity.lint.dropping import find_drops_to_add
    from maturity.lint.fixes import fix_document
    from maturity.loading.bank_cache import BankCache
    from maturity.loading.file_kinds import identify_file
    from maturity.loading.foreign import is_foreign_file
    from maturity.syntax.document import Document

    banks = BankCache()
    for path, _ in files:
        document = banks.open(path) if path != "-" else None
        if not isinstance(document, Document) or is_foreign_file(path, document, is_named=False):
            continue
        kind = identify_file(document)
        translated = _find_translated(document, banks) if kind == "translation" else None
        dropped = find_drops_to_add(document, banks) if kind == "bank" else ()
        fixed = fix_document(document, translated, dropped) if kind != "result" else document
        if fixed is not document:
            yield document, fixed


def _find_translated(document: Document, banks: BankCache) -> tuple[Bank, Translation] | None:
    """Return the bank that the translation `document` is for, and the texts that it has; None if either has errors."""
    from maturity.lint.translations import find_translated_bank
    from maturity.loading.translation import read_translation
    from maturity.model.diagnostic import has_errors

    texts, diagnostics = read_translation(document)
    is_read = texts is not None and not has_errors(diagnostics)
    path = find_translated_bank(document.path, texts.translates, banks) if texts and is_read else None
    bank = banks.load(path).bank if path else None
    return (bank, banks.inherit_texts(str(path), texts)) if bank and texts else None
