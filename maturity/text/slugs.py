"""Names made of text that people typed: for ids, for file names, and for comparing two spellings of one name.

Every function here looks only at the first thousand characters of a text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MOST = 1_000
"""How many characters of a text are looked at: no id and no file name is longer."""
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def fold_letters(text: str) -> str:
    """Return `text` in small letters and without accents: "Œuvre d'Été" becomes "oeuvre d'ete".

    Letters of other alphabets stay what they are.
    """
    return _fold(text[:_MOST])


def make_slug(text: str, separator: str) -> str:
    """Return the ASCII letters and digits of `text`, with one `separator` in the place of everything between them.

    "Ville de L'Haÿ" with "-" becomes "ville-de-l-hay". The result is empty if `text` has no such letter or digit.
    """
    return re.sub(r"[^a-z0-9]+", separator, fold_letters(text)).strip(separator)


@lru_cache(maxsize=4096)
def make_id(text: str) -> str:
    """Return `text` as an id: "Stratégie définie" becomes "strategie_definie".

    An id starts with a letter, so that leading digits are left out. The result is empty if no ASCII letter is left.
    The texts of options are compared as ids with each wrong answer, hence the memory of the last ones.
    """
    return re.sub(r"^[0-9_]+", "", make_slug(text, "_"))


def make_comparable(text: str) -> str:
    """Return the letters and digits of `text`, of any alphabet, in small letters, without accents, spaces and signs.

    Two spellings of one name ("Ville d'Évry", "VILLE D EVRY") give the same result; so do signs that stand for letters
    ("№ 5", "No 5"). All of the text counts: two long names may differ at their end only. The result may be empty.
    """
    return "".join(character for character in _fold(unicodedata.normalize("NFKD", text)) if character.isalnum())


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return "".join(character for character in decomposed if not unicodedata.combining(character))
