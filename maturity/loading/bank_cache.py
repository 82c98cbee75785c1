"""Banks and their translations, each file read once in a run: `BankCache`.

A translation is a file that gives the texts of a bank in another language; it stands beside the bank's file.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from maturity.loading.bank import LoadedBank, read_bank_file
from maturity.loading.file_kinds import FileKind, identify_file
from maturity.loading.shipped import list_translations
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.syntax.document import Document, open_document

if TYPE_CHECKING:
    from maturity.model.translation import Translation

DocumentOpener = Callable[[str], Document | list[Diagnostic]]
"""A function from the path of a file to its document, or to what is wrong with its text, as `open_document` is."""

_REMEMBERED: tuple[FileKind, ...] = ("bank", "translation")
"""The kinds of file that are kept in memory. Answers are not: there may be many thousand such files."""
MOST_TEXT = 1 << 20
"""How many characters the files that are kept in memory may have together: the banks that ship have 0.4 million.

Those that were not used for the longest time are forgotten, and read again when they are needed. The one in use is kept
whatever its size. In memory, a bank takes some eighty times its text.
"""
_LEAST_TEXT = 10_000
"""As how many characters the file of a bank counts at least, as a bank takes room whatever its length."""
_MOST_PATHS = 1_000
"""How many paths and folders are kept in mind."""


@dataclass
class _Kept:
    """What is kept of one file: a bank or a translation."""

    document: Document | None = None
    loaded: LoadedBank | None = None
    """The bank that the file holds, or what is wrong with it; None until it is asked for."""
    translated: dict[str, Bank] = field(default_factory=dict)
    """Language to the bank with its texts in that language, as far as it was asked for."""

    @property
    def size(self) -> int:
        """The characters of the file, once more for each translated bank; those of a small file count as 10,000."""
        document = (self.loaded and self.loaded.document) or self.document
        text = document.text_length if document else 0
        return max(text, _LEAST_TEXT) * (1 + len(self.translated))


class BankCache:
    """Opens files, and keeps the banks and translations among them in memory, up to `MOST_TEXT`.

    `open(path)` gives the document of any file, `load(path)` a bank with its diagnostics, `load_document(document)` the
    bank of a document, `load_in_language(path, language)` a bank in another language. Paths that lead to the same file
    count as one. A bank or translation that changes during the run is not read again while it is kept.
    """

    def __init__(self, open_file: DocumentOpener = open_document) -> None:
        """Make an empty cache that opens files with `open_file`, for example one that keeps documents itself."""
        self._open_file = open_file
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        """Real path to what is kept of its file; what was used last is at the end."""
        self._keys: dict[str, str] = {}
        """The path of a file that was kept to its real path."""
        self._translations: dict[str, Mapping[str, Path]] = {}
        """The path of a bank to the translations beside it."""
        self._find_real_folder = lru_cache(_MOST_PATHS)(os.path.realpath)
        self._list_translations = lru_cache(_MOST_PATHS)(list_translations)

    def open(self, path: str) -> Document | list[Diagnostic]:
        """Return the document in the file at `path`, or the diagnostics that say why it has none.

        A bank or a translation that was opened before comes from memory. What is returned shows `path` in its
        diagnostics, by whatever path the file was opened first.
        """
        kept = self._find(path)
        if kept.document:
            return _rename(kept.document, path)
        if kept.loaded:
            return [replace(diagnostic, path=path) for diagnostic in kept.loaded.diagnostics]
        opened = self._open_file(path)
        if isinstance(opened, Document) and path != "-" and identify_file(opened) in _REMEMBERED:
            self._keep(path, replace(kept, document=opened))
        return opened

    def load(self, path: str) -> LoadedBank:
        """Return the bank in the file at `path` with its diagnostics; the same object as long as it is kept.

        A bank that it builds on is kept as well.

        Its path and its diagnostics show the path by which the bank was loaded first.
        """
        return self._find(path).loaded or self._load(path, self.open(path))

    def load_document(self, document: Document) -> LoadedBank:
        """Return the bank that `document` holds, from memory if its file was loaded before.

        The result and its diagnostics show the path of `document`.
        """
        loaded = self._find(document.path).loaded or self._load(document.path, document)
        diagnostics = tuple(
            replace(each, path=document.path) if each.path == loaded.path else each for each in loaded.diagnostics
        )
        own = loaded.document and _rename(loaded.document, document.path)
        return replace(loaded, path=document.path, diagnostics=diagnostics, document=own)

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
        kept = self._find(path)
        if language not in kept.translated:
            translated = self._translate(path, bank, language)
            kept.translated[language] = translated
            self._keep(path, kept)
        return kept.translated[language]

    def _find(self, path: str) -> _Kept:
        """Return what is kept of the file at `path`, which is then the one used last; something empty if nothing is."""
        key = self._make_key(path)
        if key not in self._kept:
            return _Kept()
        self._kept.move_to_end(key)
        return self._kept[key]

    def _make_key(self, path: str) -> str:
        """Return one name for all the paths that lead to a file: the absolute path without links.

        A path that no file can have (a NUL character in it) is its own name. Of many files in a folder, the path of
        the folder is looked at once.
        """
        if path in self._keys:
            return self._keys[path]
        folder, name = os.path.split(path)
        try:
            if name in ("", ".", "..") or os.path.islink(path):  # noqa: PTH114 - for each file
                return os.path.realpath(path)  # unlike Path.resolve, it accepts a link to itself
            return os.path.join(self._find_real_folder(folder), name)  # noqa: PTH118
        except ValueError:
            return path

    def _keep(self, path: str, kept: _Kept) -> None:
        """Keep `kept` of the file at `path`, and forget what was not used for the longest time if that is too much."""
        key = self._make_key(path)
        if len(self._keys) < _MOST_PATHS:
            self._keys[path] = key
        self._kept[key] = kept
        self._kept.move_to_end(key)
        total = sum(each.size for each in self._kept.values())
        while total > MOST_TEXT and len(self._kept) > 1:
            _, forgotten = self._kept.popitem(last=False)
            total -= forgotten.size

    def _load(self, path: str, document: Document | list[Diagnostic]) -> LoadedBank:
        """Read the bank of `document`, which the file at `path` gave, and keep it."""
        loaded = read_bank_file(path, document, self)
        opened = document if isinstance(document, Document) else None
        self._keep(path, replace(self._find(path), document=opened, loaded=loaded))
        return loaded

    def _find_translations(self, path: str) -> Mapping[str, Path]:
        """Return language to path for the translations beside the bank at `path`; each folder is searched only once."""
        found = self._translations.get(path)
        if found is None:
            bank = Path(path)
            found = self._list_translations(self._make_key(str(bank.parent))).get(bank.stem, {})
            if len(self._translations) < _MOST_PATHS:
                self._translations[path] = found
        return found

    def inherit_texts(self, path: str, texts: Translation) -> Translation:
        """Return `texts`, a translation of the bank at `path`, with those of its base for what that bank inherits.

        As they are, if the bank builds on no other one, or on one that has no sound translation in that language.
        """
        loaded = self.load(path)
        if loaded.base_path is None or loaded.bank is None:
            return texts
        from maturity.loading.extending.merged_document import MergedDocument  # noqa: PLC0415 - few banks have a base
        from maturity.loading.extending.translations import inherit_texts  # noqa: PLC0415

        base = self._find_texts(loaded.base_path, texts.language)
        if base is None or not isinstance(loaded.document, MergedDocument):
            return texts
        return inherit_texts(texts, base, loaded.bank, loaded.document)

    def _find_texts(self, path: str, language: str) -> Translation | None:
        """Return the translation of the bank at `path` into `language`, with inherited texts; None without one."""
        from maturity.loading.translation import (  # most runs show a bank in its own language  # noqa: PLC0415
            check_translation,
            read_translation,
        )

        bank, beside = self.load(path).bank, self._find_translations(path).get(language)
        document = self.open(str(beside)) if beside and bank else None
        if bank is None or not isinstance(document, Document):
            return None
        own, _ = read_translation(document)
        texts = own and self.inherit_texts(path, own)
        if texts is None or has_errors(check_translation(document, texts, bank)):
            return None
        return texts

    def _translate(self, path: str, bank: Bank, language: str) -> Bank:
        """Return `bank`, the one at `path`, in `language`; as it is without a sound translation beside its file."""
        from maturity.model.translation import translate_bank  # noqa: PLC0415

        texts = self._find_texts(path, language)
        return translate_bank(bank, texts) if texts else bank


def _rename(document: Document, path: str) -> Document:
    """Return `document` with `path` as the path that its diagnostics show; a copy if it has another."""
    return document if document.path == path else replace(document, source=replace(document.source, path=path))
