"""How wide a text is, near enough to wrap it: whoever draws does not know which font the reader has.

The widths are those of Arial, whose metrics most sans-serif fonts are close to, with a tenth more for those that are
wider. A label is therefore broken rather too early than too late.
"""

from __future__ import annotations

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
_BOLD_PER_CENT = 108


def measure_text(text: str, size: float, *, bold: bool = False) -> float:
    """Measure `text` in pixels at a font of `size` pixels, rather too wide than too narrow."""
    thousandths = sum(map(_measure_character, text))
    return thousandths * size * _MARGIN_PER_CENT * (_BOLD_PER_CENT if bold else 100) / (1000 * 100 * 100)


def wrap_text(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Break `text` into lines of at most `width` pixels; a word that is wider is broken inside. Nothing is lost."""
    lines = [""]
    for word in _list_pieces(text, width, size, bold=bold):
        joined = f"{lines[-1]} {word}".strip()
        if lines[-1] and measure_text(joined, size, bold=bold) > width:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines


def _list_pieces(text: str, width: float, size: float, *, bold: bool) -> list[str]:
    """List the words of a text; one that is too wide for a line as the pieces that fit."""
    pieces: list[str] = []
    for word in text.split(" "):
        piece = ""
        for character in word:
            if piece and measure_text(piece + character, size, bold=bold) > width:
                pieces.append(piece)
                piece = ""
            piece += character
        pieces.append(piece)
    return [piece for piece in pieces if piece]


def _measure_character(character: str) -> int:
    known = _THOUSANDTHS.get(character)
    if known is not None:
        return known
    if ord(character) >= _FULL_WIDTH_FROM:
        return _THOUSANDTHS.get(character, _FULL)
    plain = fold_letters(character)[:1]
    found = _THOUSANDTHS.get(plain.upper() if character.isupper() else plain)
    return _OTHER if found is None else found
