"""Tables as survey services and spreadsheets write them give the sheets and scores of answers files alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from maturity.engine.assess import assess
from maturity.lint.runner import check_file
from maturity.loading.answers import read_data
from maturity.loading.bank_cache import BankCache
from maturity.tables.mapped import MappedTable, load_vocabulary, map_table
from maturity.tables.opening import open_table
from maturity.tables.proposal_text import write_proposal
from maturity.tables.proposing import propose_mapping
from maturity.tables.reading import ReadRow, read_table
from tests.case_files import BASES, CASES, Case
from tests.support import document_of
from tests.tables.made_tables import write_table

TABLES = [Case(path) for path in sorted((CASES / "tables").glob("*.yaml"))]
BANK = str(BASES / "tables.yaml")
VOCABULARY = load_vocabulary(BankCache(), BANK)


def read(path: Path, mapping: str | None = None) -> tuple[MappedTable, list[ReadRow]]:
    document = (
        None if mapping is None else document_of(f"maps: {BANK.rpartition('/')[2]}\n{mapping}", str(BASES / "m.yaml"))
    )
    mapped = map_table(str(path), VOCABULARY, document)
    rows = list(read_table(mapped.table, mapped.mapping, mapped.bank)) if mapped.table and mapped.mapping else []
    return mapped, rows


def list_wrong(mapped: MappedTable, rows: list[ReadRow]) -> list[list[object]]:
    found = [
        each
        for each in (*mapped.diagnostics, *(each for row in rows for each in row.diagnostics))
        if each.severity == "error"
    ]
    return [[each.span.line if each.span else 0, each.span.column if each.span else 0, each.code] for each in found]


def list_told(mapped: MappedTable) -> list[list[object]]:
    told = [each for each in mapped.diagnostics if each.severity != "error"]
    return [[each.message.key, each.message.params.get("names") or each.message.params["columns"]] for each in told]


@pytest.mark.parametrize("case", TABLES, ids=lambda case: case.name)
def test_each_row_says_what_an_answers_file_would(case: Case, tmp_path: Path) -> None:
    facts = case.facts
    mapped, rows = read(write_table(facts, tmp_path), facts.get("mapping"))
    assert list_wrong(mapped, rows) == facts.get("wrong", [])
    assert list_told(mapped) == facts.get("told", [])
    assert list(mapped.mapping.left_out if mapped.mapping else ()) == facts.get("left_out", [])
    assert [row.sheet is not None for row in rows] == [each is not None for each in facts["answers"]]
    for row, answers in zip(rows, facts["answers"], strict=True):
        if answers is None:
            continue
        lines = "".join(f"{key}: {document_value(value)}\n" for key, value in answers.items())
        expected = read_data(document_of(f"bank: tables\n{lines}", "a.yaml").data, VOCABULARY.bank).sheet
        assert row.sheet is not None
        assert expected is not None
        assert row.sheet == expected
        assert assess(VOCABULARY.bank, row.sheet).overall == assess(VOCABULARY.bank, expected).overall


def document_value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize(
    "case", [case for case in TABLES if not case.name.startswith(("bad", "mapped"))], ids=lambda case: case.name
)
def test_the_proposed_mapping_reads_the_table_as_it_is_read_without_one(case: Case, tmp_path: Path) -> None:
    path = write_table(case.facts, tmp_path)
    _, direct = read(path)
    table = open_table(str(path))
    assert not hasattr(table, "severity")
    proposed = write_proposal(propose_mapping(table, VOCABULARY), table, VOCABULARY, BANK.rpartition("/")[2], "fr")
    document = document_of(proposed.text, str(BASES / "proposed.yaml"))
    mapped = map_table(str(path), VOCABULARY, document)
    assert mapped.diagnostics == ()
    assert mapped.table is not None
    assert mapped.mapping is not None
    assert [row.data for row in read_table(mapped.table, mapped.mapping, mapped.bank)] == [row.data for row in direct]


def test_a_mapping_file_is_checked_without_a_table(tmp_path: Path) -> None:
    (tmp_path / "bank.yaml").write_bytes(Path(BANK).read_bytes())
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text("maps: bank.yaml\ncolumns:\n  - {column: Q, to: answers.strategie}\n", "utf-8")
    bad.write_text("maps: gone.yaml\ncolumns:\n  - {column: Q, to: answers.strategie}\n", "utf-8")
    assert check_file(str(good), BankCache()).diagnostics == ()
    assert [each.code for each in check_file(str(bad), BankCache()).diagnostics] == ["MB918"]
