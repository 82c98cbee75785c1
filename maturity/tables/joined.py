"""Several options in one cell, told apart by what stands between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from maturity.tables.folding import fold_text

MOST_PIECES = 500
"""How many pieces one cell may be cut into."""


def split_options(text: str, words: Mapping[str, str], separators: Sequence[str]) -> list[str] | None:
    """Return the options that `text` joins; None if it can be read in no way, or in several.

    The separators are tried one after the other. A text may hold the separator itself (`Oui, toujours`): then pieces
    are put together again until each is an option, and it counts only if there is one way to do so. A space divides ids
    alone.
    """
    for separator in separators:
        found = _split_by(text, words, separator)
        if found is not None:
            return found
    return None


def _split_by(text: str, words: Mapping[str, str], separator: str) -> list[str] | None:
    pieces = text.split(separator)[: MOST_PIECES + 1]
    if len(pieces) < 2 or len(pieces) > MOST_PIECES:
        return None
    if separator == " ":
        ids = [words.get(fold_text(piece), "") for piece in pieces if piece.strip()]
        named = all(each and fold_text(piece) == each for piece, each in zip(text.split(), ids, strict=True))
        return ids if named else None
    return _join_again([piece for piece in pieces if piece.strip()], words, separator)


def _join_again(pieces: Sequence[str], words: Mapping[str, str], separator: str) -> list[str] | None:
    """Return the options that the pieces are, if there is exactly one way to put them together."""
    longest = max((name.count(separator) for name in words), default=0) + 1
    ways: list[list[list[str]]] = [[[]]]
    """For each number of pieces from the start, up to two ways to read them."""
    for end in range(1, len(pieces) + 1):
        found: list[list[str]] = []
        for start in range(max(0, end - longest), end):
            option = words.get(fold_text(separator.join(pieces[start:end])))
            if option and ways[start]:
                found += [[*way, option] for way in ways[start]]
        ways.append(found[:2])
    return ways[-1][0] if len(ways[-1]) == 1 else None


def cut_unread(text: str, words: Mapping[str, str], separators: Sequence[str]) -> list[str]:
    """Return the pieces of a text that is no list of options, for somebody to be told which of them is none.

    They are cut by the separator that gives most options; an option stands for its piece.
    """
    best = [text]
    for separator in separators:
        pieces = [piece.strip() for piece in text.split(separator)[:MOST_PIECES] if piece.strip()]
        if separator != " " and _count_known(pieces, words) > _count_known(best, words):
            best = pieces
    return [words.get(fold_text(piece), "") or piece for piece in best]


def _count_known(pieces: Sequence[str], words: Mapping[str, str]) -> int:
    return sum(bool(words.get(fold_text(piece))) for piece in pieces)
