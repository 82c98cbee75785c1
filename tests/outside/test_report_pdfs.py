"""Reports as PDF, read by a validator of other people's: it has the rules of PDF/UA-1 and of PDF/A-2a (from PyPI)."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.hostile import cycle, write_files
from tests.cli.test_report import make_png
from tests.cli.test_report_pdf import HOSTILE, LONG, MANY
from tests.outside.programs import TREE, maturity, run

EXAMPLES = TREE / "questionnaires" / "examples"
VALIDATOR = "page-validation==0.11.0"
MISTAKEN = "PDFA2A-STREAM-LENGTH-001"
"""What it finds in one stream of two hundred and fifty: one whose last byte happens to be a carriage return. The length
is right; the validator counts that byte as a part of the line end after it. pypdf reads each length, strictly."""
JUDGE = """
import json, sys
sys.path.insert(0, sys.argv[1])
import page
found = {}
for name in sys.argv[2:]:
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        report = page.validate_pdf(name, profile=profile)
        failures = sorted({f"{each.rule_id}: {each.message}" for each in report.failures})
        found[f"{name} {profile.value}"] = [report.rules.total, failures]
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def validator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("validator")
    run([sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", home, VALIDATOR], home)
    return home


def judge(validator: Path, folder: Path) -> dict[str, tuple[int, list[str]]]:
    names = sorted(path.name for path in folder.glob("*.pdf"))
    found: dict[str, tuple[int, list[str]]] = json.loads(
        run([sys.executable, "-c", JUDGE, validator, *names], folder).stdout
    )
    return found


def test_a_validator_finds_no_fault(validator: Path, tmp_path: Path) -> None:
    town = sorted(EXAMPLES.glob("petite_ville*.yaml"))
    (tmp_path / "logo.png").write_bytes(make_png(300, 40))
    maturity("report", *town, "-o", "town.pdf", "--radar", "--logo", "logo.png", cwd=tmp_path)
    maturity("report", *town, "-o", "sheets.pdf", "--page", "--lang", "en", cwd=tmp_path)
    maturity("report", EXAMPLES, "-o", "many.pdf", cwd=tmp_path)
    maturity("report", TREE / "questionnaires" / "dates", "-o", "dates.pdf", "--accent", "#8a1538", cwd=tmp_path)
    write_files(tmp_path, cycle((*HOSTILE, LONG)))
    maturity("report", *MANY, "-o", "hostile.pdf", "--with-comments", "--named", "--radar", cwd=tmp_path)
    found = judge(validator, tmp_path)
    assert len(found) == 10
    assert all(rules > 100 for rules, _ in found.values())
    told = {name: [each for each in failures if not each.startswith(MISTAKEN)] for name, (_, failures) in found.items()}
    assert {name: failures for name, failures in told.items() if failures} == {}


def test_the_validator_finds_what_is_wrong(validator: Path, tmp_path: Path) -> None:
    """A document without tags, language or title is none of the two."""
    maturity("report", EXAMPLES / "region.yaml", "-o", "r.pdf", cwd=tmp_path)
    path = tmp_path / "r.pdf"
    path.write_bytes(path.read_bytes().replace(b"/Marked true", b"/Marked fals").replace(b"/Lang(fr)", b"/Lung(fr)"))
    assert all(failures for _, failures in judge(validator, tmp_path).values())
