"""Which sets of a cohort are looked at before the size of another one is published: all that differ by few."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import pytest

from maturity.insight.cohort.disclosure_control import DisclosureControl
from maturity.insight.cohort.near_sets import KnownSet, NearSets, put_together
from maturity.insight.cohort.sets import list_places, make_set


@pytest.mark.parametrize("many", [66, 600, 1041])
def test_of_sets_as_large_as_a_given_one_few_are_looked_at(many: int) -> None:
    """Else a cohort of so many replies would take much longer than one of some more."""
    source, sets = random.Random(3), NearSets(many, 4)
    members = [make_set(sorted(source.sample(range(many), many // 2))) for _ in range(50)]
    known = [put_together((sets.make_part(each),)) for each in members]
    for each in known:
        sets.add(each, sets.make_keys(each))
    assert all(len(list(sets.find_near(each, sets.make_keys(each)))) < 5 for each in known)


@pytest.mark.parametrize("many", [60, 400, 100_000])
@pytest.mark.parametrize("spread", [4, 40])
def test_sets_that_differ_by_few_are_found(spread: int, many: int) -> None:
    source = random.Random(3)
    sets = NearSets(many, spread)

    def put(places: Sequence[int]) -> KnownSet:
        return put_together((sets.make_part(make_set(sorted(places))),))

    members = [source.sample(range(many), many // 2 + 20) for _ in range(50)]
    for each in members:
        sets.add(put(each), sets.make_keys(put(each)))
    for each in members:
        near = put(each[spread:])
        assert make_set(sorted(each)) in set(sets.find_near(near, sets.make_keys(near)))


def look_at_all(sets: NearSets, *_: object) -> Iterator[int]:
    """Yield each set that was written down, whatever is asked for."""
    for found in sets._by_key.values():
        yield from (each.join() for each in (found if isinstance(found, list) else [found]))


def share_out(chance: random.Random, many: int, like: Sequence[int]) -> list[int]:
    """Cells of a table: as those of another one, but for a few replies, or drawn."""
    owners = [next((cell for cell, group in enumerate(like) if group >> place & 1), 0) for place in range(many)]
    if not like:
        owners = chance.choices(range(5), (9, 5, 3, 1, 1), k=many)
    for _ in range(chance.randrange(7)):
        owners[chance.randrange(many)] = chance.randrange(max(owners) + 1)
    return [make_set([place for place, owner in enumerate(owners) if owner == cell]) for cell in range(max(owners) + 1)]


def publish_all(control: DisclosureControl, tables: Sequence[Sequence[int]], groups: Sequence[int]) -> list[object]:
    found: list[object] = [control.record(group) for group in groups]
    for place, cells in enumerate(tables):
        found.append(control.publish((1 << control.many) - 1, cells, place))
    for group in groups:
        for place, cells in enumerate(tables):
            found.append(control.publish(group, [cell & group for cell in cells], place, of_group=True))
    return found


@pytest.mark.parametrize(("many", "replies_each"), [(40, 1), (66, 2), (131, 1), (131, 5), (131, 8)])
def test_the_same_is_published_as_if_all_sets_were_looked_at(
    monkeypatch: pytest.MonkeyPatch, many: int, replies_each: int
) -> None:
    """Where organisations send several replies each, a set of few organisations is larger."""
    chance = random.Random(many)

    def weigh(group: int) -> int:
        return len({place // replies_each for place in list_places(group)})

    tables: list[list[int]] = []
    for _ in range(8):
        tables.append(share_out(chance, many, chance.choice([[], *tables])))
    groups = share_out(chance, many, [])[:2]
    some = publish_all(DisclosureControl(5, weigh, 4 * replies_each, many), tables, groups)
    monkeypatch.setattr(NearSets, "find_near", look_at_all)
    assert some == publish_all(DisclosureControl(5, weigh, 4 * replies_each, many), tables, groups)
    assert "False" in str(some)
    assert "True" in str(some)
