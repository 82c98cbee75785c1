"""Which sentence is said of an `among` that cannot be: one code, and a sentence for each reason."""

from __future__ import annotations

import pytest

from tests.support import loaded_bank

OPTIONS = "[{id: a, text: A}, {id: b, text: B}]"
BANK = f"""axes: [{{id: x, title: X}}]
questions:
  - {{id: n, axis: x, kind: number, text: N, min: 0, max: 1}}
  - {{id: one, axis: x, kind: single, text: Q, options: {OPTIONS}}}
  - {{id: other, axis: x, kind: multiple, scored: false, text: Q, options: [{{id: a, text: A}}, {{id: c, text: C}}]}}
  - {{id: list, axis: x, kind: multiple, scored: false, text: Q, options: {OPTIONS}}}
  - {{id: next, axis: x, kind: multiple, scored: false, text: Q, options: {OPTIONS}, among: list}}
"""


@pytest.mark.parametrize(
    ("written", "instead", "reasons"),
    [
        ("among: list", "among: list", []),
        ("among: list", "among: n", ["MB262.named"]),
        ("among: list", "among: one", ["MB262.named"]),
        ("among: list", "among: other", ["MB262.options"]),
        ("among: list", "among: next", ["MB262.itself"]),
        ("among: list", "among: lists", ["MB204"]),
        (
            "scored: false, text: Q, options: " + OPTIONS + ", among",
            "text: Q, options: " + OPTIONS + ", among",
            ["MB262.scored"],
        ),
        ("kind: number, text: N", "kind: number, among: list, text: N", ["MB262.kind"]),
        ("id: list, axis: x,", "id: list, axis: x, among: next,", ["MB262.cycle"]),
        ("id: list, axis: x,", 'id: list, axis: x, when: "count(answers.next) > 0",', ["MB262.cycle"]),
        ("{id: b, text: B}], among", "{id: b, text: B}, {id: no, text: N, exclusive: true}], among", []),
        ("{id: a, text: A}, {id: c, text: C}", "{id: a, text: A}, {id: b, text: B}, {id: c, text: C}", []),
    ],
)
def test_what_among_may_name(written: str, instead: str, reasons: list[str]) -> None:
    assert BANK.count(written) == 1
    found = loaded_bank(BANK.replace(written, instead)).diagnostics
    assert [diagnostic.message.key for diagnostic in found] == reasons
