"""A translated text that says that it is still to be translated, in capitals or in words: "to translate", "à traduire".

Why: readers get the note instead of the text, and for the program the text is there.

Bad:

    translates: exemple
    language: en
    questions:
      registre: {text: "TODO"}

Good:

    translates: exemple
    language: en
    questions:
      registre: {text: "How are residents' requests recorded?"}

What to do: translate it, or leave it out until then: the bank's own text is shown, and `untranslated` keeps the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import TranslationRule
from maturity.lint.studied_translation import StudiedTranslation
from maturity.lint.words import flatten
from maturity.loading.problem import Problem

_TO_DO = re.compile(r"\b(?:TODO|FIXME|XXX|TBD)\b")
_NOTES = re.compile(r"[\[(]? ?(?:à traduire|to translate|to be translated|translation missing)\b|lorem ipsum")


def _find_problems(studied: StudiedTranslation) -> Iterator[Problem]:
    for pair in studied.pairs:
        marked = _TO_DO.search(pair.translated) and not _TO_DO.search(pair.original)
        if marked or _NOTES.match(flatten(pair.translated).strip()):
            yield Problem("MB825", pair.pointer)


RULE = TranslationRule("MB825", _find_problems)
