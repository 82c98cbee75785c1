"""Every live code has a manual in both languages, and its examples are true: the bad one gives the code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from maturity.lint.manuals import list_families, load_manual
from maturity.lint.settings_file import list_contradictions, read_settings
from maturity.loading.bank import load_bank
from maturity.model.codes import CODES, list_live_codes
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.syntax.reading import Source, read_source
from maturity.syntax.toml import TomlDocument, parse_toml
from maturity.text.catalogue import LANGUAGES
from tests.lint.against.cases import compare
from tests.lint.manual_files import BASE, merge, write_example
from tests.support import diagnose_file, told

LIVE = [row.code for row in list_live_codes()]
WITHOUT_EXAMPLES: Mapping[str, str] = {
    "MB100": "a file that is not there has no lines",
    "MB101": "no file at all",
    "MB102": "2 MiB",
    "MB103": "no text in UTF-8",
    "MB112": "100,000 values",
    "MB113": "65,536 characters",
    "MB114": "256 characters in one line",
    "MB115": "no lines",
    "MB127": "nobody would see what is wrong",
    "MB251": "numbers of hundreds of digits, or as many questions",
    "MB252": "thousands of lines",
    "MB272": "six files",
    "MB279": "100,000 values",
    "MB299": "a hundred mistakes",
    **dict.fromkeys(
        ("MB870", "MB871", "MB872", "MB873", "MB874", "MB875"), "told with --mutate alone: tests/lint/test_mutation.py"
    ),
    **dict.fromkeys((f"MB{number}" for number in (*range(910, 920), *range(945, 949))), "about tables: tests/tables"),
    **dict.fromkeys(
        (f"MB{number}" for number in (925, *range(940, 945))), "told with --peers alone: tests/cli/test_peers.py"
    ),
    "MB926": "told with --bank alone: tests/cli/test_score.py",
    "MB901": "a mistake of the program, which is mended where it is known",
    "MB902": "the system ends a process: tests/batch/test_running.py",
}
"""Codes that no lines of a file can show, and why."""


@pytest.mark.parametrize("code", LIVE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_why_and_what_to_do(code: str, language: str) -> None:
    manual = load_manual(code, language)
    for text in (manual.what, manual.why, manual.remedy):
        assert re.search(r"[.:?»)]$", text), text
        assert not re.search(r"  |\bTODO\b", text), text
    assert manual.what[0].isupper() or manual.what[0] in '`«"'
    assert bool(manual.bad) is bool(manual.good) is (code not in WITHOUT_EXAMPLES)
    assert max(map(len, (*manual.bad.split("\n"), *manual.good.split("\n")))) <= 116


def diagnose(code: str, path: Path) -> list[Diagnostic]:
    """What is told of a file by what tells `code`: as a bank, as settings, or by `check`.

    What is told of a new version is found against the base bank.
    """
    if CODES[code].subject == "version":
        return compare(BASE, path.read_text("utf-8"))[1]
    if code == "MB412":
        return list(load_bank(str(path)).diagnostics)
    if path.suffix == ".toml":
        source = read_source(str(path))
        assert isinstance(source, Source)
        document = parse_toml(source)
        settings = read_settings(document) if isinstance(document, TomlDocument) else [document]
        return settings if isinstance(settings, list) else list_contradictions(document)
    return diagnose_file(path, hints=True)


@pytest.mark.parametrize("code", [code for code in LIVE if code not in WITHOUT_EXAMPLES])
def test_its_bad_example_is_told_of_and_its_good_one_is_not(code: str, tmp_path: Path) -> None:
    manual = load_manual(code, "en")
    for name, block in (("bad", manual.bad), ("good", manual.good)):
        (tmp_path / name).mkdir()
        path = write_example(block, tmp_path / name)
        found = diagnose(code, path)
        if name == "bad":
            assert code in {each.code for each in found}, told(found)
        else:
            assert code not in {each.code for each in found}, told(found)
            assert not has_errors(found), told(found)


def test_the_french_one_is_another_text() -> None:
    for code in LIVE:
        english, french = load_manual(code, "en"), load_manual(code, "fr")
        assert (english.bad, english.good) == (french.bad, french.good)
        assert not {english.what, english.why, english.remedy} & {french.what, french.why, french.remedy}


def test_no_manual_is_of_a_code_that_does_not_exist() -> None:
    folder = Path(load_manual.__code__.co_filename).parent
    files = {path for language in LANGUAGES for path in (folder / language).glob("[!_]*")}
    assert len(files) > 200
    stems = {CODES[code].name.replace("-", "_") for code in LIVE}
    rules = {row.name.replace("-", "_") for row in CODES.values() if row.subject == "rule"}
    assert [str(path) for path in files if path.stem not in stems or path.suffix != ".txt"] == []
    assert [str(path) for path in files if path.stem in rules and path.parent.name == "en"] == []


def test_each_code_has_a_family() -> None:
    assert set(list_families()) == set(CODES)
    assert "rule" not in list_families().values()


def test_a_fragment_replaces_the_keys_of_the_base() -> None:
    merged = merge("axes: []\nlevels: []\n")
    assert merged.count("\naxes:") == 1
    assert "\naxes: []\n" in merged
    assert merged.endswith("\nlevels: []\n")
    assert "profile:\n  - id: agents" in merged
