"""A translation as rules see it: without errors, beside the bank that it translates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from maturity.lint.text_places import find_translated_texts
from maturity.lint.texts import TextRole, WrittenTexts
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.translation import Translation, translate_bank
from maturity.syntax.document import Document


@dataclass(frozen=True, slots=True)
class TextPair:
    """A text of the bank and its translation."""

    role: TextRole | None
    """What both are for; None for a unit or a population, which are translated by what they say."""
    original: str
    translated: str
    pointer: Pointer
    """Where the translation has it."""


@dataclass(frozen=True)
class StudiedTranslation:
    """A translation without errors, with its bank."""

    translation: Translation
    bank: Bank
    """The bank in its own language."""
    document: Document
    """The file of the translation."""

    @cached_property
    def texts(self) -> WrittenTexts:
        """The texts of the translation, for the rules about wording."""
        return find_translated_texts(translate_bank(self.bank, self.translation), self.document)

    @cached_property
    def original_texts(self) -> WrittenTexts:
        """The bank's own texts, at the places where the translation has them."""
        return find_translated_texts(self.bank, self.document)

    @cached_property
    def pairs(self) -> tuple[TextPair, ...]:
        """Every text of the translation beside the bank's; one that the bank does not have is left out."""
        originals = {each.pointer: each.text for each in self.original_texts.texts}
        pairs = [
            TextPair(each.role, originals[each.pointer], each.text, each.pointer)
            for each in self.texts.texts
            if each.pointer in originals
        ]
        pairs += _list_words("units", self.translation.units)
        pairs += _list_words("populations", self.translation.populations)
        return tuple(pairs)


def _list_words(section: str, words: Mapping[str, str]) -> Iterator[TextPair]:
    """Yield the pairs of a section in which the key is the bank's own text."""
    for original, translated in words.items():
        yield TextPair(None, original, translated, (section, original))
