"""The cases of rules as files: a case is a whole bank, or the lines of one that replace those of a small sound bank."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from tests.case_files import BASES

_SECTION = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)


def make_bank(case: Mapping[str, str]) -> tuple[str, int]:
    """The text of a case's bank, and how many lines stand before those of the case.

    The keys of a case's `lines` replace those of cases/bases/manual.yaml, and stand after what is left of it.
    """
    if "bank" in case:
        return case["bank"], 0
    lines = case.get("lines", "")
    keys = {piece.partition(":")[0] for piece in _SECTION.split(lines) if piece}
    base = (BASES / "manual.yaml").read_text("utf-8")
    kept = "".join(piece for piece in _SECTION.split(base) if piece and piece.partition(":")[0] not in keys)
    return kept + lines, kept.count("\n")


def write_case(case: Mapping[str, str], folder: Path) -> tuple[Path, int]:
    """Write the files of a case into a folder: the one to check, and how many lines stand before those of the case.

    It is the bank, or its `translation`, which then lies beside it.
    """
    text, before = make_bank(case)
    bank = folder / "exemple.yaml"
    bank.write_text(text, "utf-8")
    if "translation" not in case:
        return bank, before
    translation = folder / "exemple.en.yaml"
    translation.write_text(case["translation"], "utf-8")
    return translation, 0
