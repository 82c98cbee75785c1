"""The JSON result: its published schema and its model accept what `score` writes."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest

from maturity.engine.assess import assess
from maturity.files.answers import answers_of
from maturity.files.document import Document, load
from maturity.files.library import folder
from maturity.files.reading import Source
from maturity.files.shelf import Shelf
from maturity.model.result import Result
from maturity.render.data import Stamp, exact, number, result
from maturity.render.schema import schema_of

EXAMPLES = sorted((folder() / "examples").glob("*.yaml"))


def written(path: Path) -> str:
    document = load(Source(str(path), path.read_text(encoding="utf-8")))
    assert isinstance(document, Document)
    loaded = answers_of(document, Shelf().find)
    assert loaded.bank is not None
    assert loaded.sheet is not None
    card = assess(loaded.bank, loaded.sheet)
    return json.dumps(result(card, Stamp("2026-11-23T00:00:00Z", "fr")))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_result_is_what_its_schema_says(path: Path) -> None:
    text = written(path)
    jsonschema.Draft202012Validator(schema_of("result")).validate(json.loads(text))
    document = load(Source("result.json", text))
    assert isinstance(document, Document)
    assert Result.model_validate(document.data).format == 1


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_answers_are_what_their_schema_says(path: Path) -> None:
    document = load(Source(str(path), path.read_text(encoding="utf-8")))
    assert isinstance(document, Document)
    data = json.loads(json.dumps(document.data, default=float))
    jsonschema.Draft202012Validator(schema_of("answers")).validate(data)


def test_numbers_are_whole_when_they_can_be() -> None:
    assert (number(Fraction(4, 2)), number(Fraction(1, 4)), number(None)) == (2, 0.25, None)
    assert isinstance(number(Fraction(4, 2)), int)
    assert (exact(Fraction(10, 16)), exact(Fraction(1)), exact(None)) == ("5/8", "1/1", None)
