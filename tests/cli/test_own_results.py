"""The results that the program writes are results to its own `check`: large, as lines, with any number in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from maturity.lint.runner import check_file
from maturity.loading.bank_cache import BankCache
from maturity.syntax import result_pieces
from tests.cli.command import EXAMPLES, Maturity
from tests.support import HEADER

BANK = HEADER + "axes: [{id: x, title: X}]\nquestions: [{id: q, axis: x, kind: number, text: Q, min: 0, max: 10}]\n"
STYLES = ("json", "jsonl")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "answers").mkdir()
    (tmp_path / "answers" / "bank.yaml").write_text(BANK, encoding="utf-8")
    for index, value in enumerate((5, 6, 11, 7)):
        text = f"bank: bank.yaml\norganisation: O{index}\nanswers: {{q: {value}}}\n"
        (tmp_path / "answers" / f"{index}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def write(maturity: Maturity, folder: Path, style: str) -> Path:
    result = folder / f"r.{style}"
    assert maturity("score", str(folder / "answers"), "-o", str(result)).code == 2  # one of the files has a mistake
    return result


def found_in(path: Path) -> list[tuple[str, int]]:
    return [(each.code, each.span.line if each.span else 0) for each in check_file(str(path), BankCache()).diagnostics]


@pytest.mark.parametrize("style", STYLES)
def test_own_results_are_accepted(maturity: Maturity, folder: Path, style: str) -> None:
    assert found_in(write(maturity, folder, style)) == []


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("level", ["score", "format", "tool"])
def test_what_is_wrong_in_one_result_is_told_at_its_line(
    maturity: Maturity, folder: Path, style: str, level: str
) -> None:
    path = write(maturity, folder, style)
    lines = path.read_text(encoding="utf-8").split("\n")
    place = [index for index, line in enumerate(lines) if f'"{level}": ' in line][-1]
    lines[place] = lines[place].replace(f'"{level}": ', f'"{level}": false, "other": ', 1)
    path.write_text("\n".join(lines), encoding="utf-8")
    assert {line for _, line in found_in(path)} == {place + 1}
    assert "MB201" in {code for code, _ in found_in(path)}


@pytest.mark.parametrize("style", STYLES)
def test_a_failure_has_its_shape_too(maturity: Maturity, folder: Path, style: str) -> None:
    path = write(maturity, folder, style)
    before, mark, after = path.read_text(encoding="utf-8").rpartition('"diagnostics": [')
    assert mark
    path.write_text(f'{before}"diagnotics": [{after}', encoding="utf-8")
    assert "MB201" in {code for code, _ in found_in(path)}


@pytest.mark.parametrize("style", STYLES)
def test_results_larger_than_any_other_file(maturity: Maturity, folder: Path, style: str) -> None:
    path = write(maturity, folder, style)
    text = path.read_text(encoding="utf-8")
    for name in ("O0", "O1", "O3"):
        text = text.replace(f'"organisation": "{name}"', f'"organisation": "{"O" * 900_000}"')
    path.write_text(text, encoding="utf-8")
    assert path.stat().st_size > 2 * 1024 * 1024
    assert found_in(path) == []


@pytest.mark.parametrize("style", STYLES)
def test_numbers_longer_than_people_write(maturity: Maturity, folder: Path, style: str) -> None:
    scale = f"scale: {{min: 0, max: {10**35}e30}}\n"
    (folder / "answers" / "bank.yaml").write_text(BANK.replace("axes:", f"{scale}axes:"), encoding="utf-8")
    path = write(maturity, folder, style)
    assert str(6 * 10**64) in path.read_text(encoding="utf-8")
    assert found_in(path) == []


def test_the_result_of_one_file_is_accepted_too(maturity: Maturity, tmp_path: Path) -> None:
    for name in ("a.json", "a.jsonl"):
        assert maturity("score", str(EXAMPLES / "petite_ville.yaml"), "-o", str(tmp_path / name)).code == 0
        assert found_in(tmp_path / name) == []
        ran = maturity("check", str(tmp_path / name))
        assert (ran.code, ran.out) == (0, ""), ran.err


@pytest.mark.skipif(result_pieces.os.name == "nt", reason="no file has such a name there")
def test_the_name_of_a_file_may_have_any_character(maturity: Maturity, folder: Path) -> None:
    (folder / "answers" / "0.yaml").rename(folder / "answers" / "\x1b[31m.yaml")
    assert found_in(write(maturity, folder, "json")) == []


def test_results_that_were_laid_out_anew_are_read_as_any_file(maturity: Maturity, folder: Path) -> None:
    path = write(maturity, folder, "json")
    data: Any = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(data), encoding="utf-8")
    assert found_in(path) == []
    del data["results"][1]["scope"]
    path.write_text(json.dumps(data, indent=4), encoding="utf-8")
    assert [code for code, _ in found_in(path)] == ["MB202"]


def test_only_one_result_is_held_at_a_time(maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pieces are small, whatever the file: no piece is the whole of it."""
    path = write(maturity, folder, "json")
    pieces = list(result_pieces.read_pieces(str(path)))
    assert [each.kind for each in pieces] == ["result"] * 3 + ["failure"]
    assert max(len(each.source.text) for each in pieces) < path.stat().st_size / 2
    monkeypatch.setattr(result_pieces, "MAX_PIECE", 100)
    with pytest.raises(result_pieces.OtherLayoutError):
        list(result_pieces.read_pieces(str(path)))


@pytest.mark.parametrize("count", [1, 2])
def test_a_large_result_in_the_place_of_answers_is_told_to_be_one(maturity: Maturity, folder: Path, count: int) -> None:
    """It cannot be read whole, but its first lines say what it is; a large file of another kind is only too large."""
    answers = [str(folder / "answers" / f"{index}.yaml") for index in range(count)]
    result = folder / "r.json"
    assert maturity("score", *answers, "-o", str(result)).code == 0
    text = result.read_text(encoding="utf-8")
    result.write_text(text.replace('"organisation": "O0"', f'"organisation": "{"O" * 2_200_000}"'), encoding="utf-8")
    other = folder / "other.json"
    other.write_text(f'{{"name": "{"O" * 2_200_000}"}}', encoding="utf-8")
    for command in ("score", "quiz"):
        ran = maturity(command, str(result))
        assert ran.code in (1, 2)
        assert "ce fichier est un résultat de maturity" in " ".join(ran.err.split())
        assert "donnez le fichier de réponses dont il vient" in " ".join(ran.err.split())
    assert "dépasse 2 Mo" in maturity("score", str(other)).err


def test_a_large_result_in_a_folder_is_passed_over_as_a_small_one_is(maturity: Maturity, folder: Path) -> None:
    (folder / "answers" / "2.yaml").unlink()  # the one with a mistake
    result = folder / "answers" / "r.json"
    assert maturity("score", str(folder / "answers"), "-o", str(result)).code == 0
    text = result.read_text(encoding="utf-8")
    result.write_text(text.replace('"organisation": "O0"', f'"organisation": "{"O" * 2_200_000}"'), encoding="utf-8")
    assert maturity("score", str(folder / "answers")).code == 0
