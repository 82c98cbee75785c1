"""From problems to diagnostics: their order, how many there are, and what is said of those left out."""

from __future__ import annotations

from maturity.loading.locating import MAX_DIAGNOSTICS, locate_problems
from maturity.loading.problem import Problem, make_remainder
from maturity.loading.prose import find_prose_traps
from maturity.loading.remedies import list_names
from maturity.model.diagnostic import Diagnostic
from tests.support import document_of

LINES = 150
DOCUMENT = document_of("".join(f"key_{number}: value {number}\n" for number in range(1, LINES + 1)), "bank.yaml")


def problem_at(number: int) -> Problem:
    """A problem on line `number` of the document."""
    return Problem("MB204", (f"key_{number}",), {"id": f"id_{number}"}, on_key=True)


def lines(diagnostics: list[Diagnostic]) -> list[int]:
    return [diagnostic.span.line for diagnostic in diagnostics if diagnostic.span]


def test_they_come_in_the_order_of_the_file_whatever_the_order_found() -> None:
    assert lines(locate_problems(DOCUMENT, [problem_at(number) for number in (9, 2, 30, 1)])) == [1, 2, 9, 30]


def test_the_first_of_the_file_are_shown_and_the_next_says_how_many_more() -> None:
    found = locate_problems(DOCUMENT, [problem_at(number) for number in range(LINES, 0, -1)])
    assert lines(found) == [*range(1, MAX_DIAGNOSTICS + 1), MAX_DIAGNOSTICS + 1]
    assert [each.code for each in found] == ["MB204"] * MAX_DIAGNOSTICS + ["MB299"]
    assert found[-1].message.params == {"n": LINES - MAX_DIAGNOSTICS}


def test_exactly_as_many_as_are_shown_leave_none_out() -> None:
    found = locate_problems(DOCUMENT, [problem_at(number) for number in range(1, MAX_DIAGNOSTICS + 1)])
    assert {each.code for each in found} == {"MB204"}
    one_more = locate_problems(DOCUMENT, [problem_at(number) for number in range(1, MAX_DIAGNOSTICS + 2)])
    assert (one_more[-1].code, one_more[-1].message.params) == ("MB299", {"n": 1})


def test_problems_that_were_only_counted_are_said_at_the_last_one_shown() -> None:
    found = locate_problems(DOCUMENT, [problem_at(5), make_remainder(7), problem_at(3), make_remainder(2)])
    assert lines(found) == [3, 5, 5]
    assert (found[-1].code, found[-1].message.params) == ("MB299", {"n": 9})


def test_the_same_is_said_once_and_the_number_left_out_counts_it_once() -> None:
    twice = [problem_at(number) for number in range(1, MAX_DIAGNOSTICS + 4)] * 2
    assert locate_problems(DOCUMENT, twice)[-1].message.params == {"n": 3}
    assert len(locate_problems(DOCUMENT, [problem_at(1), problem_at(1)])) == 1


def test_diagnostics_found_otherwise_take_their_place_among_them() -> None:
    others = [DOCUMENT.make_diagnostic("MB122", ("key_4",)), DOCUMENT.make_diagnostic("MB122", ("key_1",))]
    assert lines(locate_problems(DOCUMENT, [problem_at(3), problem_at(2)], others)) == [1, 2, 3, 4]


def test_characters_of_a_text_are_ordered_within_their_value() -> None:
    document = document_of('a: "0123456789"\n', "bank.yaml")
    problems = [Problem("MB302", ("a",), {"name": str(start)}, start=start, end=start + 1) for start in (7, 2)]
    assert [each.span.column for each in locate_problems(document, problems) if each.span] == [7, 12]


def test_the_first_characters_of_a_long_text_are_the_ones_shown() -> None:
    document = document_of(f'a: "{"x" * LINES}"\n', "bank.yaml")
    problems = [Problem("MB302", ("a",), {"name": str(at)}, start=at, end=at + 1) for at in range(LINES - 1, -1, -1)]
    columns = [each.span.column for each in locate_problems(document, problems) if each.span]
    assert columns == [5 + at for at in range(MAX_DIAGNOSTICS + 1)]


def test_what_is_missing_counts_where_the_key_of_its_mapping_is() -> None:
    """Among more than are shown, it is one of the first if that key is."""
    document = document_of("section:\n" + "".join(f"  key_{number}: x\n" for number in range(LINES)), "bank.yaml")
    others = [Problem("MB201", ("section", f"key_{number}"), {"key": "x"}, on_key=True) for number in range(LINES)]
    missing = Problem("MB202", ("section", "gone"), {"key": "gone"})
    assert locate_problems(document, [*others, missing])[0].code == "MB202"


def test_a_missing_key_is_put_on_what_should_hold_it() -> None:
    document = document_of("first: {}\nsecond:\n  inner: 1\n", "bank.yaml")
    missing = Problem("MB202", ("second", "gone"), {"key": "gone"})
    on_value = Problem("MB204", ("first",), {"id": "x"})
    assert lines(locate_problems(document, [missing, on_value])) == [1, 2]


def test_a_mistyped_key_is_not_reported_as_missing_too() -> None:
    document = document_of("titel: 1\n", "bank.yaml")
    unknown = Problem("MB201", ("titel",), {"key": "titel"}, on_key=True, written="titel", possible=("title", "text"))
    missing = [Problem("MB202", (key,), {"key": key}) for key in ("title", "text")]
    assert [each.message.params for each in locate_problems(document, [unknown, *missing])] == [
        {"key": "titel"},
        {"key": "text"},
    ]


def test_long_lists_of_names_are_cut() -> None:
    assert list_names([f"id_{number}" for number in range(12)]).endswith("id_11")
    assert list_names([f"id_{number}" for number in range(13)]).endswith("id_11, …")


def test_what_was_found_before_is_counted_with_the_rest() -> None:
    """Two passes over one file give one list, and one number of what is left out."""
    first = locate_problems(DOCUMENT, [problem_at(number) for number in range(1, LINES + 1)])
    again = [Problem("MB205", (f"key_{number}",), {"id": "x"}, on_key=True) for number in range(1, LINES + 1)]
    found = locate_problems(DOCUMENT, again, first)
    assert [each.code for each in found].count("MB299") == 1
    assert (len(found), found[-1].message.params) == (MAX_DIAGNOSTICS + 1, {"n": 2 * LINES - MAX_DIAGNOSTICS})


def test_missing_keys_that_are_only_mistyped_are_not_counted() -> None:
    document = document_of("titel: 1\n" + "".join(f"key_{number}: x\n" for number in range(LINES)), "bank.yaml")
    mistyped = Problem("MB201", ("titel",), {"key": "titel"}, on_key=True, written="titel", possible=("title",))
    others = [Problem("MB204", (f"key_{number}",), {"id": "x"}, on_key=True) for number in range(LINES)]
    found = locate_problems(document, [*others, mistyped, Problem("MB202", ("title",), {"key": "title"})])
    assert (len(found), found[-1].message.params) == (MAX_DIAGNOSTICS + 1, {"n": LINES + 1 - MAX_DIAGNOSTICS})


def test_every_cut_of_prose_counts() -> None:
    document = document_of("".join(f"title_{number}:\n  title: a #b\n" for number in range(LINES)), "bank.yaml")
    found = locate_problems(document, find_prose_traps(document))
    assert (len(found), found[-1].message.params) == (MAX_DIAGNOSTICS + 1, {"n": LINES - MAX_DIAGNOSTICS})
