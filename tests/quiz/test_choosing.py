"""A list to choose from, key by key: the keys as a word each, and what comes of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.quiz.selection import Selection, find_indexes


def pressed(state: Selection, keys: str) -> Selection:
    """The state after keys: digits, `v` down, `^` up, `s` space, `,` comma, `b` Backspace, `e` Enter."""
    for key in keys.replace(" ", ""):
        if key == "v":
            state = state.move(1)
        elif key == "^":
            state = state.move(-1)
        elif key == "s":
            state = state.press_space()
        elif key == "e":
            state = state.press_enter()
        elif key == "b":
            state = state.press_backspace()
        elif key == ",":
            state = state.press_comma()
        else:
            state = state.type_digit(key)
    return state


ONE = Selection(5)
MANY = Selection(12)
SEVERAL = Selection(5, several=True, exclusive=frozenset({4}))
LONG = Selection(12, several=True)
TEN = Selection(10, several=True)
EXCLUSIVE = Selection(5, several=True, exclusive=frozenset({3, 4}))


@pytest.mark.parametrize(
    ("start", "keys", "done", "objection"),
    [
        # one of up to nine: a digit answers at once
        (ONE, "3", (2,), ""),
        (ONE, "6", None, "quiz.no_such_number"),
        (ONE, "0", None, "quiz.no_such_number"),
        (ONE, "63", (2,), ""),
        (ONE, "e", None, "quiz.choose"),
        (ONE, "eee", None, "quiz.choose"),
        (ONE, "s", None, ""),
        (ONE, "ve", (0,), ""),
        (ONE, "vve", (1,), ""),
        (ONE, "^e", (4,), ""),
        (ONE, "vvvvvve", (4,), ""),
        (ONE, "v^e", (0,), ""),
        # one of more: digits wait for Enter
        (MANY, "3", None, ""),
        (MANY, "3e", (2,), ""),
        (MANY, "12e", (11,), ""),
        (MANY, "13e", None, "quiz.no_such_number"),
        (MANY, "123e", None, "quiz.no_such_number"),
        (MANY, "123ee", None, "quiz.choose"),
        (MANY, "1ve", (1,), ""),
        (MANY, "v1e", (0,), ""),
        (MANY, "1s", None, ""),
        (MANY, "0e", None, "quiz.choose"),
        (MANY, "123bbb2e", (1,), ""),
        (MANY, "13be", (0,), ""),
        # several: digits and Space tick, Enter confirms
        (SEVERAL, "1", None, ""),
        (SEVERAL, "13e", (0, 2), ""),
        (SEVERAL, "31e", (0, 2), ""),
        (SEVERAL, "11e", None, "quiz.tick_one"),
        (SEVERAL, "135e", (4,), ""),
        (SEVERAL, "513e", (0, 2), ""),
        (SEVERAL, "1s3e", (0, 2), ""),
        (SEVERAL, "1,s3e", (0, 2), ""),
        (SEVERAL, "vsvse", (0, 1), ""),
        (SEVERAL, "ve", None, "quiz.tick_one"),
        (SEVERAL, "e", None, "quiz.tick_one"),
        # several of more than nine: a number ticks once Enter, Space or a comma has ended it, never before
        (LONG, "2e", None, ""),
        (LONG, "2ee", (1,), ""),
        (LONG, "12ee", (11,), ""),
        (LONG, "1", None, ""),
        (LONG, "1s2se", (0, 1), ""),
        (LONG, "1s12se", (0, 11), ""),
        (LONG, "2s3s5se", (1, 2, 4), ""),
        (LONG, "2,3,5ee", (1, 2, 4), ""),
        (LONG, "2,s3,s5ee", (1, 2, 4), ""),
        (LONG, "15e", None, "quiz.no_such_number"),
        (LONG, "15ee", None, "quiz.enter_again"),
        (LONG, "513s", None, "quiz.no_such_number"),
        (LONG, "513bb1b,e", (4,), ""),
        (LONG, "2ss3se", (2,), ""),
        (LONG, "2es3se", (2,), ""),
        (LONG, "2v3se", (2,), ""),
        (LONG, "0e", None, "quiz.enter_again"),
        (TEN, "10ee", (9,), ""),
        (TEN, "1,2ee", (0, 1), ""),
        (LONG, "e", None, "quiz.enter_again"),
        (LONG, "ee", (), ""),
        (LONG, "ese", None, "quiz.enter_again"),
    ],
)
def test_keys(start: Selection, keys: str, done: tuple[int, ...] | None, objection: str) -> None:
    now = pressed(start, keys)
    assert (now.chosen, now.objection, now.kept) == (done, objection, False)


def test_the_answer_that_stands_is_kept_by_enter_alone() -> None:
    assert pressed(Selection(5, answered=True), "e").kept
    assert pressed(Selection(5, answered=True), "2").chosen == (1,)
    assert not pressed(Selection(5, answered=True), "ve").kept
    before = find_indexes(["b", "d"], ["a", "b", "c", "d"])
    stands = Selection(4, several=True, ticked=before, answered=True, initial=before)
    assert pressed(stands, "e").kept
    assert pressed(stands, "11e").kept
    assert pressed(stands, "1e").chosen == (0, 1, 3)


def test_what_an_exclusive_option_took_away_comes_back() -> None:
    assert pressed(SEVERAL, "135").ticked == {4}
    assert pressed(SEVERAL, "1355").ticked == {0, 2}
    assert pressed(SEVERAL, "1352").ticked == {1}
    assert pressed(EXCLUSIVE, "45").ticked == {4}
    assert pressed(EXCLUSIVE, "455").ticked == frozenset()
    assert pressed(EXCLUSIVE, "1455").ticked == frozenset()


@given(st.text("0123456789v^s", max_size=40), st.sampled_from([ONE, MANY, SEVERAL, LONG]))
def test_without_enter_only_a_digit_among_nine_answers(keys: str, start: Selection) -> None:
    state = start
    for key in keys:
        state = pressed(state, key)
        if state.chosen is not None:
            assert start is ONE
            assert key in "12345"
            return
        assert state.highlighted is None or 0 <= state.highlighted < start.count
        assert not (state.ticked & start.exclusive and len(state.ticked) > 1)


@given(st.text("0123456789", max_size=12), st.integers(10, 30))
def test_no_digit_alone_ticks_a_box_of_a_long_list(digits: str, count: int) -> None:
    typed = pressed(Selection(count, several=True), digits)
    assert typed.ticked == frozenset()
    shown = typed.digits  # what the screen shows is what the next key settles, whole
    assert digits.lstrip("0").startswith(shown)
    expected = {int(shown) - 1} if shown and int(shown) <= count else set()
    assert typed.press_comma().ticked == expected
