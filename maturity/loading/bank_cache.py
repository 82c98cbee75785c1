"""Banks and their translations, each file read once in a run."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from maturity.loading.bank import LoadedBank, read_bank_file
from maturity.loading.file_kinds import FileKind, identify_file
from maturity.loading.shipped import find_translations
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.syntax.document import Document, open_document

DocumentOpener = Callable[[str], Document | list[Diagnostic]]
"""From the path of a file to its document, or to what is wrong with it: `open_document`, or one that remembers."""

_REMEMBERED: tuple[FileKind, ...] = ("bank", "translation")
"""The kinds of file that other files need. Answers are needed once: there may be many thousands of them."""


class BankCache:
    """Opens files, and remembers banks and translations, so that none is read twice in a run."""

    def __init__(self, open_file: DocumentOpener = open_document) -> None:
        """Open files with `open_file`: another than `open_document` where somebody else remembers documents too."""
        self._open_file = open_file
        self._documents: dict[str, Document] = {}
        self._banks: dict[str, LoadedBank] = {}
        self._translated: dict[tuple[str, str], Bank] = {}
        self._translations: dict[str, Mapping[str, Path]] = {}

    def open(self, path: str) -> Document | list[Diagnostic]:
        """Open the document at `path` as `open_document` does; a bank or a translation from memory the second time."""
        key = _make_key(path)
        loaded = self._banks.get(key)
        document = self._documents.get(key) or (loaded.document if loaded else None)
        if document:
            return _rename(document, path)
        if loaded:
            return [replace(diagnostic, path=path) for diagnostic in loaded.diagnostics]
        opened = self._open_file(path)
        if isinstance(opened, Document) and path != "-" and identify_file(opened) in _REMEMBERED:
            self._documents[key] = opened
        return opened

    def load(self, path: str) -> LoadedBank:
        """Load the bank in the file at `path`."""
        key = _make_key(path)
        if key not in self._banks:
            self._banks[key] = read_bank_file(path, self.open(path))
        return self._banks[key]

    def load_document(self, document: Document) -> LoadedBank:
        """Load the bank that an opened document holds; its diagnostics show the path of that document."""
        key = _make_key(document.path)
        if key not in self._banks:
            self._banks[key] = read_bank_file(document.path, document)
        loaded = self._banks[key]
        diagnostics = tuple(replace(diagnostic, path=document.path) for diagnostic in loaded.diagnostics)
        return replace(loaded, path=document.path, diagnostics=diagnostics)

    def list_languages(self, path: str) -> tuple[str, ...]:
        """List the languages that the bank at `path` can be shown in: its own, then those of its translations."""
        bank = self.load(path).bank
        own = (bank.language,) if bank else ()
        return (*own, *(language for language in self._find_translations(path) if language not in own))

    def load_in_language(self, path: str, language: str) -> Bank | None:
        """Load the bank at `path` in `language`, or in its own where there is no sound translation.

        None if the bank itself has errors.
        """
        bank = self.load(path).bank
        if bank is None or bank.language == language:
            return bank
        key = (_make_key(path), language)
        if key not in self._translated:
            self._translated[key] = self._translate(bank, self._find_translations(path).get(language))
        return self._translated[key]

    def _find_translations(self, path: str) -> Mapping[str, Path]:
        """Find the translations beside a bank's file; a folder is searched once for each spelling of the path."""
        if path not in self._translations:
            self._translations[path] = find_translations(Path(path))
        return self._translations[path]

    def _translate(self, bank: Bank, path: Path | None) -> Bank:
        """Return the bank in the words of a translation's file; as it is where there is none, or one with errors."""
        from maturity.loading.translation import (  # most runs show a bank in its own language  # noqa: PLC0415
            check_translation,
            read_translation,
        )
        from maturity.model.translation import translate_bank  # noqa: PLC0415

        document = self.open(str(path)) if path else None
        if not isinstance(document, Document):
            return bank
        texts, _ = read_translation(document)
        if texts is None or has_errors(check_translation(document, texts, bank)):
            return bank
        return translate_bank(bank, texts)


def _make_key(path: str) -> str:
    """Return one name for all the paths that lead to a file; a path that no system can have is its own name."""
    try:
        return os.path.realpath(path)  # unlike Path.resolve, it accepts a link to itself
    except ValueError:
        return path


def _rename(document: Document, path: str) -> Document:
    """Return a document under the path by which it is asked for now, which its diagnostics show."""
    return document if document.path == path else replace(document, source=replace(document.source, path=path))
