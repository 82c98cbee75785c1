"""Data and locations from parsing events: what is written where, keys and values apart."""

from __future__ import annotations

import pytest

from maturity.syntax.build_result import Location
from maturity.syntax.building import build_data
from maturity.syntax.json_events import parse_json_events
from maturity.syntax.yaml_events import parse_yaml_events

TEXT = '{"first": 1, "second": {"inner": [true, "x"]}, "third": ""}'


def location_of(text: str, *, json: bool) -> Location:
    result = build_data(text, parse_json_events(text) if json else parse_yaml_events(text))
    assert result.faults == []
    assert result.location is not None
    return result.location


@pytest.mark.parametrize("json", [True, False])
def test_a_mapping_gives_for_each_key_its_own_extent_then_the_location_of_its_value(*, json: bool) -> None:
    start, end, children = location_of(TEXT, json=json)
    assert (start, end) == (0, len(TEXT))
    assert isinstance(children, dict)
    written = {key: (TEXT[a:b], TEXT[child[0] : child[1]]) for key, (a, b, child) in children.items()}
    assert written == {
        "first": ('"first"', "1"),
        "second": ('"second"', '{"inner": [true, "x"]}'),
        "third": ('"third"', '""'),
    }


def test_a_list_gives_the_locations_of_its_items() -> None:
    _, _, children = location_of(TEXT, json=True)
    assert isinstance(children, dict)
    _, _, inner = children["second"][2]
    assert isinstance(inner, dict)
    items = inner["inner"][2][2]
    assert isinstance(items, list)
    assert [TEXT[start:end] for start, end, _ in items] == ["true", '"x"']


def test_every_key_is_before_its_value() -> None:
    text = "a:\n  b: 1\n  c:\n    - d: 2\n      e:\n    - f\ng:\n"

    def check(location: Location) -> int:
        start, end, children = location
        assert start <= end
        if isinstance(children, dict):
            for key_start, key_end, child in children.values():
                assert start <= key_start < key_end <= child[0]
            return sum(1 + check(child) for _, _, child in children.values())
        return sum(map(check, children or ()))

    assert check(location_of(text, json=False)) == 6


def test_what_was_last_quoted_is_remembered() -> None:
    text = 'a: "b"\nc: [\n'
    result = build_data(text, parse_yaml_events(text))
    assert result.stopped is not None
    assert text[slice(*result.last_quoted)] == '"b"'
