"""Reports in a real browser: accessible at each width, in the dark and on paper; nothing in them acts or asks for more.

Chromium opens them, axe-core judges them, and the validator of the Nu Html Checker reads them (all from npm or Debian).
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.hostile import cycle, write_files, write_table
from tests.cli.test_report import PAYLOADS
from tests.outside.programs import TREE, maturity, run

EXAMPLES = TREE / "questionnaires" / "examples"
PACKAGES = ("axe-core@4.14.1", "playwright-core@1.65.1", "vnu-jar@26.9.27")
LONG = "Un intitulé d'axe ou d'action bien plus long que ceux que l'on écrit d'ordinaire, et même beaucoup trop long"
BAD = (
    '<!DOCTYPE html><html><body><img src="http://127.0.0.1:9/x"><p style="width:900px">x<b></p><script>acted=1</script>'
)
"""A page without a title, that is too wide, acts, and asks for more."""
HOSTILE = ("ouvert.yaml", "reseaux_plein.yaml", "devoirs.yaml")


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("npm")
    run(["npm", "install", "--no-audit", "--no-fund", "--prefix", home, *PACKAGES], home)
    return home / "node_modules"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of each form: of what ships, of hostile texts, and of texts that are too long."""
    home = tmp_path_factory.mktemp("pages")
    town = sorted(EXAMPLES.glob("petite_ville*.yaml"))
    maturity("report", *town, "-o", "sheets.html", "--page", cwd=home)
    maturity("report", EXAMPLES, "-o", "many.html", "--lang", "en", cwd=home)
    maturity("report", EXAMPLES / "region_medias_sociaux.yaml", "-o", "goals.html", "--accent", "#8a1538", cwd=home)
    dates = sorted((TREE / "tests" / "golden" / "files").glob("suivi_20*.yaml"))
    maturity("report", *dates, "-o", "dates.html", cwd=home)
    write_files(home, cycle(PAYLOADS))
    write_table(home / "ensemble.csv", cycle(PAYLOADS))
    words = ("--by", "type", "--percentiles", "--export-peers", "reperes.json", "--how", PAYLOADS[1])
    maturity("cohort", "ensemble.csv", "--bank", "bank.yaml", *words, "-o", "cohort.html", cwd=home)
    words = ("--radar", "--with-comments", "--named", "--peers", "reperes.json")
    maturity("report", *HOSTILE, "-o", "hostile.html", *words, cwd=home)
    write_files(home, cycle((LONG,)))
    maturity("report", *HOSTILE, "-o", "long.html", "--page", cwd=home)
    (home / "bad.html").write_text(BAD, "utf-8")
    return home


@pytest.fixture(scope="module")
def opened(modules: Path, pages: Path) -> dict[str, Any]:
    chromium = shutil.which("chromium")
    assert chromium
    names = sorted(path.name for path in pages.glob("*.html"))
    found = run(["node", TREE / "tests" / "outside" / "pages.mjs", modules, chromium, *names], pages)
    opened: dict[str, Any] = json.loads(found.stdout)
    assert len(opened) == 8
    return opened


@pytest.fixture
def seen(opened: dict[str, Any]) -> dict[str, Any]:
    """What was seen of the reports, without the page that is bad."""
    return {name: facts for name, facts in opened.items() if name != "bad.html"}


@pytest.mark.parametrize("fault", ["violations", "asked", "acted", "wider"])
def test_no_page_has_a_fault(seen: dict[str, Any], fault: str) -> None:
    assert {name: facts[fault] for name, facts in seen.items() if facts[fault]} == {}


def test_no_page_has_anything_that_runs(seen: dict[str, Any]) -> None:
    assert {name: facts["scripts"] for name, facts in seen.items()} == dict.fromkeys(seen, 0)


def test_each_part_of_a_sheet_is_one_sheet(seen: dict[str, Any]) -> None:
    assert (seen["sheets.html"]["sheets"], seen["long.html"]["sheets"]) == (3, 3)


def test_the_hostile_report_has_hostile_peers(pages: Path) -> None:
    _, _, peers = (pages / "hostile.html").read_text("utf-8").partition('-peers">')
    assert "onerror=window.acted=1" in peers.partition("</section>")[0]


def test_a_cohort_is_few_sheets(seen: dict[str, Any]) -> None:
    assert seen["cohort.html"]["sheets"] <= 12


def test_the_browser_finds_what_is_wrong(opened: dict[str, Any]) -> None:
    facts = opened["bad.html"]
    assert all(facts[name] for name in ("violations", "asked", "acted", "wider", "scripts"))


def test_a_validator_finds_no_error_but_in_the_page_that_is_bad(modules: Path, pages: Path) -> None:
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    names = sorted(path.name for path in pages.glob("*.html"))
    found = run(["java", "-jar", jar, "--errors-only", "--format", "json", *names], pages, code=1)
    messages = json.loads(found.stderr)["messages"]
    assert {Path(each["url"]).name for each in messages} == {"bad.html"}, messages
