"""Banks loaded once in a run, each with the translations that stand beside it."""

from __future__ import annotations

import os
from pathlib import Path

from maturity.files.bank import LoadedBank, load_bank
from maturity.files.document import Document, opened
from maturity.files.library import translations_beside
from maturity.model.bank import Bank
from maturity.model.diagnostic import has_errors


class Shelf:
    """Loads a bank, or its text in another language, the first time it is asked for."""

    def __init__(self) -> None:
        self._banks: dict[str, LoadedBank] = {}
        self._translated: dict[tuple[str, str], Bank] = {}

    def find(self, path: str) -> LoadedBank:
        """The bank in the file at `path`, as read."""
        key = os.path.realpath(path)  # unlike Path.resolve, bears a link to itself
        if key not in self._banks:
            self._banks[key] = load_bank(path)
        return self._banks[key]

    def keep(self, loaded: LoadedBank) -> None:
        """Remember a bank that was read elsewhere."""
        self._banks[os.path.realpath(loaded.path)] = loaded

    def languages(self, path: str) -> tuple[str, ...]:
        """The languages that the bank at `path` can be shown in: its own first."""
        bank = self.find(path).bank
        own = (bank.language,) if bank else ()
        return (*own, *(each for each in translations_beside(Path(path)) if each not in own))

    def in_language(self, path: str, language: str) -> Bank | None:
        """The bank at `path` in `language`; in its own where there is no sound translation."""
        bank = self.find(path).bank
        if bank is None or bank.language == language:
            return bank
        key = (path, language)
        if key not in self._translated:
            self._translated[key] = _translated(bank, translations_beside(Path(path)).get(language))
        return self._translated[key]


def _translated(bank: Bank, path: Path | None) -> Bank:
    """The bank in the words of a translation's file; as it is where there is none, or one with errors."""
    from maturity.files.translation import against, shape_of  # most runs show a bank in its own language  # noqa: PLC0415
    from maturity.model.translation import translated  # noqa: PLC0415

    document = opened(str(path)) if path else None
    if not isinstance(document, Document):
        return bank
    texts, _ = shape_of(document)
    return bank if texts is None or has_errors(against(document, texts, bank)) else translated(bank, texts)
