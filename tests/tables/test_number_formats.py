"""What number formats show of numbers, and which units go together."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.tables.cell_notes import SheetNotes
from maturity.tables.number_formats import make_format, parse_format
from maturity.tables.shown_text import find_shown_format
from maturity.tables.units import is_unit_of, split_unit

ACCOUNTING = '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-'
WORDS = '"Oui";;"Non"'
SHOWN = [
    ("0%", "0.125", "12.5 %"),
    ("%0", "0.1", "% 10"),
    ("0%;[Red]-0%", "-0.5", "-50 %"),
    ("00000", "1004", "01004"),
    ("00000", "-7", "-00007"),
    ("000\\ 000\\ 000", "12345678", "012345678"),
    ("00.00", "7.5", "7.5"),
    ('#,##0.0,," M€"', "1234567", "1.234567 M€"),
    ("0,", "1200", None),
    (ACCOUNTING, "12", "12 €"),
    (ACCOUNTING, "-12", "-12 €"),
    (ACCOUNTING, "0", "0 €"),
    ("[$€-40C]#,##0", "5", "€ 5"),
    ("[>=1]0.0;0%", "0.5", "50 %"),
    ("[>=1]0.0;0%", "1.5", "1.5"),
    (WORDS, "1", "Oui"),
    (WORDS, "0", "Non"),
    (WORDS, "-1", None),
    ('0;-0;"-"', "0", "0"),
    ("(0)", "5", "5"),
    ('"-"0', "5", None),
    ('0" %"', "5", "5 %"),
    ("0%%", "0.1", None),
    (";;;", "4", None),
    ("0%", "NaN", None),
    ("0%", "Infinity", None),
]
PLAIN = ["General", "0.00", "#,##0", "# ?/?", "0.00E+00", "dd/mm/yyyy", "[h]:mm:ss", "@", "", "0.0_)"]


@pytest.mark.parametrize(("code", "value", "shown"), SHOWN)
def test_a_number_is_given_as_it_is_shown(code: str, value: str, shown: str | None) -> None:
    found = parse_format(code)
    assert found is not None
    assert found.show(Decimal(value)) == shown


@pytest.mark.parametrize("code", PLAIN)
def test_a_format_that_changes_nothing_is_none(code: str) -> None:
    assert parse_format(code) is None


@given(st.text(st.sampled_from('0#?.,;%"\\_*[]$€<>=-+/eEdm @a'), max_size=30), st.floats())
def test_no_format_is_too_odd_for_a_number(code: str, value: float) -> None:
    found = parse_format(code)
    shown = found.show(Decimal(repr(value))) if found is not None else None
    assert shown is None or shown == shown.strip() != ""


@given(
    st.sampled_from(["float", "percentage", "currency", "string", ""]),
    st.one_of(st.floats().map(repr), st.sampled_from(["1e9999999", "-1E-9999999", "x", "", "nan"])),
    st.text(st.sampled_from("0123456789 .,-−€%#x/eE\u202f"), max_size=20),
)
def test_no_cell_of_libreoffice_is_too_odd(sort: str, value: str, text: str) -> None:
    found = find_shown_format(sort, value, "EUR", text)
    assert found is None or isinstance(found.show(Decimal("12.5")), str | None)


def test_a_long_text_is_no_number_with_a_unit() -> None:
    text = "1." * 16_000
    assert split_unit(text) == (text, "")


def test_beyond_the_formats_that_are_kept_nobody_knows() -> None:
    notes = SheetNotes()
    for row in range(1, 301):
        notes.add_format(row, 1, make_format(f"unit {row}"))
    shown = [(found := notes.find_format(row, 1)) and found.show(Decimal(1)) for row in (1, 250, 251, 300, 301)]
    assert shown == ["1 unit 1", "1 unit 250", None, None, None]
    assert not notes.is_mistake(300, 1)


@pytest.mark.parametrize(
    ("text", "unit", "goes"),
    [
        ("12 %", "%", True),
        ("12 pour cent", "% du budget", True),
        ("12 %", "", False),
        ("12 %", "personnes", False),
        ("1 200 €", "", True),
        ("$ 12", "", True),
        ("12 EUR", "€ par habitant", True),
        ("12 ¤", "€", True),
        ("12 k€", "€", False),
        ("12 €", "k€", False),
        ("12 k€", "k€", True),
        ("12 personnes", "personnes", True),
        ("12 pers", "personnes", False),
    ],
)
def test_a_unit_has_to_be_that_of_the_question(text: str, unit: str, goes: bool) -> None:
    number, shown = split_unit(text)
    assert (number.strip("0123456789 \xa0"), shown != "") == ("", True)
    assert is_unit_of(shown, unit) is goes
