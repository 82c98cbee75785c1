"""The registry of formats: every format has a writer, and every choice that a user is given comes from the registry."""

from __future__ import annotations

import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from maturity.engine.assess import assess
from maturity.loading.answers import load_answers
from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import get_example_path
from maturity.render.data import format_json
from maturity.render.formats import (
    DIAGNOSTIC_FORMATS,
    DOCUMENT_ENDINGS,
    REPORT_FORMATS,
    RESULT_FORMATS,
    Format,
    choose_by_ending,
    find_format,
    list_names,
)
from maturity.render.lines import strip_styles
from maturity.render.results import Checked, Failed, Output, Results, RunFacts, Scored
from maturity.render.view import View
from maturity.render.writers import (
    load_diagnostics_writer,
    load_recorder_opener,
    load_results_writer,
    load_stream_opener,
)
from maturity.syntax.document import Document, open_document
from tests.cli.command import Maturity

TOWN = str(get_example_path("petite_ville"))
TEXTS = [each for each in RESULT_FORMATS if not each.is_binary]
BY_COMMAND = {"score": RESULT_FORMATS, "report": REPORT_FORMATS, "check": DIAGNOSTIC_FORMATS}


def results_of_demo(*, failed: tuple[Failed, ...] = ()) -> Results:
    loaded = load_answers(TOWN, BankCache().load)
    assert loaded is not None
    assert loaded.bank is not None
    assert loaded.sheet is not None
    scored = Scored(TOWN, assess(loaded.bank, loaded.sheet), "fr")
    return Results((scored,), failed, not failed, View("fr"), "fr")


def failure() -> Failed:
    found = open_document("nowhere.yaml")
    assert not isinstance(found, Document)
    return Failed("nowhere.yaml", tuple(found))


def text_of(output: Output) -> str:
    return output.body if isinstance(output.body, str) else "\n".join(map(strip_styles, output.body))


def written(each: Format, results: Results) -> str:
    """Results in a format, whether it streams or not."""
    if not each.streams:
        output = load_results_writer(each)(results)
        assert output is not None
        return text_of(output)
    facts = RunFacts(results.is_single, results.language, "2026-11-18T11:06:40Z")
    recorder, stream = load_recorder_opener(each)(facts), load_stream_opener(each)(facts, StringIO)
    pieces = [stream.add(recorder.record_scored(scored)) for scored in results.scored]
    pieces += [stream.add(recorder.record_failed(failed)) for failed in results.failed]
    return "".join([*pieces, *map(str, stream.finish())])


@pytest.mark.parametrize("each", TEXTS, ids=lambda each: each.name)
def test_every_format_writes_the_demo(each: Format) -> None:
    assert "Ville de Brévigny" in written(each, results_of_demo())


@pytest.mark.parametrize("each", TEXTS, ids=lambda each: each.name)
def test_every_format_takes_a_file_that_failed(each: Format) -> None:
    assert "Ville de Brévigny" in written(each, results_of_demo(failed=(failure(),)))


@pytest.mark.parametrize("each", [each for each in TEXTS if each.streams], ids=lambda each: each.name)
def test_a_format_that_streams_ends_with_a_line_end(each: Format) -> None:
    assert written(each, results_of_demo()).endswith("\n")
    assert written(each, results_of_demo(failed=(failure(),))).endswith("\n")


@pytest.mark.parametrize("scored", [0, 1, 2])
@pytest.mark.parametrize("failed", [0, 1, 2])
def test_json_is_what_the_whole_written_at_once_would_be(scored: int, failed: int) -> None:
    one = results_of_demo()
    results = replace(one, scored=one.scored * scored, failed=(failure(),) * failed, is_single=False)
    text = written(RESULT_FORMATS[1], results)
    data = json.loads(text)
    assert (len(data["results"]), len(data["failures"])) == (scored, failed)
    assert format_json(data) == text


@pytest.mark.parametrize("each", DIAGNOSTIC_FORMATS, ids=lambda each: each.name)
def test_every_format_writes_diagnostics(each: Format) -> None:
    checked = Checked(failure().diagnostics, ("nowhere.yaml",), "fr", 80)
    assert "MB100" in text_of(load_diagnostics_writer(each)(checked))


@pytest.mark.parametrize("formats", BY_COMMAND.values(), ids=BY_COMMAND)
def test_names_and_endings_are_unique(formats: tuple[Format, ...]) -> None:
    endings = [ending for each in formats for ending in each.endings]
    assert len(set(list_names(formats))) == len(formats) > 1
    assert len(set(endings)) == len(endings)
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)


def test_an_ending_asks_for_its_format_and_another_one_for_the_first() -> None:
    for each in RESULT_FORMATS:
        for ending in each.endings:
            assert choose_by_ending(RESULT_FORMATS, f"a/note{ending.upper()}") is each
    assert choose_by_ending(RESULT_FORMATS, "note.txt") is choose_by_ending(RESULT_FORMATS, "") is RESULT_FORMATS[0]
    assert find_format(RESULT_FORMATS, "pdf") is None


@pytest.mark.parametrize(("command", "formats"), BY_COMMAND.items())
@pytest.mark.parametrize("language", ["fr", "en"])
def test_help_and_mistakes_name_every_format(
    maturity: Maturity, command: str, formats: tuple[Format, ...], language: str
) -> None:
    known, more = ", ".join(list_names(formats)), ("-o", "-") if command == "report" else ()
    help_page = " ".join(maturity(command, "--help", "--lang", language, environment={"COLUMNS": "200"}).out.split())
    assert known in help_page
    assert known in maturity(command, TOWN, "--format", "odt", "--lang", language, *more).err


def test_the_name_of_a_file_that_no_format_writes_is_refused(maturity: Maturity, tmp_path: Path) -> None:
    written = {
        command: {ending for each in formats for ending in each.endings} for command, formats in BY_COMMAND.items()
    }
    for ending in DOCUMENT_ENDINGS:
        for command in BY_COMMAND:
            if ending not in written[command]:
                assert maturity(command, TOWN, "-o", str(tmp_path / f"note{ending}")).code == 2
        assert maturity("demo", "-o", str(tmp_path / f"note{ending.upper()}")).code == 2
    assert list(tmp_path.iterdir()) == []
