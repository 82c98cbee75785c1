"""What a heading means, by exact matches alone: of ids, of whole texts of questions, of ids and texts of options.

Nothing here guesses. A heading that is nearly a name of the bank means nothing; `proposing` shows it to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from maturity.tables.columns import Place
from maturity.tables.headings import Heading
from maturity.tables.vocabulary import Vocabulary

_BRACKETS = re.compile(r"\[([^\[\]]{1,2000})\]")
_LAST_BRACKETS = re.compile(r"(.{1,2000}?) ?\[([^\[\]]{1,2000})\]", re.DOTALL)
_ID_AND_BRACKETS = re.compile(r"([^\[\]\s]{1,200}) ?\[([^\[\]]{1,2000})\]")
_COMMENTS = ("comment", "commentaire")
"""What survey services write in brackets over the column of a comment."""


def find_place(heading: Heading, vocabulary: Vocabulary) -> tuple[Place, str] | None:
    """Find what a column says, and the name of its heading that tells; None if nothing tells exactly.

    Of several names, one that tells an option counts first, then the shortest.
    """
    found = []
    for name in heading.names:
        place = next((found for found in _find_all(name, vocabulary) if found is not None), None)
        if place is not None:
            found.append((place, name))
    parts = [each for each in found if each[0].option or each[0].is_comment]
    return next(iter([*parts, *reversed(found)]), None)


def _find_all(name: str, vocabulary: Vocabulary) -> Iterator[Place | None]:
    """Yield what a name means in each of the ways in which survey services write headings, the surest way first."""
    yield vocabulary.find(name)
    yield _find_by_brackets(name, vocabulary)
    yield _find_by_path(name, vocabulary)
    yield _find_by_joined_ids(name, vocabulary)
    head, _, text = name.partition(". ")  # LimeSurvey: "code. Text" and "code[option]. Text [Option]"
    if text and " " not in head.partition("[")[0]:
        yield vocabulary.find_by_id(head) or _find_by_brackets(head, vocabulary)


def _find_by_brackets(name: str, vocabulary: Vocabulary) -> Place | None:
    """Find what a name with brackets means.

    `[id] Question`, `id[option]`, `Question [Option]`, `Question [comment]`; of the row of a grid, `Grid [Question]`.
    An option that has the id of another question is one where it stands behind the id of its own.
    """
    first = _ID_AND_BRACKETS.match(name)
    own = vocabulary.find_by_id(first[1]) if first else None
    if first and own and (part := _add_part(own, first[2], vocabulary)):
        return part
    inside = _BRACKETS.findall(name)
    named = {place for each in inside if (place := vocabulary.find_by_id(each)) is not None}
    last = inside[-1] if inside else ""
    if len(named) == 1:
        [place] = named
        if name.endswith("]") and vocabulary.find_by_id(last) is None:
            part = _add_part(place, last, vocabulary)
            return (
                part if vocabulary.is_multiple(place) else part or place
            )  # `[id] Question [Other]` is no option of it
        return place
    match = _LAST_BRACKETS.fullmatch(name)
    if match is None or named:
        return None
    base = vocabulary.find(match[1])
    return _add_part(base, match[2], vocabulary) if base is not None else vocabulary.find(match[2])


def _add_part(place: Place, part: str, vocabulary: Vocabulary) -> Place | None:
    """Return the place of an option or of the comment at `place`; None if `part` names neither."""
    if part in _COMMENTS and place.section in ("answers", "profile", "duties"):
        return replace(place, is_comment=True)
    option = vocabulary.find_option(place, part)
    return replace(place, option=option) if option else None


def _find_by_path(name: str, vocabulary: Vocabulary) -> Place | None:
    """Find what a path such as Kobo writes means: `question/option`, or a group before the question."""
    parts = name.split("/")
    if len(parts) < 2:
        return None
    before = vocabulary.find_by_id(parts[-2])
    if before is not None and (part := _add_part(before, parts[-1], vocabulary)):
        return part
    return vocabulary.find_by_id(parts[-1])


def _find_by_joined_ids(name: str, vocabulary: Vocabulary) -> Place | None:
    """Find what the id of a question and that of an option mean, joined by `.`, `:` or `_`."""
    found = set()
    for match in re.finditer(r"[.:_]", name[:200]):
        place = vocabulary.find_by_id(name[: match.start()])
        option = name[match.end() :]
        is_id = place is not None and option in vocabulary.options.get((place.section, place.name), {})
        if place is not None and is_id and (part := _add_part(place, option, vocabulary)):
            found.add(part)
    return found.pop() if len(found) == 1 else None
