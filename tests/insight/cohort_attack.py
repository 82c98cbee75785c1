"""An attacker who has every published number of a cohort, knows whom each is about, and looks for fewer than five.

Whom a number is about is worked out here from the replies, in another way than the program does. The attacker adds the
numbers of one table in every way, subtracts from sums of the whole what any of the groups have of them, and then any
two of all these of which one is about a part of the other. In a second attack, all numbers of one table, of the whole
and of the groups, are equations, which are solved exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, takewhile
from typing import Any

from maturity.insight.cohort.replies import Reply, Silence
from maturity.model.bank import Bank

Members = frozenset[int]
LEAST = 5


def list_tables(data: Mapping[str, Any], replies: Sequence[Reply], bank: Bank) -> Iterator[tuple[str, Any, Members]]:
    """Each table of the published data with the group that it is of, "" for all, and with the members of the group."""
    everybody = frozenset(range(len(replies)))
    parts = [("", data["whole"], everybody)]
    parts += [(part["group"], part, _find_group(part["group"], data["by"], replies, bank)) for part in data["groups"]]
    for group, part, members in parts:
        assert part["n"] == len(members)
        for table in part["tables"]:
            yield group, table, members


def find_members(
    table: Mapping[str, Any], cell: str, replies: Sequence[Reply], bank: Bank, edges: Sequence[Any]
) -> Members:
    """Whom a cell is about."""
    read = _choose_reader(table, bank, edges)
    return frozenset(place for place, reply in enumerate(replies) if read(reply) == cell)


def find_known(data: Mapping[str, Any], replies: Sequence[Reply], bank: Bank) -> set[Members]:
    """The sets whose sizes an attacker knows: of each table, sums of the cells that are shown, and what is left."""
    known = {frozenset(range(len(replies)))}
    for _, table, members in list_tables(data, replies, bank):
        cells = []
        for cell, count in table["counts"].items():
            if count is not None:
                found = find_members(table, cell, replies, bank, data["edges"]) & members
                assert len(found) == count, (table, cell)
                cells.append(found)
        cells = [cell for cell in cells if cell]
        cells.append(members.difference(*cells))
        known.add(members)
        for size in range(1, min(len(cells), 6) + 1):
            known.update(frozenset().union(*chosen) for chosen in combinations(cells, size))
    return {each for each in known if each}


def find_left(data: Mapping[str, Any], replies: Sequence[Reply], bank: Bank) -> set[Members]:
    """What is left of sums of cells of the whole once the cells of any of the groups that they hold are subtracted."""
    cells: dict[tuple[str, str, str], dict[str, list[Members]]] = {}
    for group, table, members in list_tables(data, replies, bank):
        shown = (cell for cell, count in table["counts"].items() if count)
        found = [find_members(table, cell, replies, bank, data["edges"]) & members for cell in shown]
        parts = [part for part in (*found, members.difference(*found)) if part]
        cells.setdefault((table["table"], table["id"], table["part"]), {})[group] = parts
    left = set()
    for parts_of in cells.values():
        groups = [parts for group, parts in parts_of.items() if group]
        for whole in _add_up(parts_of.get("", [])):
            for size in range(1, len(groups) + 1):
                for some in combinations(groups, size):
                    left.add(whole.difference(*(part for parts in some for part in parts if part <= whole)))
    return {each for each in left if each}


def _add_up(parts: Sequence[Members]) -> Iterator[Members]:
    for size in range(1, len(parts) + 1):
        yield from (frozenset().union(*chosen) for chosen in combinations(parts, size))


def find_agreement(table: Mapping[str, Any], replies: Sequence[Reply], bank: Bank, edges: Sequence[Any]) -> bool:
    """Whether what is shown of a table tells one answer of all who say something, or one thing of all replies.

    The attacker knows who is among the replies, and which cells are empty; that somebody has an answer or a score at
    all is no answer.
    """
    if table["table"] == "scored":
        return False
    cells = {cell: find_members(table, cell, replies, bank, edges) for cell in table["counts"]}
    everybody = frozenset(range(len(replies)))
    shown = {cell for cell, count in table["counts"].items() if count is not None}
    if any(cells[cell] == everybody for cell in shown - {"answered"}):
        return True
    silent = {"open", "apart", "spared"}
    possible = [cell for cell in cells if cell not in silent and not (cell in shown and not cells[cell])]
    return len(possible) < 2 and len(cells.keys() - silent) > 1


def subtract(known: set[Members]) -> Iterator[Members]:
    """What two sums differ by, wherever one is about a part of the other; and each sum itself."""
    ordered = sorted(known, key=len)
    yield from ordered
    for place, small in enumerate(ordered):
        for great in takewhile(lambda each: len(each) - len(small) < LEAST, ordered[place + 1 :]):  # noqa: B023
            if small < great:
                yield great - small


def solve_tables(data: Mapping[str, Any], replies: Sequence[Reply], bank: Bank) -> Iterator[tuple[Any, int]]:
    """Each hidden count of a group that follows from the equations of its table: what it is of, and the count."""
    tables = list(list_tables(data, replies, bank))
    groups = [*(part["group"] for part in data["groups"]), "rest"]
    sizes = {part["group"]: part["n"] for part in data["groups"]}
    for _, whole, _ in (each for each in tables if each[0] == ""):
        cells, name = list(whole["counts"]), (whole["table"], whole["id"], whole["part"])
        atoms = {(group, cell): place for place, (group, cell) in enumerate((g, c) for g in groups for c in cells)}
        rows = [
            _equation([atoms[g, c] for g in groups], n, len(atoms)) for c, n in whole["counts"].items() if n is not None
        ]
        rows.append(_equation(atoms.values(), data["whole"]["n"], len(atoms)))
        rows += [_equation([atoms[group, cell] for cell in cells], n, len(atoms)) for group, n in sizes.items()]
        for group, table, _ in tables:
            if group and (table["table"], table["id"], table["part"]) == name:
                shown = ((c, n) for c, n in table["counts"].items() if n is not None)
                rows += [_equation([atoms[group, c]], n, len(atoms)) for c, n in shown]
        solved = _solve(rows)
        yield from (((name, atom), int(solved[place])) for atom, place in atoms.items() if place in solved)


def _equation(places: Any, total: int, size: int) -> list[Fraction]:
    row = [Fraction(0)] * (size + 1)
    for place in places:
        row[place] = Fraction(1)
    row[size] = Fraction(total)
    return row


def _solve(rows: list[list[Fraction]]) -> dict[int, Fraction]:
    """Which unknowns the equations decide, by elimination."""
    size, done = len(rows[0]) - 1, 0
    for column in range(size):
        pivot = next((index for index in range(done, len(rows)) if rows[index][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        rows[done] = [value / rows[done][column] for value in rows[done]]
        for index, row in enumerate(rows):
            if index != done and row[column]:
                rows[index] = [a - row[column] * b for a, b in zip(row, rows[done], strict=True)]
        done += 1
    decided = {}
    for row in rows[:done]:
        used = [column for column in range(size) if row[column]]
        if len(used) == 1:
            decided[used[0]] = row[size]
    return decided


def _find_group(key: str, field: str, replies: Sequence[Reply], bank: Bank) -> Members:
    place = [each.id for each in bank.profile].index(field)
    return frozenset(index for index, reply in enumerate(replies) if _is_in_group(key, reply.given[place]))


def _is_in_group(key: str, given: Any) -> bool:
    if isinstance(given, Silence):
        return key == "no-answer"
    if isinstance(given, str):
        return key == given
    if key.endswith("+"):
        return bool(given >= int(key[:-1]))
    low, high = map(int, key.split("-"))
    return low <= given <= high


def _choose_reader(table: Mapping[str, Any], bank: Bank, edges: Sequence[Any]) -> Callable[[Reply], str]:
    """What says in which cell of a table a reply is."""
    kind, name, part = table["table"], table["id"], table["part"]
    items = [*(f"profile.{field.id}" for field in bank.profile), *bank.question_by_id]
    item = items.index(f"profile.{name}" if kind.startswith("field") else name) if name in _list_items(bank) else 0
    node = ["overall", *bank.axis_by_id].index(name) if kind in ("scored", "bins") else 0
    readers: Mapping[str, Callable[[Reply], str]] = {
        "scored": lambda reply: _place_score(reply.readings[node], ()),
        "bins": lambda reply: _name_bin(_place_score(reply.readings[node], edges)),
        "levels": lambda reply: reply.level or "no-level",
        "duty": lambda reply: reply.duties[list(bank.duty_by_id).index(name)],
        "advice": lambda reply: "yes" if name in reply.advised else "no",
        "first": lambda reply: (reply.advised or ("no-advice",))[0],
        "field": lambda reply: _name_answer(reply.given[item]),
        "question": lambda reply: _name_answer(reply.given[item]),
        "option": lambda reply: _name_choice(reply.given[item], part),
        "field_option": lambda reply: _name_choice(reply.given[item], part),
        "figure": lambda reply: _name_figure(reply.given[item], name, int(part), bank),
    }
    return readers[kind]


def _list_items(bank: Bank) -> tuple[str, ...]:
    return (*bank.field_by_id, *bank.question_by_id)


def _place_score(reading: Any, edges: Sequence[Any]) -> str:
    if reading.score is None:
        return "none"
    if reading.is_provisional:
        return "provisional"
    if not edges:
        return "scored"
    return str(min(len(edges) - 2, max(index for index, edge in enumerate(edges) if reading.score >= edge)))


def _name_bin(cell: str) -> str:
    return "none" if cell == "provisional" else cell


def _name_answer(given: Any) -> str:
    if isinstance(given, Silence):
        return given.value
    return f"option.{given}" if isinstance(given, str) else "answered"


def _name_choice(given: Any, option: str) -> str:
    return given.value if isinstance(given, Silence) else "yes" if option in given else "no"


def _name_figure(given: Any, name: str, number: int, bank: Bank) -> str:
    figure = bank.question_by_id[name].benchmark[number]
    if isinstance(given, Silence):
        return str(given.value)
    chosen = {given} if isinstance(given, str) else set(given)
    described = bool(chosen & set(figure.options)) if isinstance(given, str) else set(figure.options) <= chosen
    return "yes" if described else "no"
