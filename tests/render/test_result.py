"""The JSON result: its published schema and its model accept what `score` writes."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest

from maturity.engine.assess import assess
from maturity.loading.answers import read_answers
from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import find_folder
from maturity.model.result import Result
from maturity.render.data import Stamp, build_result
from maturity.render.exact_numbers import convert_number, format_fraction
from maturity.render.schema import build_schema
from maturity.syntax.document import Document, parse_document
from maturity.syntax.reading import Source

EXAMPLES = sorted((find_folder() / "examples").glob("*.yaml"))
BANKS = BankCache()


def written(path: Path) -> str:
    document = parse_document(Source(str(path), path.read_text(encoding="utf-8")))
    assert isinstance(document, Document)
    loaded = read_answers(document, BANKS.load)
    assert loaded.bank is not None
    assert loaded.sheet is not None
    card = assess(loaded.bank, loaded.sheet)
    return json.dumps(build_result(card, Stamp("2026-11-23T00:00:00Z", "fr")))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_result_is_what_its_schema_says(path: Path) -> None:
    text = written(path)
    jsonschema.Draft202012Validator(build_schema("result")).validate(json.loads(text))
    document = parse_document(Source("result.json", text))
    assert isinstance(document, Document)
    assert Result.model_validate(document.data).format == 1


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_answers_are_what_their_schema_says(path: Path) -> None:
    document = parse_document(Source(str(path), path.read_text(encoding="utf-8")))
    assert isinstance(document, Document)
    data = json.loads(json.dumps(document.data, default=float))
    jsonschema.Draft202012Validator(build_schema("answers")).validate(data)


def test_numbers_are_whole_when_they_can_be() -> None:
    assert (convert_number(Fraction(4, 2)), convert_number(Fraction(1, 4)), convert_number(None)) == (2, 0.25, None)
    assert isinstance(convert_number(Fraction(4, 2)), int)
    assert (format_fraction(Fraction(10, 16)), format_fraction(Fraction(1)), format_fraction(None)) == (
        "5/8",
        "1/1",
        None,
    )
