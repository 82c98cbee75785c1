"""Banks and their translations, each file read once in a run: `BankCache`.

A translation is a file that gives the texts of a bank in another language; it stands beside the bank's file.
"""

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
"""A function from the path of a file to its document, or to what is wrong with its text, as `open_document` is."""

_REMEMBERED: tuple[FileKind, ...] = ("bank", "translation")
"""The kinds of file that are kept in memory. Answers are not: there may be many thousand such files."""


class BankCache:
    """Opens files, and keeps the banks and translations among them in memory for the rest of the run.

    `open(path)` gives the document of any file, `load(path)` a bank with its diagnostics, `load_document(document)` the
    bank of a document, `load_in_language(path, language)` a bank in another language. Paths that lead to the same file
    count as one. A bank or translation that changes during the run is not read again.
    """

    def __init__(self, open_file: DocumentOpener = open_document) -> None:
        """Make an empty cache that opens files with `open_file`, for example one that keeps documents itself."""
        self._open_file = open_file
        self._documents: dict[str, Document] = {}
        self._banks: dict[str, LoadedBank] = {}
        self._translated: dict[tuple[str, str], Bank] = {}
        self._translations: dict[str, Mapping[str, Path]] = {}

    def open(self, path: str) -> Document | list[Diagnostic]:
        """Return the document in the file at `path`, or the diagnostics that say why it has none.

        A bank or a translation that was opened before comes from memory. What is returned shows `path` in its
        diagnostics, by whatever path the file was opened first.
        """
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
        """Return the bank in the file at `path` with its diagnostics; the same object each time.

        Its path and its diagnostics show the path by which the bank was loaded first.
        """
        key = _make_key(path)
        if key not in self._banks:
            self._banks[key] = read_bank_file(path, self.open(path))
        return self._banks[key]

    def load_document(self, document: Document) -> LoadedBank:
        """Return the bank that `document` holds, from memory if its file was loaded before.

        The result and its diagnostics show the path of `document`.
        """
        key = _make_key(document.path)
        if key not in self._banks:
            self._banks[key] = read_bank_file(document.path, document)
        loaded = self._banks[key]
        diagnostics = tuple(replace(diagnostic, path=document.path) for diagnostic in loaded.diagnostics)
        return replace(loaded, path=document.path, diagnostics=diagnostics)

    def list_languages(self, path: str) -> tuple[str, ...]:
        """List the codes of the languages for the bank at `path`: its own, then those of the translations beside it.

        The translations are in alphabetical order of file names and are not opened, so one may turn out to have
        errors. If the bank has errors, only its translations are listed.
        """
        bank = self.load(path).bank
        own = (bank.language,) if bank else ()
        return (*own, *(language for language in self._find_translations(path) if language not in own))

    def load_in_language(self, path: str, language: str) -> Bank | None:
        """Return the bank at `path` with its texts in `language`, from the translation beside its file.

        If there is no translation in that language, or it has errors, the bank is returned in its own language. None if
        the bank itself has errors.
        """
        bank = self.load(path).bank
        if bank is None or bank.language == language:
            return bank
        key = (_make_key(path), language)
        if key not in self._translated:
            self._translated[key] = self._translate(bank, self._find_translations(path).get(language))
        return self._translated[key]

    def _find_translations(self, path: str) -> Mapping[str, Path]:
        """Return language to path for the translations beside the bank at `path`; its folder is searched only once."""
        if path not in self._translations:
            self._translations[path] = find_translations(Path(path))
        return self._translations[path]

    def _translate(self, bank: Bank, path: Path | None) -> Bank:
        """Return `bank` with the texts of the translation at `path`; as it is if `path` is None or leads to errors."""
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
    """Return one name for all the paths that lead to a file: the absolute path without links.

    A path that no file can have (a NUL character in it) is its own name.
    """
    try:
        return os.path.realpath(path)  # unlike Path.resolve, it accepts a link to itself
    except ValueError:
        return path


def _rename(document: Document, path: str) -> Document:
    """Return `document` with `path` as the path that its diagnostics show; a copy if it has another."""
    return document if document.path == path else replace(document, source=replace(document.source, path=path))
