"""Answers to one version of a bank, carried over to another."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.model.bank import Bank
from maturity.model.carrying import CarriedAnswers, Clash, Renaming, carry_over
from maturity.model.former_ids import follow_renamings
from maturity.model.versions import is_earlier
from tests.support import bank_from, draw_examples

TEXT = """\
format: 1
id: trois
version: 3.0.0
language: fr
title: "Trois versions"
axes: [{id: d, title: "D", target: {text: "?", options: [{id: peu, text: "Peu"}, {id: fort, text: "Fort"}]}}]
profile:
  - {id: taille, kind: single, text: "?", options: [{id: petite, text: "P"}, {id: grande, text: "G"}]}
duties: [{id: loi, text: "Une loi"}]
questions:
  - {id: c, axis: d, kind: single, text: "C ?", options: [{id: s0, text: "0"}, {id: s1, text: "1"}]}
  - {id: m, axis: d, kind: multiple, text: "M ?", options: [{id: x, text: "X", value: 1}, {id: y, text: "Y", value: 1}]}
  - {id: n, axis: d, kind: number, text: "N ?", min: 0, max: 10, may_not_apply: true}
"""
RENAMED = {
    "b": "c",
    "a": "b",
    "c.neuf": "c.s1",
    "c.mid": "c.neuf",
    "m.old": "m.x",
    "gabarit": "taille",
    "taille.mini": "taille.petite",
    "decret": "loi",
    "cap": "d",
    "d.faible": "d.peu",
    "parti": "reparti",
}


def bank_with(renamed: dict[str, str] | None = None, recheck: str = "", removed: str = "") -> Bank:
    lines = "\n".join(f"  {old}: {new}" for old, new in (RENAMED if renamed is None else renamed).items())
    gone = f"removed: [reparti, fax, m.z, taille.nulle{removed}]"
    return bank_from(f"{TEXT}renamed:\n{lines}\n{gone}\n{f'recheck: {{{recheck}}}' if recheck else ''}")


def carried(data: dict[str, Any], recheck: str = "") -> CarriedAnswers:
    return carry_over({"bank_version": "1.9.0", **data}, bank_with(recheck=recheck))


def test_every_section_is_carried_over_under_present_names() -> None:
    found = carried(
        {
            "profile": {"gabarit": "mini"},
            "duties": {"decret": {"state": "met", "comment": "vu"}},
            "targets": {"cap": "faible"},
            "answers": {"a": {"value": "mid", "comment": "lu", "evidence": ["e"]}, "m": ["y", "old"], "n": 4},
        }
    )
    assert found.data == {
        "bank_version": "1.9.0",
        "profile": {"taille": "petite"},
        "duties": {"loi": {"state": "met", "comment": "vu"}},
        "targets": {"d": "peu"},
        "answers": {"c": {"value": "s1", "comment": "lu", "evidence": ["e"]}, "m": ["y", "x"], "n": 4},
    }
    assert (found.kept, found.left, found.to_confirm, found.clashes) == (6, (), {}, ())
    assert set(found.renamed) == {
        Renaming("gabarit", "taille"),
        Renaming("taille.mini", "taille.petite"),
        Renaming("decret", "loi"),
        Renaming("cap", "d"),
        Renaming("d.faible", "d.peu"),
        Renaming("a", "c"),
        Renaming("c.mid", "c.s1"),
        Renaming("m.old", "m.x"),
    }
    assert found.restore_pointer(("answers", "c", "value")) == ("answers", "a", "value")
    assert found.restore_pointer(("answers", "n")) == ("answers", "n")
    assert found.restore_pointer(("date",)) == ("date",)


def test_what_is_gone_is_left_out_and_what_was_never_known_stays() -> None:
    found = carried({"profile": {"taille": "nulle"}, "answers": {"fax": 3, "parti": None, "martien": 1}})
    assert found.data["answers"] == {"martien": 1}
    assert found.data["profile"] == {}
    assert found.left == ("fax", "taille")
    assert set(found.dropped) == {("answers", "fax"), ("answers", "parti"), ("profile", "taille")}


@pytest.mark.parametrize("version", ["3.0.0", None, "trois", 3])
def test_a_file_of_this_version_or_of_none_is_taken_as_it_is(version: object) -> None:
    data = {"bank_version": version, "answers": {"a": "mid", "fax": 3}, "profile": "x"}
    found = carry_over(data, bank_with(recheck="c: 3.0.0"))
    assert found.data == data
    assert (found.version, found.renamed, found.left, found.to_confirm) == (None, (), (), {})


@pytest.mark.parametrize("written", ["s0", "unknown", "not_applicable", "jadis", ["s0"]])
def test_an_answer_whose_question_has_changed_since_is_to_be_confirmed(written: Any) -> None:
    found = carried({"answers": {"c": written, "n": 4}}, recheck="c: 2.0.0, n: 1.9.0")
    assert found.data["answers"] == {"c": {"value": written, "bank_version": "1.9.0"}, "n": 4}
    assert (found.to_confirm, found.kept) == ({"c": "1.9.0"}, 1)


def test_a_blank_answer_is_not_to_be_confirmed() -> None:
    found = carried({"answers": {"c": None, "n": {"value": None, "comment": "à voir"}}}, recheck="c: 2.0.0, n: 2.0.0")
    assert (found.to_confirm, found.kept) == ({}, 0)
    assert found.data["answers"] == {"c": None, "n": {"value": None, "comment": "à voir"}}


def test_an_answer_with_an_option_that_is_gone_is_to_be_confirmed() -> None:
    found = carried({"answers": {"m": ["old", "z"]}})
    assert found.data["answers"] == {"m": {"value": ["x", "z"], "bank_version": "1.9.0"}}
    assert (found.to_confirm, found.left) == ({"m": "1.9.0"}, ())


def test_the_version_beside_an_answer_counts_before_that_of_the_file() -> None:
    bank = bank_with(recheck="c: 2.0.0, n: 2.0.0")
    answers = {"c": {"value": "s0", "bank_version": "1.0.0"}, "n": {"value": 4, "bank_version": "2.0.0"}, "m": ["x"]}
    found = carry_over({"bank_version": "3.0.0", "answers": answers}, bank)
    assert (found.version, found.to_confirm, found.kept) == (None, {"c": "1.0.0"}, 2)
    assert carry_over({"bank_version": "1.0.0", "answers": answers}, bank).to_confirm == {"c": "1.0.0"}
    wrong = {"c": {"value": "s0", "bank_version": "deux"}, "n": {"value": 4, "bank_version": Fraction(1)}}
    assert carry_over({"bank_version": "1.0.0", "answers": wrong}, bank).to_confirm == {"c": "1.0.0", "n": "1.0.0"}
    assert carry_over({"bank_version": "3.0.0", "answers": wrong}, bank).to_confirm == {}


def test_answers_of_a_later_version_are_never_to_be_confirmed() -> None:
    found = carry_over({"bank_version": "3.0.1", "answers": {"c": "s0"}}, bank_with(recheck="c: 3.0.0"))
    assert (found.version, found.is_later, found.to_confirm, found.kept) == ("3.0.1", True, {}, 1)


def test_two_answers_to_one_question_are_a_clash_and_a_blank_one_is_none() -> None:
    both = carried({"answers": {"a": "mid", "c": "s0", "b": None}})
    assert both.data["answers"] == {"c": "s0"}
    assert both.clashes == (Clash("answers", "a", "c", "c"),)
    former = carried({"answers": {"b": "s0", "a": "s1"}})
    assert former.clashes == (Clash("answers", "b", "a", "c"),)
    blank = carried({"answers": {"c": None, "b": {"value": "", "comment": ""}, "a": "mid"}})
    assert (blank.data["answers"], blank.clashes) == ({"c": "s1"}, ())


@pytest.mark.parametrize(
    ("version", "other", "expected"),
    [("1.9.0", "1.10.0", True), ("2.0.0", "10.0.0", True), ("1.0.0", "1.0.0", False), ("1.0.1", "1.0.0", False)],
)
def test_versions_are_compared_number_by_number(version: str, other: str, expected: bool) -> None:
    assert is_earlier(version, other) is expected


def test_names_that_go_round_end_somewhere() -> None:
    assert set(follow_renamings({"a": "b", "b": "a", "x": "a", "y": "y"})) == {"a", "b", "x", "y"}
    long = {f"q{place}": f"q{place + 1}" for place in range(50_000)}
    assert set(follow_renamings(long).values()) == {"q50000"}


@draw_examples(100)
@given(seed=st.randoms(use_true_random=False), names=st.lists(st.sampled_from("abc"), unique=True))
def test_no_order_of_keys_makes_a_difference(seed: Random, names: list[str]) -> None:
    def shuffled(mapping: dict[str, Any]) -> dict[str, Any]:
        return dict(seed.sample(list(mapping.items()), len(mapping)))

    answers: dict[str, Any] = dict.fromkeys(names, "mid") | {"m": ["old", "z"], "fax": 1, "n": 3}
    data = {"answers": answers, "profile": {"gabarit": "mini"}}
    recheck = ["n: 2.0.0", "c: 2.0.0"]
    before = carry_over({"bank_version": "1.9.0", **data}, bank_with(recheck=", ".join(recheck)))
    bank = bank_with(shuffled(RENAMED), ", ".join(recheck[::-1]))
    after = carry_over({**shuffled({**data, "answers": shuffled(answers)}), "bank_version": "1.9.0"}, bank)
    assert after.data == before.data
    assert (after.kept, after.renamed, after.left) == (before.kept, before.renamed, before.left)
    assert list(after.to_confirm) == list(before.to_confirm)
    assert set(after.clashes) == set(before.clashes)


def test_answers_to_this_version_count_as_kept_unless_they_are_blank() -> None:
    given = {"c": "s1", "n": Fraction(0), "m": []}
    found = carry_over({"answers": {**given, "empty": "", "none": None}}, bank_with())
    assert (found.version, found.kept) == (None, len(given))
