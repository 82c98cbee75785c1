"""Every element of the study, and every one of its points, is in the questionnaire that is its home."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from maturity.loading import shipped
from maturity.loading.bank import load_bank
from maturity.model.bank import Bank
from scripts.study import build_page, find_citations, list_names, read_elements

STUDY = Path(__file__).resolve().parents[2] / "docs" / "study.md"


ELEMENTS = read_elements()


@cache
def read_shipped(bank_id: str) -> Bank:
    bank = load_bank(str(shipped.find_bank_path(bank_id))).bank
    assert bank is not None
    return bank


def home_of(element_id: str) -> Bank:
    return read_shipped(ELEMENTS[element_id]["home"])


def test_there_is_something_to_hold_the_questionnaires_against() -> None:
    assert len(ELEMENTS) == 31
    assert sum(len(element.get("points", {})) for element in ELEMENTS.values()) == 88
    assert {element["home"] for element in ELEMENTS.values()} == set(shipped.list_bank_ids())


@pytest.mark.parametrize("element_id", ELEMENTS)
def test_an_element_and_its_points_are_in_every_form_that_it_becomes(element_id: str) -> None:
    element, found = ELEMENTS[element_id], find_citations(home_of(element_id))
    for form in {"question", "recommendation", "profile"}.intersection(element["becomes"]):
        missing = [name for name in list_names(element_id, element) if name not in found[form]]
        assert missing == [], form


@pytest.mark.parametrize("element_id", ELEMENTS)
def test_its_figures_are_there_with_what_they_are_about(element_id: str) -> None:
    bank = home_of(element_id)
    cited = {
        (
            figure.share if figure.share is not None else figure.mean,
            _qualifier(figure.approx, figure.more_than),
            figure.about,
        )
        for item in (*bank.profile, *bank.questions)
        for figure in item.benchmark
        if figure.source == element_id
    }
    wanted = {
        (Fraction(str(number)), qualifier, about)
        for number, qualifier, about in ELEMENTS[element_id].get("figures", [])
    }
    assert cited == wanted


def _qualifier(approx: bool, more_than: bool) -> str:
    return "approx" if approx else "more_than" if more_than else ""


def test_nothing_cites_an_element_that_does_not_exist() -> None:
    known = {name for element_id, element in ELEMENTS.items() for name in list_names(element_id, element)}
    for bank_id in shipped.list_bank_ids():
        for cited in find_citations(read_shipped(bank_id)).values():
            assert set(cited) <= known


def test_the_page_is_up_to_date() -> None:
    assert STUDY.read_text("utf-8") == build_page(), "python -m scripts.study > docs/study.md"
