"""Texts of objects that many results share: each object has its own, and only some are kept."""

from __future__ import annotations

from maturity.render.shared_texts import SharedTexts


def test_an_object_that_is_gone_leaves_its_text_to_no_other() -> None:
    texts = SharedTexts(most_known=100)
    for number in range(200):  # each list is gone before the next one is made, maybe in the same place
        assert texts.find([number], str) == f"[{number}]"


def test_objects_are_written_once_up_to_a_bound() -> None:
    written: list[str] = []

    def write(number: list[int]) -> str:
        written.append(str(number))
        return written[-1]

    texts, numbers = SharedTexts(most_known=2), [[1], [2], [3]]
    for _ in range(2):
        assert [texts.find(each, write) for each in numbers] == ["[1]", "[2]", "[3]"]
    assert written == ["[1]", "[2]", "[3]", "[3]"]
