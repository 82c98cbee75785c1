"""The settings of `check`: where they are found, what they tell and hide, and what is wrong in them."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest

from tests.cli.command import Maturity
from tests.support import HEADER

BANK = f"""\
{HEADER}axes:
  - {{id: a, title: "A"}}
  - {{id: vide, title: "V"}}
questions:
  - {{id: q, axis: a, kind: single, text: "Q ?", options: [{{id: n, text: "Non"}}, {{id: o, text: "Non"}}]}}
"""
BOTH = ["MB701", "MB705"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a bank in a folder of its own, in which two rules find something."""
    (tmp_path / "clients").mkdir()
    (tmp_path / "clients" / "b.yaml").write_text(BANK, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(maturity: Maturity, *words: str, path: str = "clients/b.yaml") -> list[tuple[str, str]]:
    """Code and severity of what is told of the two rules, once the run has ended well or as an error says."""
    ran = maturity("check", path, "--format", "json", *words)
    assert ran.code in (0, 1), ran.err
    found = json.loads(ran.out)["diagnostics"]
    return [(each["code"], each["severity"]) for each in found if each["code"] in BOTH]


def codes(maturity: Maturity, *words: str, path: str = "clients/b.yaml") -> list[str]:
    return [code for code, _ in check(maturity, *words, path=path)]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), BOTH),
        (("--ignore", "MB701"), ["MB705"]),
        (("--ignore", "mb701, same-option-text"), []),
        (("--ignore", "MB70"), []),
        (("--ignore", "structure"), []),
        (("--ignore", "all"), []),
        (("--select", "MB705"), ["MB705"]),
        (("--select", "MB8"), []),
        (("--select", "MB8", "--select", "MB701"), ["MB701"]),
        (("--select", "structure", "--ignore", "MB701"), ["MB705"]),
        (("--select", "MB701", "--ignore", "structure"), ["MB701"]),
        (("--select", "MB701", "--ignore", "MB701"), []),
        (("--select", "MB70", "--ignore", "MB7"), BOTH),
    ],
)
@pytest.mark.usefixtures("folder")
def test_the_command_line_selects_and_ignores(maturity: Maturity, words: tuple[str, ...], told: list[str]) -> None:
    assert codes(maturity, *words) == told


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (("--select", "MB7O1"), "MB7O1"),
        (("--ignore", "sam-option-text"), "same-option-text"),
        (("--ignore", "MB203"), "MB203"),
        (("--config", "nulle.toml"), "nulle.toml"),
        (("--config", "clients/b.yaml", "--no-config"), "--no-config"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_wrong_word_is_refused(maturity: Maturity, words: tuple[str, ...], key: str) -> None:
    ran = maturity("check", "clients/b.yaml", *words)
    assert (ran.code, ran.out) == (2, "")
    assert key in ran.err


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('ignore = ["MB701"]', [("MB705", "warning")]),
        ('select = ["MB701"]', [("MB701", "warning")]),
        ('severity = {MB701 = "error", same-option-text = "hint"}', [("MB701", "error"), ("MB705", "hint")]),
        ('[severity]\nstructure = "hint"', [("MB701", "hint"), ("MB705", "hint")]),
        ('severity = {MB701 = "error", all = "hint", MB70 = "warning"}', [("MB701", "error"), ("MB705", "warning")]),
        ('[per-file]\n"clients/*.yaml" = {ignore = ["MB701"]}', [("MB705", "warning")]),
        ('[per-file]\n"b.yaml" = {ignore = ["MB701"]}', [("MB705", "warning")]),
        ('[per-file]\n"./clients/" = {ignore = ["MB701"]}', [("MB701", "warning"), ("MB705", "warning")]),
        ('[per-file]\n"*/c.yaml" = {ignore = ["MB701"]}', [("MB701", "warning"), ("MB705", "warning")]),
    ],
)
def test_a_file_of_settings_is_followed(
    maturity: Maturity, folder: Path, settings: str, told: list[tuple[str, str]]
) -> None:
    (folder / "maturity.toml").write_text(settings, "utf-8")
    assert check(maturity) == told
    assert codes(maturity, "--no-config") == BOTH
    (folder / "autre.toml").write_text('ignore = ["MB701", "MB705"]\n', "utf-8")
    assert check(maturity, "--config", "autre.toml") == []


FOR_CLIENTS = [
    ('select = ["MB701"]', "", ["MB701"]),
    ('select = ["same-option-text"]\nignore = ["MB8"]', 'ignore = ["MB701", "MB705"]', ["MB705"]),
    ('select = ["all"]', 'select = ["MB8"]', BOTH),
    ('ignore = ["MB701"]', 'select = ["MB701"]', []),
    ('ignore = ["structure"]', 'select = ["MB701"]', ["MB701"]),
    ('select = ["structure"]\nignore = ["MB701"]', "", ["MB705"]),
    ('severity = {MB701 = "error"}', 'severity = {MB701 = "hint", MB705 = "hint"}', ["MB701 error", "MB705 hint"]),
    ('severity = {structure = "error"}', 'severity = {MB701 = "hint"}', ["MB701 error", "MB705 error"]),
    ('[per-file."b.yaml"]\nselect = ["MB705"]', "", ["MB705"]),
    (
        'ignore = ["MB705"]\n[per-file."*/b.yaml"]\nselect = ["structure"]\nseverity = {MB7 = "hint"}',
        "",
        ["MB701 hint", "MB705 hint"],
    ),
    ('select = ["MB705"]\n[per-file."b*"]\nignore = ["MB701"]', "", ["MB705"]),
]


@pytest.mark.parametrize(("inside", "top", "told"), FOR_CLIENTS)
def test_settings_of_some_files_go_before_those_of_all(
    maturity: Maturity, folder: Path, inside: str, top: str, told: list[str]
) -> None:
    (folder / "b.yaml").write_text(BANK, "utf-8")
    (folder / "pyproject.toml").write_text(
        f"[tool.maturity]\n{top}\n[tool.maturity.per-file.'clients/*']\n{inside}\n".replace(
            "[per-file", "[tool.maturity.per-file"
        ),
        "utf-8",
    )
    found = check(maturity)
    assert [f"{code} {severity}" for code, severity in found] == [
        each if " " in each else f"{each} warning" for each in told
    ]
    if not inside.count("per-file"):
        (folder / "maturity.toml").write_text(top, "utf-8")
        assert check(maturity, path="b.yaml") == check(maturity, "--config", "pyproject.toml", path="b.yaml")


def test_the_command_line_goes_before_the_settings_of_some_files(maturity: Maturity, folder: Path) -> None:
    (folder / "maturity.toml").write_text(
        '[per-file."clients/*"]\nselect = ["MB705"]\nseverity = {MB701 = "error"}\n', "utf-8"
    )
    assert check(maturity, "--select", "MB701") == [("MB701", "error")]
    assert codes(maturity, "--ignore", "MB705") == []
    (folder / "maturity.toml").write_text('[per-file."clients/*"]\nignore = ["MB701"]\n', "utf-8")
    assert codes(maturity, "--select", "structure") == BOTH
    assert codes(maturity, "--ignore", "MB705") == []


def test_the_command_line_goes_before_the_file(maturity: Maturity, folder: Path) -> None:
    (folder / "maturity.toml").write_text('ignore = ["MB701"]\nselect = ["MB701", "MB705"]\n', "utf-8")
    assert codes(maturity) == ["MB705"]
    assert codes(maturity, "--select", "MB701") == ["MB701"]
    assert codes(maturity, "--ignore", "MB705") == []


def test_the_nearest_file_counts(maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "pyproject.toml").write_text('[tool.maturity]\nignore = ["MB701"]\n', "utf-8")
    assert codes(maturity) == ["MB705"]
    (folder / "maturity.toml").write_text('ignore = ["MB705"]\n', "utf-8")
    assert codes(maturity) == ["MB701"]
    (folder / "clients" / "pyproject.toml").write_text('[tool.other]\nignore = ["MB701"]\n', "utf-8")
    assert codes(maturity) == ["MB701"]
    (folder / "clients" / "pyproject.toml").write_text("[tool.maturity]\n", "utf-8")
    assert codes(maturity) == BOTH
    (folder / "clients" / "pyproject.toml").write_text("[tool.other\n", "utf-8")
    assert codes(maturity) == ["MB701"]
    monkeypatch.chdir(folder / "clients")
    assert codes(maturity, path="b.yaml") == BOTH, "the folder above may be somebody else's"
    (folder / ".git").mkdir()
    assert codes(maturity, path="b.yaml") == ["MB701"]


def test_found_files_may_be_excluded(maturity: Maturity, folder: Path) -> None:
    (folder / "vieux").mkdir()
    (folder / "vieux" / "b.yaml").write_text(BANK, "utf-8")
    settings = folder / "maturity.toml"
    for pattern in ("vieux", "vieux/", "vieux/*.yaml", "./vieux/*", "v*x"):
        settings.write_text(f'exclude = ["{pattern}"]', "utf-8")
        assert codes(maturity, path=".") == BOTH, pattern
    assert codes(maturity, path="vieux/b.yaml") == BOTH, "a file that is named is checked"
    settings.write_text('exclude = ["*.yaml"]', "utf-8")
    ran = maturity("check", ".")
    assert (ran.code, ran.out) == (2, "")


def test_strict_counts_warnings(maturity: Maturity, folder: Path) -> None:
    assert maturity("check", "clients/b.yaml").code == 0
    (folder / "maturity.toml").write_text("strict = true", "utf-8")
    assert maturity("check", "clients/b.yaml").code == 1
    (folder / "maturity.toml").write_text('strict = true\nignore = ["all"]', "utf-8")
    assert maturity("check", "clients/b.yaml").code == 0


def test_an_error_is_told_whatever_is_set(maturity: Maturity, folder: Path) -> None:
    (folder / "maturity.toml").write_text('select = ["MB701"]\nignore = ["all", "MB2"]', "utf-8")
    (folder / "clients" / "b.yaml").write_text(BANK.replace("axis: a", "axis: b"), "utf-8")
    assert maturity("check", "clients/b.yaml").code == 1


MISTAKES = [
    ("ignroe = []", "MB886", 1, 1, "ignore"),
    ('[per-file]\n"*.yaml" = {selct = ["MB7"]}', "MB886", 2, 13, "select"),
    ('[per-file]\n"*.yaml" = {exclude = ["MB7"]}', "MB886", 2, 13, "select, ignore, severity"),
    ('[per-file]\n"*.yaml" = {ignore = ["MB701"], select = ["MB701", "MB7O1"]}', "MB888", 2, 52, ""),
    ('[per-file]\n"*.yaml" = {select = "MB701"}', "MB887", 2, 13, ""),
    ('[per-file]\n"*.yaml" = {severity = {MB701 = "eror"}}', "MB887", 2, 25, "error"),
    ('[per-file]\n"*.yaml" = {severity = ["MB701"]}', "MB887", 2, 13, ""),
    ('[per-file]\n"*.yaml".severity."MB203" = "hint"', "MB889", 2, 19, ""),
    ('[per-file]\n"*.yaml" = {ignore = ["MB203"]}', "MB889", 2, 23, ""),
    ('[severity]\n"MB701" = "hint" # MB7O1 = 1\n\n"MB7O1" = "hint"', "MB888", 4, 1, ""),
    ('exclude = ["""\n[severity]\nMB701 = 3"""]\n[severity]\nMB701 = 3', "MB887", 5, 1, ""),
    ('ignore = [\n  "MB701", # "MB7O1"\n  \'MB7O1\',\n]', "MB888", 3, 3, ""),
    ("severity.'MB701' = \"warn\"", "MB887", 1, 10, "warning"),
    ("severity = [{MB701 = 1}]", "MB887", 1, 1, ""),
    ('ignore = "MB701"', "MB887", 1, 1, ""),
    ("ignore = [1]", "MB887", 1, 1, ""),
    ('strict = "oui"', "MB887", 1, 1, ""),
    ("severity = 1", "MB887", 1, 1, ""),
    ("per-file = 1", "MB887", 1, 1, ""),
    ("[per-file]\n'a.yaml' = 1", "MB887", 2, 1, ""),
    ('[severity]\nMB701 = "warn"', "MB887", 2, 1, "warning"),
    ("[severity]\nMB701 = 3", "MB887", 2, 1, ""),
    ('# "MB7O1"\nignore = ["MB701", "MB7O1"]', "MB888", 2, 20, ""),
    ("select = ['conditon-never-true']", "MB888", 1, 11, "condition-never-true"),
    ('ignore = ["MB203"]', "MB889", 1, 11, ""),
    (f"ignore = {['zzz'] * 1001}", "MB887", 1, 1, "MB7"),
    (f"severity = {{a = {[['zzz'] * 600] * 2}}}", "MB887", 1, 1, "MB7"),
    ('severity = {unknown-option = "warning"}', "MB889", 1, 13, ""),
    ("ignore = [\n", "MB885", 2, 1, ""),
    ("a = = 1\n", "MB885", 1, 5, ""),
    ("a = " + "[" * 5000, "MB885", 1, None, ""),
]


@pytest.mark.parametrize(("settings", "code", "line", "column", "near"), MISTAKES)
def test_a_mistake_is_told_where_it_is(
    maturity: Maturity, folder: Path, settings: str, code: str, line: int, column: int | None, near: str
) -> None:
    header = "" if settings.startswith("[") else "[tool.maturity]\n"
    inside = settings.replace("[per-file]", "[tool.maturity.per-file]").replace(
        "[severity]", "[tool.maturity.severity]"
    )
    for name, text, place in (
        ("maturity.toml", settings, line),
        ("pyproject.toml", header + inside, line + bool(header)),
    ):
        (folder / name).write_text(text, "utf-8")
        ran = maturity("check", "clients/b.yaml", "--lang", "en", environment={"COLUMNS": "300"})
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"error[{code}]"), ran.err
        assert f"{name}:{place}:{'' if column is None else column}" in ran.err
        assert near in ran.err
        (folder / name).unlink()


@pytest.mark.parametrize(
    ("settings", "line", "column"),
    [
        ('select = ["MB701"]\nignore = ["MB7", "same-option-text", "MB701"]', 2, 38),
        ('select = ["structure"]\nignore = ["Structure"]', 2, 11),
        ('[per-file]\n"*.yaml" = {select = ["mb701"], ignore = ["MB701"]}', 2, 43),
    ],
)
def test_what_is_both_selected_and_ignored_is_told_and_ignored(
    maturity: Maturity, folder: Path, settings: str, line: int, column: int
) -> None:
    (folder / "maturity.toml").write_text(settings, "utf-8")
    ran = maturity("check", "clients/b.yaml", "--lang", "en", environment={"COLUMNS": "300"})
    assert f"maturity.toml:{line}:{column}" in ran.err
    assert ran.err.count("warning[MB884]") == 1
    assert "MB701" not in ran.out
    (folder / "maturity.toml").write_text('select = ["MB7"]\nignore = ["MB701"]', "utf-8")
    assert "MB884" not in maturity("check", "clients/b.yaml").err


def test_hostile_settings_are_told_soon(maturity: Maturity, folder: Path) -> None:
    (folder / "maturity.toml").write_text("a" + ".a" * 50_000 + " = 1\n", "utf-8")
    assert "MB885" in maturity("check", "clients/b.yaml").err
    (folder / "maturity.toml").write_text("".join(f"k{number} = 1\n" for number in range(10_000)), "utf-8")
    ran = maturity("check", "clients/b.yaml", "--lang", "en", environment={"COLUMNS": "300"})
    assert ran.err.count("error[MB886]") == 20


def test_settings_that_cannot_be_read_are_told(maturity: Maturity, folder: Path) -> None:
    (folder / "maturity.toml").write_bytes(b"\xff\xfe")
    assert "MB103" in maturity("check", "clients/b.yaml").err


def test_the_settings_in_the_documents_are_right(maturity: Maturity, folder: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "format.md").read_text("utf-8")
    section = page.partition("## Settings of the check")[2].partition("\n\n")[2].partition("\n\n")[0]
    assert "per-file" in section
    (folder / "maturity.toml").write_text(dedent(section), "utf-8")
    (folder / "b.yaml").write_text(BANK, "utf-8")
    assert check(maturity, path="b.yaml") == [("MB701", "warning"), ("MB705", "error")]
    assert check(maturity) == []
    (folder / "drafts").mkdir()
    (folder / "drafts" / "b.yaml").write_text(BANK, "utf-8")
    assert check(maturity, path="drafts/b.yaml") == [("MB701", "hint"), ("MB705", "hint")]
