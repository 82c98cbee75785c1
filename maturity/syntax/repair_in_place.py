"""Repairs that one line does not show by itself: a colon that is missing after a name, a tab at the start of a line.

Each is tried on the whole text, and proposed only if the parser then gets past the line that is repaired.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from yaml.error import MarkedYAMLError

from maturity.syntax.building import build_data
from maturity.syntax.reading import Source
from maturity.syntax.repair import Repair
from maturity.syntax.yaml_events import parse_yaml_events

_MOST_CHARACTERS = 200_000
"""In a longer text no such repair is looked for: each try parses all of it."""
_NAME_ALONE = re.compile(r"(?P<name>[ ]*(?:-[ ]+)*[a-z_][a-z0-9_]*)[ ]*(?P<comment>#.*)?")
_NAME_AND_VALUE = re.compile(r"(?P<name>[ ]*(?:-[ ]+)*[a-z_][a-z0-9_]*)[ ]+(?P<value>[^ :#].*)")
_TABS = re.compile(r"[ \t]*\t[ \t]*")
_TABS_AT_START = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)


def repair_colon(source: Source, lines: Iterable[int]) -> tuple[int, Repair] | None:
    """Return number and repair of the first of `lines` that is a name without its colon; None if there is none.

    The name stands alone (`answers`, with its entries on the lines below), or a value follows it (`bank ./bank.yaml`).
    """
    for line in lines:
        written = source.lines[line - 1]
        for pattern, after in ((_NAME_ALONE, ""), (_NAME_AND_VALUE, " ")):
            match = pattern.fullmatch(written)
            if match and not written.startswith("---"):
                rest = match.groupdict().get("value") or match.groupdict().get("comment") or ""
                repaired = f"{match['name']}:{after or (' ' if rest else '')}{rest}"
                if _gets_past(source, line, repaired):
                    return line, Repair("MB105", "word", match.end("name") - 1, repaired)
    return None


def repair_tab(source: Source, line: int) -> str:
    """Return the line with the number `line`, which starts with tabs, with spaces in their place; "" if none do.

    They are two for each tab, as many as the nearest line above starts with, or two more. The lines below are taken
    without their tabs, because each of them has a diagnostic of its own later.
    """
    written = source.lines[line - 1]
    match = _TABS.match(written)
    if match is None:
        return ""
    below = _TABS_AT_START.sub(lambda tabs: "  " * tabs.group().count("\t"), "\n".join(source.lines[line:]))
    without_tabs = Source(source.path, "\n".join([*source.lines[:line], below]))
    for width in dict.fromkeys(_list_widths(source, line, match.group())):
        repaired = " " * width + written[match.end() :]
        if _gets_past(without_tabs, line, repaired):
            return repaired
    return ""


def _list_widths(source: Source, line: int, indent: str) -> Iterator[int]:
    """Yield how many spaces `indent`, which the line with the number `line` starts with, may stand for."""
    above = next((each for each in reversed(source.lines[: line - 1]) if each.strip() and "\t" not in each), "")
    neighbour = len(above) - len(above.lstrip(" "))
    yield 2 * indent.count("\t") + indent.count(" ")
    yield from (neighbour, neighbour + 2)


def _gets_past(source: Source, line: int, repaired: str) -> bool:
    """Whether the parser reads further than the line with the number `line`, when that line is `repaired` instead."""
    if len(source.text) > _MOST_CHARACTERS:
        return False
    start = source.find_line_start(line)
    text = source.text[:start] + repaired + source.text[start + len(source.lines[line - 1]) :]
    stopped = build_data(text, parse_yaml_events(text)).stopped
    if stopped is None:
        return True
    mark = stopped.problem_mark if isinstance(stopped, MarkedYAMLError) else None
    return mark is not None and mark.line > _find_next_line(source, line) - 1


def _find_next_line(source: Source, line: int) -> int:
    """Return the number of the next line that is not blank; that of the last line if there is none."""
    following = range(line + 1, len(source.lines) + 1)
    return next((each for each in following if source.lines[each - 1].strip()), len(source.lines))
