"""Banks loaded once in a run, each with the translations that stand beside it."""

from __future__ import annotations

import os
from pathlib import Path

from maturity.loading.bank import DocumentOpener, LoadedBank, load_bank
from maturity.loading.shipped import find_translations
from maturity.model.bank import Bank
from maturity.model.diagnostic import has_errors
from maturity.syntax.document import Document, open_document


class BankCache:
    """Loads a bank, or its text in another language, the first time it is asked for."""

    def __init__(self, open_file: DocumentOpener = open_document) -> None:
        self._open_file = open_file
        self._banks: dict[str, LoadedBank] = {}
        self._translated: dict[tuple[str, str], Bank] = {}

    def load(self, path: str) -> LoadedBank:
        """The bank in the file at `path`, as read."""
        key = os.path.realpath(path)  # unlike Path.resolve, bears a link to itself
        if key not in self._banks:
            self._banks[key] = load_bank(path, self._open_file)
        return self._banks[key]

    def add(self, loaded: LoadedBank) -> None:
        """Remember a bank that was read elsewhere."""
        self._banks[os.path.realpath(loaded.path)] = loaded

    def list_languages(self, path: str) -> tuple[str, ...]:
        """The languages that the bank at `path` can be shown in: its own first."""
        bank = self.load(path).bank
        own = (bank.language,) if bank else ()
        return (*own, *(each for each in find_translations(Path(path)) if each not in own))

    def load_in_language(self, path: str, language: str) -> Bank | None:
        """The bank at `path` in `language`; in its own where there is no sound translation."""
        bank = self.load(path).bank
        if bank is None or bank.language == language:
            return bank
        key = (path, language)
        if key not in self._translated:
            self._translated[key] = _translated(bank, find_translations(Path(path)).get(language), self._open_file)
        return self._translated[key]


def _translated(bank: Bank, path: Path | None, open_file: DocumentOpener) -> Bank:
    """The bank in the words of a translation's file; as it is where there is none, or one with errors."""
    from maturity.loading.translation import (  # most runs show a bank in its own language  # noqa: PLC0415
        check_translation,
        read_translation,
    )
    from maturity.model.translation import translate_bank  # noqa: PLC0415

    document = open_file(str(path)) if path else None
    if not isinstance(document, Document):
        return bank
    texts, _ = read_translation(document)
    return (
        bank if texts is None or has_errors(check_translation(document, texts, bank)) else translate_bank(bank, texts)
    )
