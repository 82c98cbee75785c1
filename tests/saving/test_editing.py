"""One value of an answers file changed, and nothing else: tests/cases/edits, and any layout that hypothesis draws."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.saving import text_editor
from maturity.saving.editing import (
    comment_out_key,
    expand_braces,
    format_lines,
    is_editable,
    list_comments,
    rename_key,
    set_value,
)
from maturity.syntax.document import Document, parse_document
from maturity.syntax.reading import Source
from tests.case_files import Case, as_parameters, list_cases
from tests.support import document_of, draw_examples

CASES = list_cases(Case, "edits")
BANK = "bank: x\n"


def doc(text: str) -> Document:
    return document_of(text, "answers.yaml")


def test_there_are_cases() -> None:
    assert len(CASES) > 20


@pytest.mark.parametrize("case", as_parameters(CASES))
def test_case(case: Case) -> None:
    facts = case.facts
    edited = set_value(doc(facts["text"]), tuple(facts["change"]), facts["to"])
    assert (edited and edited.source.text) == facts["becomes"], facts["about"]


def test_a_key_is_renamed_where_it_stands() -> None:
    renamed = rename_key(doc("answers:\n  old: 1  # vu\n  b: old\n"), "answers", "old", "new")
    assert renamed
    assert renamed.source.text == "answers:\n  new: 1  # vu\n  b: old\n"
    assert rename_key(doc("answers:\n  old: 1\n  new: 2\n"), "answers", "old", "new") is None
    assert rename_key(doc("answers:\n  b: 1\n"), "answers", "old", "new") is None


def test_an_answer_is_retired_into_comments() -> None:
    retired = comment_out_key(doc("answers:\n  a: 1\n  b:\n    - u\n    - v\n  c: 3\n"), "answers", "b")
    assert retired
    assert retired.source.text == "answers:\n  a: 1\n#   b:\n#     - u\n#     - v\n  c: 3\n"
    remarked = comment_out_key(doc("answers:\n  a: 1\n  b: 2  # vieux\n"), "answers", "b")
    assert remarked
    assert remarked.source.text == "answers:\n  a: 1\n#   b: 2  # vieux\n"
    alone = comment_out_key(doc("bank: x\nanswers:\n  a: 1\n"), "answers", "a")
    assert alone
    assert alone.source.text == "bank: x\nanswers:\n#   a: 1\n"
    assert comment_out_key(doc("answers: {a: 1, b: 2}\n"), "answers", "a") is None


def test_comments_are_what_a_person_wrote_after_a_number_sign() -> None:
    found = list_comments(doc("# un\nanswers: {a: 'x # y', b: z#z}  # deux\n#trois\n"))
    assert found == ["# un", "# deux", "#trois"]


def test_braces_around_the_whole_file_are_not_lines() -> None:
    assert not is_editable(doc("{answers: {a: 1}}"))
    assert not is_editable(doc("answers:\n  ? a\n  : 1\n"))
    assert is_editable(doc("answers:\n  a: 1\n"))
    assert set_value(doc("{answers: {a: 1}}"), ("answers", "a"), 2) is None


# --- any layout

KEYS = st.sampled_from(["a", "b", "c", "d"])
ON_ONE_LINE = [
    *("u", '"deux mots"', "'l''eau # vive'", "12.50", "null", "true", "un mot # vu", "# à voir", "[u, v]"),
    "{{value: u, comment: 'x'}}",
]
ON_SEVERAL = [
    "\n{margin}- u  # un\n{margin}- v",
    "|\n{margin}texte\n{margin}# non",
    "|-  # relu\n{margin}texte",
    ">-\n{margin}deux\n\n{margin}lignes",
    "\n{margin}value: u\n{margin}# entre\n{margin}comment: x",
    '"deux\n{margin}lignes"',
]
SCALARS = st.sampled_from(ON_ONE_LINE + ON_SEVERAL)
BETWEEN = st.sampled_from(["", "", "", "\n", "{margin}# remarque\n", "# à la marge\n", "\n\n"])
VALUES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12),
    st.fractions(-1000, 1000, max_denominator=8).map(lambda value: Fraction(int(value * 8), 8)),
    st.lists(KEYS, unique=True),
    st.none(),
    st.fixed_dictionaries({"value": st.sampled_from(["u", None]), "comment": st.text("é:#'\"{}[], ", max_size=8)}),
)


@st.composite
def layouts(draw: st.DrawFn) -> str:
    """An answers file as a person may have laid it out."""
    text = draw(st.sampled_from(["", "# en tête\n", "---\n"])) + "bank: x\n"
    for section in draw(st.lists(st.sampled_from(["profile", "answers", "targets"]), unique=True)):
        margin = " " * draw(st.integers(1, 4))
        text += draw(BETWEEN).format(margin="") + f"{section}:{draw(st.sampled_from(['', '  # ici']))}\n"
        for key in draw(st.lists(KEYS, unique=True)):
            text += draw(BETWEEN).format(margin=margin)
            text += f"{margin}{key}: {draw(SCALARS).format(margin=margin * 2 + ' ')}\n"
    return text + draw(BETWEEN).format(margin="")


@draw_examples(400)
@given(layouts(), st.sampled_from(["profile", "answers", "targets"]), KEYS, VALUES)
def test_any_layout_says_what_it_said_but_for_one_value(text: str, section: str, key: str, value: Any) -> None:
    before = parse_document(Source("answers.yaml", text))
    if not isinstance(before, Document):  # a remark between a key and its text may be none
        return
    edited = set_value(before, (section, key), value)
    assert edited is not None, text
    held = before.data.get(section) or {}
    assert isinstance(held, dict)
    written = {name: each for name, each in value.items() if each is not None} if isinstance(value, dict) else value
    assert edited.data == {**before.data, section: {**held, key: written}}
    assert sorted(list_comments(edited)) == sorted(list_comments(before))
    assert set_value(edited, (section, key), value) is not None


@draw_examples(200)
@given(layouts(), st.sampled_from(["profile", "answers", "targets"]))
def test_any_answer_can_be_retired(text: str, section: str) -> None:
    document = parse_document(Source("answers.yaml", text))
    held = document.data.get(section) if isinstance(document, Document) else None
    for key in held if isinstance(held, dict) else ():
        assert isinstance(document, Document)
        retired = comment_out_key(document, section, key)
        assert retired is not None, text
        assert retired.data[section] == ({name: each for name, each in held.items() if name != key} or None)


def test_braces_open_into_lines_unless_remarks_would_go() -> None:
    opened = expand_braces(doc("# un\nanswers: {a: 1, b: [u, v]}  # deux\n"), "answers")
    assert opened
    assert opened.source.text == "# un\nanswers:\n  a: 1\n  b: [u, v]  # deux\n"
    assert expand_braces(doc("answers: {\n  a: 1,  # un\n}\n"), "answers") is None
    empty = expand_braces(doc("answers: {}  # deux\ndate: x\n"), "answers")
    assert empty
    assert empty.source.text == "answers:  # deux\ndate: x\n"
    lines = doc("answers:\n  a: 1\n")
    assert expand_braces(lines, "answers") is lines


@given(st.dictionaries(KEYS, st.dictionaries(KEYS, VALUES)))
def test_a_new_file_says_what_it_was_made_of(data: dict[str, dict[str, Any]]) -> None:
    written = doc(BANK + format_lines(data)).data
    for section, held in data.items():
        for key, value in held.items():
            expected = {k: v for k, v in value.items() if v is not None} if isinstance(value, dict) else value
            assert written[section] is not None
            assert written[section][key] == expected  # type: ignore[index, call-overload]


def test_comments_are_found_in_proportion_to_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each sign is looked for among all texts of the file, by halves: not among one after the other."""
    looks = 0
    get_start = text_editor._get_start

    def count(extent: tuple[int, int]) -> int:
        nonlocal looks
        looks += 1
        return get_start(extent)

    monkeypatch.setattr(text_editor, "_get_start", count)
    lines = "".join(f"  - https://www.example.org/{number} # seen\n" for number in range(1000))
    document = document_of(f"evidence:\n{lines}", "answers.yaml")
    assert list_comments(document) == ["# seen"] * 1000
    assert 1000 <= looks < 1000 * 15
