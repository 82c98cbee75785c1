"""What follows when something is left out of a base: told once, mended as far as nobody has to decide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from maturity.lint import dropping
from maturity.lint.dropping import find_drops_to_add, list_held_without_drop
from maturity.lint.examples import check_examples
from maturity.lint.fixes import fix_document
from maturity.lint.judged_examples import JudgedExamples
from maturity.lint.runner import check_file
from maturity.loading.bank import BankFiles
from maturity.loading.bank_cache import BankCache
from maturity.loading.extending.merged_document import MergedDocument
from maturity.loading.extending.places import walk_items
from maturity.loading.locating import locate_problems
from maturity.loading.shipped import find_bank_path, list_bank_ids
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document, open_document
from maturity.text.catalogue import say
from tests.case_files import BASES
from tests.support import document_of

SHARED = (BASES / "shared.yaml").read_text("utf-8")
HEAD = "format: 1\nid: agence\nversion: 2.0.0\nextends: {base}\nbase_version: {version}\n"
SECTIONS = ("questions", "axes", "recommendations", "duties")
RARE, OFTEN = 120, 5  # of so many things that could be dropped, one is tried in each run, and in the slow ones
BANKS = BankCache()
PERSON_DECIDES = "redonnez ces éléments dans ce fichier"


def open_shipped(bank: str) -> dict[str, Any]:
    document = open_document(str(find_bank_path(bank)))
    assert isinstance(document, Document)
    return document.data


HELD: dict[str, frozenset[str]] = {}
"""The path of a base to the examples that hold in it: they are the same whatever is left out of it."""


def list_held_once(document: MergedDocument, banks: BankFiles) -> frozenset[str]:
    """As `list_held_without_drop`, for banks that do nothing but leave something out."""
    path = document.base.path
    if path not in HELD:
        HELD[path] = list_held_without_drop(document, banks)
    return HELD[path]


def list_items() -> Iterator[Any]:
    number = 0
    for bank in list_bank_ids():
        data = open_shipped(bank)
        for section in SECTIONS:
            for name, _ in walk_items(section, data):
                number += 1
                if number % OFTEN:  # each takes a second; nearly all are alike but for what hangs on them
                    continue
                marks = [] if number % RARE == 0 else [pytest.mark.slow]
                yield pytest.param(bank, data["version"], section, name, marks=marks, id=f"{bank}-{section}-{name}")


@pytest.mark.parametrize(("bank", "version", "section", "name"), list(list_items()))
def test_whatever_is_dropped_is_mended_or_left_to_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bank: str, version: str, section: str, name: str
) -> None:
    monkeypatch.setattr(dropping, "list_held_without_drop", list_held_once)
    path = tmp_path / "agence.yaml"
    path.write_text(HEAD.format(base=bank, version=version) + f"drop: [{section}.{name}]\n", "utf-8")
    before = open_document(str(path))
    assert isinstance(before, Document)
    fixed = fix_document(before, None, find_drops_to_add(before, BANKS))
    assert {**fixed.data, "drop": None} == {**before.data, "drop": None}
    assert fixed.data["drop"][:1] == before.data["drop"]
    path.write_text(fixed.source.text, "utf-8")
    errors = [each for each in check(path) if each.severity == "error"]
    assert {each.path for each in errors} <= {str(path)}
    if errors:
        [error] = errors
        assert error.code == "MB275"
        assert error.help is not None
        assert say(error.help, "fr").startswith(PERSON_DECIDES), "whatever can be written was written"
        assert "drop:" not in say(error.help, "fr")


def check(path: Path) -> list[Diagnostic]:
    """What is wrong in a bank and its examples, rules left out: they would take seconds."""
    document = open_document(str(path))
    assert isinstance(document, Document)
    loaded = BANKS.load_document(document)
    if loaded.bank is None or loaded.document is None:
        return list(loaded.diagnostics)
    examples = list(check_examples(JudgedExamples(loaded.bank), loaded.document))
    return locate_problems(loaded.document, examples, loaded.diagnostics)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "base.yaml").write_text(SHARED, encoding="utf-8")
    return tmp_path


def check_dropping(folder: Path, text: str) -> list[Diagnostic]:
    path = folder / "agence.yaml"
    path.write_text(HEAD.format(base="base.yaml", version="1.2.0") + text, encoding="utf-8")
    return list(check_file(str(path), BankCache()).diagnostics)


def find_help(found: list[Diagnostic], code: str) -> str:
    [told] = [each for each in found if each.code == code]
    assert told.help is not None
    return say(told.help, "fr").replace("\u00a0", " ").replace("\u202f", " ")


def test_all_that_is_to_be_decided_is_in_one_finding(folder: Path) -> None:
    found = check_dropping(folder, "drop: [registre]\n")
    assert [each.code for each in found if each.severity == "error"] == ["MB275"]
    assert "condition (« when ») de relais" in (advice := find_help(found, "MB275"))
    assert "(« after ») : suivre_delais" in advice
    assert advice.endswith("\ndrop: [registre, tenir_registre]")
    assert all(not each.remedies for each in found if each.code == "MB275"), "it would not be gone"


def test_the_questions_of_an_axis_go_with_it_and_what_improves_them(folder: Path) -> None:
    advice = find_help(check_dropping(folder, "drop: [accueil]\n"), "MB275")
    assert advice.endswith("\ndrop: [accueil, registre, delai, tenir_registre, suivre_delais]")


def test_a_recommendation_for_other_questions_as_well_is_left_to_a_person(folder: Path) -> None:
    (folder / "base.yaml").write_text(SHARED.replace("moves: {delai: oui}", "moves: {delai: oui, ligne: oui}"), "utf-8")
    advice = find_help(check_dropping(folder, "drop: [delai]\n"), "MB275")
    assert "(« moves ») : suivre_delais" in advice
    assert "drop:" not in advice


def test_a_name_of_two_sections_is_written_with_its_section(folder: Path) -> None:
    (folder / "base.yaml").write_text(SHARED.replace("suivre_delais", "mentions"), "utf-8")
    assert find_help(check_dropping(folder, "drop: [delai]\n"), "MB275").endswith(
        'drop: [delai, "recommendations.mentions"]'
    )


def test_examples_that_no_longer_hold_because_of_a_drop_are_one_finding_there(folder: Path) -> None:
    example = '  - {name: "%s", fill: best, answers: {delai: non}, expect: {scores: {accueil: 50}}}'
    base = SHARED.replace("examples:\n", f"examples:\n{example % 'sans délai'}\n{example % 'sans suivi'}\n")
    (folder / "base.yaml").write_text(base, "utf-8")
    found = check_dropping(folder, "drop: [suivre_delais, delai]\n")
    [told] = [each for each in found if each.code == "MB278"]
    assert (told.path, told.pointer) == (str(folder / "agence.yaml"), ("drop",))
    line = 'drop: [suivre_delais, delai, "examples.sans délai", "examples.sans suivi"]'
    assert find_help(found, "MB278").endswith(line)
    assert f"drop: {told.remedies[0].text}" == line


def test_examples_that_a_drop_breaks_stand_in_the_line_to_write_with_what_follows(folder: Path) -> None:
    example = '  - {name: "sans délai", fill: best, answers: {delai: non}, expect: {scores: {accueil: 50}}}'
    (folder / "base.yaml").write_text(SHARED.replace("examples:\n", f"examples:\n{example}\n"), "utf-8")
    found = check_dropping(folder, "drop: [delai]\n")
    [told] = [each for each in found if each.severity == "error"]
    line = 'drop: [delai, suivre_delais, "examples.sans délai"]'
    assert find_help([told], "MB275").endswith(f"\n{line}")
    assert f"drop: {told.remedies[0].text}" == line
    document = open_document(str(folder / "agence.yaml"))
    assert isinstance(document, Document)
    assert find_drops_to_add(document, BankCache()) == ("suivre_delais", "examples.sans délai")


def test_what_follows_is_written_even_where_a_person_has_to_decide_about_the_rest(folder: Path) -> None:
    document = document_of(
        HEAD.format(base="base.yaml", version="1.2.0") + "drop: [registre]\n", str(folder / "a.yaml")
    )
    assert find_drops_to_add(document, BankCache()) == ("tenir_registre",)


def test_an_example_that_only_expected_what_is_dropped_is_dropped_too(folder: Path) -> None:
    example = '  - {name: "conseil", profile: {agents: 2}, answers: {delai: non}, expect: {advised: [suivre_delais]}}\n'
    (folder / "base.yaml").write_text(SHARED.replace("examples:\n", f"examples:\n{example}"), "utf-8")
    assert "MB861" not in {each.code for each in check_dropping(folder, "drop: [suivre_delais]\n")}


def test_what_a_rule_says_because_of_a_drop_is_told_there(folder: Path) -> None:
    advice_for_all = SHARED.replace("moves: {registre: oui}", "moves: {registre: oui, ligne: oui, relais: oui}")
    (folder / "base.yaml").write_text(advice_for_all, "utf-8")
    found = check_dropping(folder, "drop: [examples, suivre_delais]\n")
    [told] = [each for each in found if each.code == "MB762" and each.message.params["question"] == "delai"]
    assert (told.path, told.pointer) == (str(folder / "agence.yaml"), ("drop", 1))
    assert "questions.delai" in find_help([told], "MB762")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("drop: [delai]  # court\n", "drop: [delai, suivre_delais]  # court\n"),
        ("drop:\n  - delai  # court\n  # fin\n", "drop:\n  - delai  # court\n  - suivre_delais\n  # fin\n"),
        ("drop:\n- 'delai'", "drop:\n- 'delai'\n- suivre_delais\n"),
        ("drop: [\n  mentions, # une\n  delai, # deux\n  ]\n", None),
    ],
)
def test_the_list_grows_at_its_end(folder: Path, before: str, after: str | None) -> None:
    head = HEAD.format(base="base.yaml", version="1.2.0")
    document = document_of(head + before, str(folder / "agence.yaml"))
    fixed = fix_document(document, None, find_drops_to_add(document, BankCache()))
    assert fixed.data["drop"] == [*document.data["drop"], "suivre_delais"]
    assert after is None or fixed.source.text == head + after
