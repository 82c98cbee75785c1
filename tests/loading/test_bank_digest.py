"""The digest of a bank: of its data, whatever the order and the layout in which they are written."""

from __future__ import annotations

from tests.case_files import BASES
from tests.support import bank_from

TEXT = (BASES / "minimal.yaml").read_text("utf-8")


def test_order_of_keys_and_comments_do_not_change_it() -> None:
    title = next(line for line in TEXT.splitlines(keepends=True) if line.startswith("title:"))
    other = TEXT.replace(title, "") + f"# moved\n{title}"
    assert bank_from(other).sha256 == bank_from(TEXT).sha256


def test_a_value_changes_it() -> None:
    assert bank_from(TEXT.replace("title: ", "title: Other ", 1)).sha256 != bank_from(TEXT).sha256
