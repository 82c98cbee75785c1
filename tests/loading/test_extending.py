"""A bank that builds on another one: what is taken from the base, where each thing stands, and what odd bases cost."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from maturity.loading.bank import LoadedBank, load_bank
from maturity.loading.bank_cache import BankCache
from maturity.loading.extending.references import MOST_BASES
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic
from maturity.model.items import walk_axes
from maturity.syntax.document import Document, open_document
from maturity.text.catalogue import say
from tests.case_files import BASES
from tests.support import told

SHARED = (BASES / "shared.yaml").read_text("utf-8")
HEAD = "format: 1\nid: agence\nversion: 2.0.0\nextends: base.yaml\nbase_version: 1.2.0\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the shared base in it."""
    (tmp_path / "base.yaml").write_text(SHARED, encoding="utf-8")
    return tmp_path


def load(folder: Path, text: str) -> LoadedBank:
    (folder / "agence.yaml").write_text(HEAD + text, encoding="utf-8")
    return load_bank(str(folder / "agence.yaml"))


def load_sound(folder: Path, text: str) -> Bank:
    loaded = load(folder, text)
    assert loaded.bank is not None, told(loaded.diagnostics)
    return loaded.bank


def list_axes(bank: Bank) -> list[tuple[str, str | None]]:
    return [(axis.id, parent) for axis, parent in walk_axes(bank.axes, None)]


def test_what_the_file_does_not_say_is_the_base_s(folder: Path) -> None:
    bank, base = load_sound(folder, ""), load_bank(str(folder / "base.yaml")).bank
    assert base is not None
    assert (bank.id, bank.version, bank.title, bank.language) == ("agence", "2.0.0", "Questionnaire partagé", "fr")
    own = {"id", "version", "extends", "base_version", "recheck"}
    inherited = Bank.model_fields.keys() - own
    assert {name: getattr(bank, name) for name in inherited} == {name: getattr(base, name) for name in inherited}
    assert bank.base == base.identity


def test_texts_and_scalars_override_and_policy_by_key(folder: Path) -> None:
    bank = load_sound(folder, 'title: "Agence"\ncombine: min\npolicy: {not_applicable: zero}\ndrop: [description]\n')
    assert (bank.title, bank.combine, bank.description) == ("Agence", "min", None)
    assert (bank.policy.not_applicable, float(bank.policy.min_coverage)) == ("zero", 0.5)


def test_an_item_of_the_base_is_replaced_in_its_place_and_a_new_one_added(folder: Path) -> None:
    bank = load_sound(
        folder,
        """
questions:
  - {id: ligne, axis: budget, kind: single, text: "Une ligne ?", answer_set: degres}
  - {id: accueil_ouvert, axis: accueil, kind: single, text: "Est-ce ouvert ?", answer_set: degres}
duties:
  - {id: acces, text: "Le site est accessible"}
levels:
  - {id: milieu, from: 30, title: "Milieu"}
answer_sets:
  degres: [{id: non, text: "Jamais"}, {id: partie, text: "Parfois"}, {id: oui, text: "Toujours"}]
examples:
  - {name: "tout au mieux", profile: {agents: 1}, fill: best, answers: {}, expect: {level: suite}}
""",
    )
    assert list(bank.question_by_id) == ["registre", "delai", "accueil_ouvert", "ligne", "relais"]
    assert bank.question_by_id["ligne"].text == "Une ligne ?"
    assert list(bank.duty_by_id) == ["mentions", "acces"]
    assert list(bank.level_by_id) == ["debut", "milieu", "suite"]
    assert bank.answer_sets["degres"][0].text == "Jamais"
    assert [(each.name, str(each.expect.level)) for each in bank.examples] == [
        ("tout au plus bas", "debut"),
        ("tout au mieux", "suite"),
    ]
    assert not bank.examples[1].expect.scores


def test_an_axis_keeps_its_sub_axes_and_gets_new_ones(folder: Path) -> None:
    text = """
axes:
  - id: moyens
    title: "Moyens"
    weight: 2
    axes: [{id: outils, title: "Outils"}]
  - {id: equipe, title: "L'équipe"}
  - {id: ecoute, title: "Écoute"}
questions:
  - {id: outil, axis: outils, kind: single, text: "Un outil ?", answer_set: degres}
  - {id: avis, axis: ecoute, kind: single, text: "Un avis ?", answer_set: degres}
"""
    bank = load_sound(folder, text)
    top = [("accueil", None), ("moyens", None)]
    assert list_axes(bank) == [
        *top,
        ("budget", "moyens"),
        ("equipe", "moyens"),
        ("outils", "moyens"),
        ("ecoute", None),
    ]
    assert bank.axis_by_id["equipe"].title == "L'équipe"
    assert bank.axis_by_id["moyens"].weight == 2


def test_what_is_dropped_leaves_no_trace(folder: Path) -> None:
    text = "drop: [registre, tenir_registre, suivre_delais, relais, equipe, mentions, examples.tout au mieux]\n"
    bank = load_sound(folder, text)
    assert list(bank.question_by_id) == ["delai", "ligne"]
    assert list_axes(bank) == [("accueil", None), ("moyens", None), ("budget", "moyens")]
    assert (bank.recommendations, bank.duties) == ((), ())
    (example,) = bank.examples
    assert "advised" not in example.expect.model_fields_set
    assert bank.renamed == {}
    assert set(bank.removed) == {"affiche", "registre", "relais", "cahier"}
    assert bank.recheck == {"delai": "2.0.0"}


@pytest.mark.parametrize("drop", ["[examples]", '["examples.tout au plus bas", tout au mieux]'])
def test_a_section_can_be_dropped_and_an_example_by_its_name(folder: Path, drop: str) -> None:
    assert load_sound(folder, f"drop: {drop}\n").examples == ()


def test_of_a_section_that_is_dropped_examples_expect_nothing_any_more(folder: Path) -> None:
    bank = load_sound(folder, "drop: [recommendations]\n")
    assert bank.recommendations == ()
    assert [set(example.expect.model_fields_set) for example in bank.examples] == [{"scores", "level"}] * 2


def test_with_an_axis_examples_no_longer_expect_scores_of_those_below_it(folder: Path) -> None:
    base = SHARED.replace("scores: {overall: 0}", "scores: {overall: 0, budget: 0}")
    (folder / "base.yaml").write_text(base, encoding="utf-8")
    bank = load_sound(folder, "drop: [moyens, ligne, relais]\n")
    assert [set(example.expect.scores) for example in bank.examples] == [{"overall"}] * 2


def test_what_is_dropped_and_given_anew_moves(folder: Path) -> None:
    text = 'drop: [budget]\naxes: [{id: budget, title: "Budget"}]\n'
    assert list_axes(load_sound(folder, text))[-1] == ("budget", None)
    text = (
        'drop: [delai]\nquestions: [{id: delai, axis: budget, kind: single, text: "Un délai ?", answer_set: degres}]\n'
    )
    bank = load_sound(folder, text)
    assert list(bank.question_by_id) == ["registre", "ligne", "delai", "relais"]
    assert "delai" not in bank.removed


def test_a_name_that_two_sections_have_needs_its_section(folder: Path) -> None:
    (folder / "base.yaml").write_text(SHARED.replace("{id: mentions,", "{id: ligne,"), encoding="utf-8")
    (found,) = load(folder, "drop: [ligne]\n").diagnostics
    assert (found.code, found.message.key, found.pointer) == ("MB274", "MB274.ambiguous", ("drop", 0))
    bank = load_sound(folder, "drop: [questions.ligne, duties.ligne, examples]\n")
    assert "ligne" not in bank.question_by_id
    assert bank.duties == ()
    assert "ligne" in bank.removed


def test_the_versions_of_the_base_count_for_any_earlier_answer_unless_the_file_says_more(folder: Path) -> None:
    assert load_sound(folder, "").recheck == {"delai": "2.0.0"}
    bank = load_sound(folder, 'recheck: {delai: "1.5.0"}\nrenamed: {vieux: ligne}\nremoved: [ancien]\n')
    assert bank.recheck == {"delai": "1.5.0"}
    assert bank.renamed == {"cahier": "registre", "registre.jamais": "registre.non", "vieux": "ligne"}
    assert bank.removed == ("affiche", "ancien")


def test_the_digest_changes_with_the_base_and_not_with_its_name(folder: Path) -> None:
    first = load_sound(folder, 'title: "Agence"\n').sha256
    (folder / "autre.yaml").write_text(SHARED, encoding="utf-8")
    (folder / "agence.yaml").write_text(HEAD.replace("base.yaml", "./autre.yaml") + 'title: "Agence"\n', "utf-8")
    same = load_bank(str(folder / "agence.yaml")).bank
    assert same is not None
    assert same.sha256 == first
    assert load_sound(folder, 'title: "Agences"\n').sha256 != first
    (folder / "base.yaml").write_text(SHARED.replace("Questionnaire partagé", "Replacé"), encoding="utf-8")
    assert load_sound(folder, 'title: "Agence"\n').sha256 != first


def test_a_base_may_build_on_another_one(folder: Path) -> None:
    second = "format: 1\nid: equipe\nversion: 3.0.0\nextends: agence.yaml\nbase_version: 2.0.0\ndrop: [neuve]\n"
    question = 'questions: [{id: neuve, axis: budget, kind: single, text: "Neuve ?", answer_set: degrees}]\n'
    (folder / "equipe.yaml").write_text(second, encoding="utf-8")
    load_sound(folder, question.replace("degrees", "degres"))
    bank = load_bank(str(folder / "equipe.yaml")).bank
    assert bank is not None
    assert "neuve" not in bank.question_by_id
    assert bank.base is not None
    assert bank.base.base is not None
    assert [bank.base.id, bank.base.base.id] == ["agence", "partage"]
    load(folder, question)
    assert [each.code for each in load_bank(str(folder / "equipe.yaml")).diagnostics] == ["MB270"]


def test_what_is_wrong_in_an_inherited_value_is_told_in_the_base_s_file(folder: Path) -> None:
    text = 'answer_sets:\n  degres: [{id: rien, text: "Rien"}, {id: oui, text: "Oui"}]\n'
    found = load(folder, text).diagnostics
    lines = SHARED.splitlines()
    places = {(each.code, Path(each.path).name, each.span.line if each.span else 0) for each in found}
    condition = next(number for number, line in enumerate(lines, 1) if "when:" in line)
    renamed = next(number for number, line in enumerate(lines, 1) if "renamed:" in line)
    assert places == {("MB203", "base.yaml", condition), ("MB203", "base.yaml", renamed)}
    assert all(each.excerpt == lines[each.span.line - 1] for each in found if each.span)
    for each in found:
        assert each.help
        assert "agence.yaml, qui s'appuie sur lui, qui a changé" in say(each.help, "fr")
        assert each.remedies == ()


def test_each_file_is_read_once(folder: Path) -> None:
    opened: list[str] = []

    def open_file(path: str) -> Document | list[Diagnostic]:
        opened.append(Path(path).name)
        return open_document(path)

    load_sound(folder, "")
    (folder / "autre.yaml").write_text(HEAD.replace("agence", "autre"), encoding="utf-8")
    banks = BankCache(open_file)
    for name in ("agence.yaml", "autre.yaml", "base.yaml", "agence.yaml"):
        assert banks.load(str(folder / name)).bank is not None
    assert Counter(opened) == {"agence.yaml": 1, "base.yaml": 1, "autre.yaml": 1}
    document = banks.open(str(folder / "agence.yaml"))
    assert isinstance(document, Document)
    assert "axes" not in document.data


def write_chain(folder: Path, length: int) -> str:
    """Write so many files, each of which builds on the next, and the last on the shared base."""
    for index in range(length):
        base = "base.yaml" if index == length - 1 else f"b{index + 1}.yaml"
        version = "1.2.0" if index == length - 1 else "1.0.0"
        text = f"format: 1\nid: b{index}\nversion: 1.0.0\nextends: {base}\nbase_version: {version}\n"
        (folder / f"b{index}.yaml").write_text(text, encoding="utf-8")
    return str(folder / "b0.yaml")


def test_a_chain_may_have_so_many_bases_and_no_more(folder: Path) -> None:
    assert load_bank(write_chain(folder, MOST_BASES)).bank is not None
    path = write_chain(folder, MOST_BASES + 1)
    (found,) = load_bank(path).diagnostics
    assert (found.code, found.pointer) == ("MB272", ("extends",))
    assert load_bank(str(folder / "b1.yaml")).bank is not None


def test_of_a_long_chain_no_more_is_opened(folder: Path) -> None:
    opened: list[str] = []

    def open_file(path: str) -> Document | list[Diagnostic]:
        opened.append(path)
        return open_document(path)

    (found,) = BankCache(open_file).load(write_chain(folder, 300)).diagnostics
    assert found.code == "MB272"
    assert len(opened) <= MOST_BASES + 1


def test_a_circle_through_several_files_is_told_in_each(folder: Path) -> None:
    names = ("a.yaml", "b.yaml", "c.yaml")
    for name, base in zip(names, (*names[1:], "b.yaml"), strict=True):
        (folder / name).write_text(f"format: 1\nid: a\nversion: 1.0.0\nextends: {base}\nbase_version: 1.0.0\n", "utf-8")
    banks = BankCache()
    for name in names:
        (found,) = banks.load(str(folder / name)).diagnostics
        assert (found.code, found.span and found.span.line) == ("MB271", 4), name


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFO")
def test_a_pipe_is_no_base(folder: Path) -> None:
    (folder / "base.yaml").unlink()
    os.mkfifo(folder / "base.yaml")
    (found,) = load(folder, "").diagnostics
    assert (found.message.key, found.span and found.span.line) == ("MB270.unreadable", 4)


def test_a_huge_base_is_refused(folder: Path) -> None:
    (folder / "base.yaml").write_text(SHARED + "# " + "x" * 3_000_000, encoding="utf-8")
    (found,) = load(folder, "").diagnostics
    assert (found.message.key, found.span and found.span.line) == ("MB270.unreadable", 4)


def test_two_files_that_are_too_large_together_are_refused(folder: Path) -> None:
    """Each holds what a file may hold; nothing of what both hold together is validated."""

    names = "".join(f"  - ancien{index}\n" for index in range(60_000))
    shared = SHARED.replace("removed: [affiche]\n", "") + "removed:\n" + names
    (folder / "base.yaml").write_text(shared, encoding="utf-8")
    assert load_bank(str(folder / "base.yaml")).bank is not None
    (found,) = load(folder, "removed:\n" + names.replace("ancien", "vieux")).diagnostics
    assert (found.code, found.span and found.span.line) == ("MB279", 4)
