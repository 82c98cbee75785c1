"""What a heading nearly says: only ever shown to a person, never used."""

from __future__ import annotations

from difflib import get_close_matches

from maturity.tables.columns import Place
from maturity.tables.folding import fold_text
from maturity.tables.headings import Heading
from maturity.tables.vocabulary import Vocabulary

_ALIKE = 0.75
"""How much of two texts has to be the same, from 0 to 1."""
_MOST_TEXT = 300
"""How many characters of a heading are compared."""
_MOST_CANDIDATES = 1_000
"""With how many names of a bank a heading is compared."""


def find_near_place(heading: Heading, vocabulary: Vocabulary, taken: set[Place]) -> Place | None:
    """Find what a heading may mean that no column is known to say; None if it is not much like anything."""
    candidates: dict[str, Place] = {}
    for names in (vocabulary.by_id, vocabulary.by_text):
        for name, places in names.items():
            if len(candidates) < _MOST_CANDIDATES and len(name) <= _MOST_TEXT and places[0] not in taken:
                candidates.setdefault(name, places[0])
    for name in heading.names:
        near = get_close_matches(fold_text(name[:_MOST_TEXT]), candidates, n=1, cutoff=_ALIKE)
        if near:
            return candidates[near[0]]
    return None
