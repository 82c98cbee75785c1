"""How often `maturity quiz` opens each file: once before the first question."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from maturity.cli.quiz import settle
from maturity.cli.quiz.offers import list_offers
from maturity.quiz.snapshots import Snapshots
from maturity.syntax import regular_files
from maturity.syntax.document import Document
from tests.cli.command import Maturity

GOLDEN = Path(__file__).parents[1] / "golden" / "files"
OLD = 'bank: bank.yaml\nbank_version: "1.0.0"\nanswers:\n  strategie: souvent\n  avis: jadis\n'
ANSWERS = "bank: bank.yaml\nanswers:\n  strategie: souvent\n"
Opened = Counter[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a bank and its translation."""
    shutil.copy(GOLDEN / "bank.yaml", tmp_path)
    (tmp_path / "bank.en.yaml").write_text("translates: golden\nlanguage: en\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """How often each file has been opened to be read, by its name."""
    counts: Opened = Counter()

    opener = regular_files.open_to_read

    def count_and_open(path: str) -> int:
        counts[Path(os.path.realpath(path)).name] += 1
        return opener(path)

    monkeypatch.setattr(regular_files, "open_to_read", count_and_open)
    return counts


CASES: list[tuple[str, Sequence[str], Sequence[str], dict[str, str], set[str]]] = [
    ("resumed", ("a.yaml",), (), {"a.yaml": ANSWERS}, {"a.yaml", "bank.yaml"}),
    ("resumed in a review", ("a.yaml", "--review"), (), {"a.yaml": ANSWERS}, {"a.yaml", "bank.yaml"}),
    ("resumed by another spelling", ("./a.yaml",), (), {"a.yaml": ANSWERS}, {"a.yaml", "bank.yaml"}),
    ("of another version", ("a.yaml",), (), {"a.yaml": OLD}, {"a.yaml", "bank.yaml"}),
    ("in braces", ("a.yaml",), ("1",), {"a.yaml": "{bank: bank.yaml} # x\n"}, {"a.yaml", "bank.yaml"}),
    ("-o", ("-o", "a.yaml"), (), {"a.yaml": ANSWERS}, {"a.yaml", "bank.yaml"}),
    ("bank and -o", ("bank.yaml", "-o", "a.yaml"), (), {"a.yaml": ANSWERS}, {"a.yaml", "bank.yaml"}),
    ("new", ("bank.yaml", "-o", "a.yaml"), (), {}, {"bank.yaml"}),
    ("new in English", ("bank.yaml", "-o", "a.yaml", "--lang", "en"), (), {}, {"bank.yaml", "bank.en.yaml"}),
    ("named on the way", ("bank.yaml",), ("Ville", ""), {"ville.yaml": ANSWERS}, {"ville.yaml", "bank.yaml"}),
    ("listed", (), ("1",), {"a.yaml": ANSWERS, "b.yaml": OLD}, {"a.yaml", "b.yaml", "bank.yaml", "bank.en.yaml"}),
    (
        "listed in English",
        ("--lang", "en"),
        ("1",),
        {"a.yaml": ANSWERS},
        {"a.yaml", "bank.yaml", "bank.en.yaml"},
    ),
    ("chosen from the list", (), ("2", "Ville", ""), {}, {"bank.yaml", "bank.en.yaml"}),
]


@pytest.mark.parametrize(("words", "lines", "files", "read"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_each_file_is_opened_once_before_the_first_question(
    maturity: Maturity,
    folder: Path,
    opened: Opened,
    words: Sequence[str],
    lines: Sequence[str],
    files: dict[str, str],
    read: set[str],
) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    ran = maturity("quiz", *words, lines=lines)  # the input ends at the first question
    assert ran.code == 130
    assert "Question " in ran.out
    assert read <= set(opened)
    assert {name: count for name, count in opened.items() if count != 1} == {}


def test_the_result_is_of_what_was_read_or_written_last(maturity: Maturity, folder: Path, opened: Opened) -> None:
    (folder / "a.yaml").write_text(ANSWERS, "utf-8")
    ran = maturity("quiz", "a.yaml", "--only", "ecoute", lines=["3", *["/p"] * 3, "1"])
    assert "À COMPLÉTER" in ran.out
    assert opened == {"a.yaml": 2, "bank.yaml": 1}  # once to begin, once to merge before the one write


def test_a_file_changed_before_its_lock_is_read_again(folder: Path, opened: Opened) -> None:
    snapshots = Snapshots()
    (folder / "a.yaml").write_text(ANSWERS, "utf-8")
    assert snapshots.load_answers("a.yaml") is not None
    assert snapshots.refresh("a.yaml").content is snapshots.open("a.yaml")
    assert opened["a.yaml"] == 1
    (folder / "a.yaml").write_text(OLD, "utf-8")
    content = snapshots.refresh("a.yaml").content
    assert isinstance(content, Document)
    assert content.data["bank_version"] == "1.0.0"
    assert snapshots.open("a.yaml") == content
    assert opened["a.yaml"] == 2


def test_a_file_changed_while_it_is_read_is_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.yaml").write_text(ANSWERS, "utf-8")
    opener = regular_files.open_to_read

    def open_and_change(path: str) -> int:
        descriptor = opener(path)
        os.utime(path, ns=(1, 1))
        return descriptor

    snapshots = Snapshots()
    with monkeypatch.context() as patched:
        patched.setattr(regular_files, "open_to_read", open_and_change)
        first = snapshots.open("a.yaml")
    assert snapshots.refresh("a.yaml").content is not first


def test_one_file_under_two_names_keeps_the_name_that_was_typed(folder: Path, opened: Opened) -> None:
    (folder / "a.yaml").write_text("bank: [", "utf-8")
    snapshots = Snapshots()
    for path in ("a.yaml", "./a.yaml", str(folder / "a.yaml")):
        content = snapshots.open(path)
        assert isinstance(content, list)
        assert [diagnostic.path for diagnostic in content] == [path]
    (folder / "b.yaml").write_text(ANSWERS, "utf-8")
    for path in ("b.yaml", "./b.yaml"):
        document = snapshots.open(path)
        assert isinstance(document, Document)
        assert document.path == path
    assert opened == {"a.yaml": 1, "b.yaml": 1}


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_bytes(b"")], ids=["gone", "emptied"])
def test_a_file_that_goes_while_it_is_listed_is_not_begun_anew(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], object]
) -> None:
    (folder / "a.yaml").write_text(ANSWERS, "utf-8")

    def list_and_change(*args: object, **options: object) -> object:
        offers = list_offers(*args, **options)  # type: ignore[arg-type]
        change(folder / "a.yaml")
        return offers

    monkeypatch.setattr(settle, "list_offers", list_and_change)
    ran = maturity("quiz", lines=["1", "3"])
    assert ran.code == 2
    assert "erreur[MB1" in ran.err
    assert not (folder / "a.yaml").exists() or not (folder / "a.yaml").stat().st_size
