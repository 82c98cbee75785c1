"""How wide a text is, near enough to wrap it: whoever draws does not know which font the reader has.

The widths are those of Arial, whose metrics most sans-serif fonts are close to, with a tenth more for those that are
wider. A label is therefore broken rather too early than too late.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from maturity.text.slugs import fold_letters

_THOUSANDTHS = {
    **dict.fromkeys("ijl'|.,:;!·", 278),
    **dict.fromkeys("ft ()[]-/\u00a0", 333),
    **dict.fromkeys("rI", 360),
    **dict.fromkeys("ckssvxyzJ", 500),
    **dict.fromkeys("abdeghnopqu0123456789?–«»", 556),
    **dict.fromkeys("FLTZ", 611),
    **dict.fromkeys("ABEKPSVXY", 667),
    **dict.fromkeys("CDHNRUw&", 722),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("mM%", 889),
    **dict.fromkeys("W@…", 1000),
}
"""Character to width, in thousandths of the size of the font."""
_OTHER = 700
"""The width of a letter that is not listed; ideographs and emoji are about a whole."""
_FULL, _FULL_WIDTH_FROM = 1000, 0x1100
_MARGIN_PER_CENT = 110
"""How much wider letters are taken to be than those that were measured, as a reader may have another font."""
_BOLD_PER_CENT = 108
"""How wide bold letters are, beside the others."""


def measure_text(text: str, size: float, *, bold: bool = False) -> float:
    """Measure `text` in pixels at a font of `size` pixels, rather too wide than too narrow."""
    return _scale(sum(map(_measure_character, text)), size, bold=bold)


def wrap_text(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Break `text` into lines of at most `width` pixels; a word that is wider is broken inside. Nothing is lost."""
    lines, filled = [""], 0
    for word, wide in _list_pieces(text, width, size, bold=bold):
        joined = filled + _measure_character(" ") + wide
        if lines[-1] and _scale(joined, size, bold=bold) > width:
            lines.append(word)
            filled = wide
        else:
            filled = joined if lines[-1] else wide
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _list_pieces(text: str, width: float, size: float, *, bold: bool) -> Iterator[tuple[str, int]]:
    """Yield the words of a text, one that is too wide for a line as the pieces that fit; each with its thousandths."""
    for word in text.split(" "):
        start, wide = 0, 0
        for index, character in enumerate(word):
            more = _measure_character(character)
            if index > start and _scale(wide + more, size, bold=bold) > width:
                yield word[start:index], wide
                start, wide = index, 0
            wide += more
        if word[start:]:
            yield word[start:], wide


def _scale(thousandths: int, size: float, *, bold: bool) -> float:
    """Return so many thousandths of the size of a font in pixels, with a margin."""
    return thousandths * size * _MARGIN_PER_CENT * (_BOLD_PER_CENT if bold else 100) / (1000 * 100 * 100)


@cache
def _measure_character(character: str) -> int:
    known = _THOUSANDTHS.get(character)
    if known is not None:
        return known
    if ord(character) >= _FULL_WIDTH_FROM:
        return _THOUSANDTHS.get(character, _FULL)
    plain = fold_letters(character)[:1]
    found = _THOUSANDTHS.get(plain.upper() if character.isupper() else plain)
    return _OTHER if found is None else found
