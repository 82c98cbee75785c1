"""Slips planted in banks: which of them `check` catches, by an error, an example or a rule, and which it does not.

`python -m benchmarks.mutants [ROUNDS] [SEED]`. In each round, every slip of `benchmarks.slips` is planted once in each
of the three banks that ship and in the two models of `tests/models`, at a place that is drawn. A slip is caught if
`check` then finds an error, an example that fails, or more of some code than before.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.slips import DATA_SLIPS, TEXT_SLIPS
from maturity.lint.runner import check_file
from maturity.loading.bank_cache import BankCache
from maturity.syntax.document import Document, open_document
from maturity.syntax.quoting import format_value

ROOT = Path(__file__).parents[1]
BANKS = (
    *(ROOT / "questionnaires" / f"{name}.yaml" for name in ("communication_numerique", "medias_sociaux", "prerequis")),
    *(ROOT / "tests" / "models" / f"{name}.yaml" for name in ("samm_v2", "gtmi")),
)
TODAY = "2026-11-30"
"""The day on which the banks are checked: what is out of date depends on it."""
EXAMPLE_CODES = ("MB501", "MB502", "MB503", "MB504")


@dataclass(frozen=True)
class Planted:
    """What came of one slip in one bank."""

    bank: str
    slip: str
    caught: str
    """How it was caught: by an "error", an "example" or a "rule"; "" if it was not."""
    codes: tuple[str, ...]


def main(rounds: int, seed: int) -> None:
    """Plant, count and print."""
    planted = list(plant_slips(rounds, seed))
    caught = Counter(each.caught or "not caught" for each in planted)
    share = 100 * sum(bool(each.caught) for each in planted) / len(planted)
    print(f"{len(planted)} slips of {len({each.slip for each in planted})} sorts, {share:.1f} % caught: {dict(caught)}")
    for name in dict.fromkeys(each.slip for each in planted):
        of_one = [each for each in planted if each.slip == name]
        ways = Counter(each.caught or "not caught" for each in of_one)
        print(f"  {name:24} {sum(bool(each.caught) for each in of_one):3} of {len(of_one):3}  {dict(ways)}")
    for each in planted:
        if not each.caught:
            print(f"not caught: {each.slip} in {each.bank}")


def plant_slips(rounds: int, seed: int) -> Iterator[Planted]:
    """Plant every slip in every bank `rounds` times, at places that `seed` decides."""
    with tempfile.TemporaryDirectory() as folder:
        for bank in BANKS:
            document = open_document(str(bank))
            assert isinstance(document, Document)
            before = _check(Path(folder), _write(document.data))
            for number in range(rounds):
                for slip, text in _list_changed(document, Random(f"{seed} {bank.stem} {number}")):  # noqa: S311
                    codes = _check(Path(folder), text)
                    yield Planted(bank.stem, slip, _judge(before, codes), tuple(sorted(codes - before)))


def _list_changed(document: Document, draw: Random) -> Iterator[tuple[str, str]]:
    """Yield the name of each slip that the bank has room for, and the text of the bank with it."""
    for change in DATA_SLIPS:
        data = deepcopy(document.data)
        if change(data, draw):
            yield change.__name__, _write(data)
    for replace in TEXT_SLIPS:
        text = replace(document.source.text, draw)
        if text is not None:
            yield replace.__name__, text


def _write(data: Mapping[str, Any]) -> str:
    """Write the data of a bank as YAML, one line a section."""
    return "".join(f"{key}: {format_value(value)}\n" for key, value in data.items())


def _check(folder: Path, text: str) -> Counter[str]:
    """Check a bank, and count what is found by code."""
    path = folder / "bank.yaml"
    path.write_text(text, "utf-8")
    found = check_file(str(path), BankCache(), today=TODAY).diagnostics
    return Counter({each.code if each.severity != "error" else f"{each.code}!": 1 for each in found}) + Counter(
        each.code for each in found
    )


def _judge(before: Counter[str], after: Counter[str]) -> str:
    """Say how a slip was caught, by what is found now and was not before."""
    new = {code.rstrip("!") for code in after - before}
    errors = {code.rstrip("!") for code in after - before if code.endswith("!")}
    if errors - set(EXAMPLE_CODES):
        return "error"
    if errors:
        return "example"
    return "rule" if new else ""


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*(given + [2, 1][len(given) :]))
