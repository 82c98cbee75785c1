"""`maturity quiz` as a command: its options, its files, its endings; the talk itself is in tests/golden/talks."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from maturity.saving.locking import lock_file
from tests.cli.command import Maturity, Ran

GOLDEN = Path(__file__).parents[1] / "golden" / "files"
NEW = ("quiz", "bank.yaml", "-o", "a.yaml")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the small bank, and nothing else."""
    shutil.copy(GOLDEN / "bank.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def check(maturity: Maturity, path: str) -> Ran:
    return maturity("check", path)


# --- without arguments


def test_one_chooses_a_questionnaire_and_a_file_is_proposed(maturity: Maturity, folder: Path) -> None:
    ran = maturity("quiz", lines=["1", "Communauté d'Agglomération de l'Œuvre", "", "2", "q"])
    name = "communaute-d-agglomeration-de.yaml"
    assert ran.code == 0
    shown = plain(ran.out)
    assert "1. Communication publique et numérique, version courte (18 questions, environ 7 minutes)." in shown
    assert "Pour commencer." in shown
    assert "2. Communication publique et numérique (50 questions, environ 20 minutes)" in shown
    assert f"[{name}]" in shown
    left = (folder / name).read_text("utf-8")
    assert "organisation: \"Communauté d'Agglomération de l'Œuvre\"" in left
    assert "scope: express" in left
    assert "  type: intercommunalite" in left
    assert check(maturity, name).code == 0


def test_files_to_go_on_with_come_first_the_latest_before_the_others(maturity: Maturity, folder: Path) -> None:
    for age, name in enumerate(("ancien.yaml", "recent.yaml")):
        text = f"bank: bank.yaml\nanswers: {{strategie: {'jamais' if age else 'souvent'}}}\n"
        (folder / name).write_text(text, "utf-8")
        os.utime(folder / name, (age * 1000, age * 1000))
    (folder / "faux.yaml").write_text("bank: rien\n", "utf-8")
    (folder / "casse.yaml").write_text("bank: [", "utf-8")
    ran = maturity("quiz", lines=["2", "souvent"])
    shown = plain(ran.out)
    assert "1. Reprendre recent.yaml : Écrans de référence, 1 réponse pour 11 questions" in shown
    assert "2. Reprendre ancien.yaml : Écrans de référence, 1 réponse pour 11 questions" in shown
    assert "3. Communication publique" in shown
    assert "faux.yaml" not in shown
    assert "casse.yaml" not in shown
    assert "Reprise. 11 questions : 1 répondue, " in shown
    assert "dans ancien.yaml" in shown


def test_answers_to_another_version_are_offered_too(maturity: Maturity, folder: Path) -> None:
    text = 'bank: bank.yaml\nbank_version: "1.0.0"\nanswers: {strategie: martien}\n'
    (folder / "ancien.yaml").write_text(text, "utf-8")
    assert "1. Reprendre ancien.yaml : Écrans de référence 2." in plain(maturity("quiz", lines=[]).out)


def test_a_name_that_some_system_refuses_is_asked_again(maturity: Maturity, folder: Path) -> None:
    ran = maturity(
        "quiz", "bank.yaml", "--keep-going", lines=["", "réponses?", "con", "a.txt", "mes réponses", "3", "/q"]
    )
    assert (folder / "mes réponses.yaml").is_file()
    assert plain(ran.out).count("Le fichier où enregistrer vos réponses") == 4
    assert "maturity quiz 'mes réponses.yaml'" in ran.err or 'maturity quiz "mes réponses.yaml"' in ran.err


def test_an_organisation_without_letters_still_has_a_file(maturity: Maturity, folder: Path) -> None:
    maturity("quiz", "bank.yaml", lines=["../../???", "", "3"])
    assert (folder / "reponses.yaml").is_file()


def test_a_name_taken_by_something_else_is_not_proposed(maturity: Maturity, folder: Path) -> None:
    for taken, proposed in (("ville", "ville-golden"), ("ville-golden", "ville-golden-2")):
        (folder / f"{taken}.yaml").write_text("bank: autre.yaml\n", "utf-8")
        assert f"[{proposed}.yaml]" in maturity("quiz", "bank.yaml", lines=["Ville", "/q"]).out


def test_a_new_file_may_be_named_and_the_questionnaire_chosen(maturity: Maturity, folder: Path) -> None:
    ran = maturity("quiz", "-o", "mairie.yaml", "--express", lines=["1", "1", "/q"])
    assert "(44 questions" not in ran.out  # only short versions
    assert "scope: express" in (folder / "mairie.yaml").read_text("utf-8")


# --- what is refused


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("quiz", "rien"), "rien"),
        (("quiz", "bank.yaml", "-o", "a.txt"), ".yaml"),
        (("quiz", "bank.yaml", "-o", "a?.yaml"), "a?.yaml"),
        (("quiz", "bank.yaml", "-o", "nul.yaml"), "nul.yaml"),
        (("quiz", "bank.yaml", "-o", "absent/a.yaml"), "absent/a.yaml"),
        (("quiz", "bank.yaml", "-o", "a.yaml", "--only", "rien"), "cap (Fixer un cap), pourquoi"),
        (("quiz", "communication_numerique", "-o", "ici.yaml"), "ici.yaml"),
        (("quiz", "ici.yaml", "-o", "autre.yaml"), "autre.yaml"),
        (("quiz", "-o", "texte.yaml"), "texte.yaml"),
        (("quiz", "bank.yaml", "-o", "bank.yaml"), "bank.yaml"),
        (("quiz", "prerequis", "-o", "a.yaml", "--express"), "prerequis"),
        (("quiz", "bank.yaml", "-o", "a.yaml", "--lang", "xx"), "xx"),
    ],
    ids=lambda value: " ".join(value)[-40:] if isinstance(value, tuple) else "",
)
def test_what_cannot_be_is_one_sentence_and_writes_nothing(
    maturity: Maturity, folder: Path, words: tuple[str, ...], said: str
) -> None:
    (folder / "ici.yaml").write_text("bank: bank.yaml\nanswers:\n  strategie: souvent\n", "utf-8")
    (folder / "texte.yaml").write_text("organisation: x\n", "utf-8")
    before = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    ran = maturity(*words, lines=["1"] * 3)
    assert ran.code == 2
    assert said in ran.err
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == before


def test_a_second_quiz_on_the_same_file_is_refused(maturity: Maturity) -> None:
    with lock_file("a.yaml"):
        ran = maturity(*NEW, lines=["3"])
    assert ran.code == 2
    assert "a.yaml est déjà ouvert dans un autre quiz" in plain(ran.err)


def test_answers_with_a_mistake_are_told_where_and_left_alone(maturity: Maturity, folder: Path) -> None:
    text = "bank: bank.yaml\nanswers:\n  strategie: souvant\n"
    (folder / "a.yaml").write_text(text, "utf-8")
    ran = maturity("quiz", "a.yaml", lines=["1"])
    assert ran.code == 2
    assert "a.yaml:3:14" in ran.err
    assert "souvent" in ran.err
    assert (folder / "a.yaml").read_text("utf-8") == text


@pytest.mark.parametrize("section", ["profile", "targets", "answers"])
def test_a_section_that_is_a_list_is_told_as_check_tells_it(maturity: Maturity, folder: Path, section: str) -> None:
    text = f"bank: bank.yaml\n{section}:\n- strategie: souvent\n"
    (folder / "a.yaml").write_text(text, "utf-8")
    ran = maturity("quiz", "a.yaml", lines=["1"])
    assert ran.code == 2
    assert "MB207" in ran.err
    assert "Corrigez le fichier, puis relancez la même commande." in plain(ran.err)
    assert (folder / "a.yaml").read_text("utf-8") == text


def test_ids_that_are_also_keys_of_the_file_are_no_trouble(maturity: Maturity, folder: Path) -> None:
    bank = (
        (folder / "bank.yaml")
        .read_text("utf-8")
        .replace("id: type,", "id: organisation,")
        .replace("id: type\n", "id: organisation\n")
    )
    (folder / "bank.yaml").write_text(bank, "utf-8")
    ran = maturity("quiz", "bank.yaml", lines=["Ville", "", "/p", "1", "/q"])
    assert ran.code == 0
    left = (folder / "ville.yaml").read_text("utf-8")
    assert "organisation: Ville\n" in left.replace('"', "")
    assert "profile:\n  organisation: commune\n" in left


def test_names_with_signs_for_a_terminal_are_refused(maturity: Maturity, folder: Path) -> None:
    for name in ("a\u009b31m.yaml", "a\u202eb.yaml", "a\x1b[2J.yaml"):
        ran = maturity("quiz", "bank.yaml", "-o", name, lines=["3"])
        assert ran.code == 2
        assert not set(ran.err + ran.out) & set("\x1b\u009b\u202e")
    ran = maturity(*NEW, "--role", "a\u202eb", lines=["3"])
    assert (ran.code, "\u202e" in ran.err) == (2, False)
    assert sorted(path.name for path in folder.iterdir()) == ["bank.yaml"]


# --- what is kept


def test_nothing_is_written_before_the_first_answer(maturity: Maturity, folder: Path) -> None:
    ran = maturity(*NEW, lines=["p", "q"])
    assert ran.code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["bank.yaml"]
    assert "Aucune réponse n'a été enregistrée." in ran.err
    assert "maturity quiz bank.yaml -o a.yaml" in ran.err


def test_what_a_person_wrote_by_hand_survives(maturity: Maturity, folder: Path) -> None:
    text = (
        "# Réponses de la ville\nbank: bank.yaml\nrespondent: {id: r1}\nprofile:\n    equipe: 3   # avec l'alternant\n"
        "answers:\n    # vu avec la DGS\n    strategie: {value: souvent, comment: 'oui', evidence: [note]}\n"
    )
    (folder / "a.yaml").write_text(text, "utf-8")
    ran = maturity("quiz", "a.yaml", "--role", "dircom", lines=["1 2", "/q"])
    assert ran.code == 0
    expected = text.replace("respondent: {id: r1}", "respondent: {id: r1, role: dircom}")
    assert (folder / "a.yaml").read_text("utf-8") == expected + (
        '    roles: [public, objectif]\nbank_version: "2.1.0"\ndate: "2026-11-18"\n'
    )


def test_what_is_said_to_be_saved_is_what_the_file_says(maturity: Maturity, folder: Path) -> None:
    """A comment written and taken away in one sitting is not taken for somebody else's."""
    lines = ["3", "1", "3", "2", "e", "à voir", "4", "r", "e", "-", "r", "/q"]
    maturity(*NEW, lines=lines)
    assert "  strategie: toujours\n" in (folder / "a.yaml").read_text("utf-8")


def test_a_comment_and_evidence_added_by_hand_meanwhile_are_kept(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.yaml").write_text("bank: bank.yaml\nanswers:\n  strategie: jamais\n", "utf-8")
    typed = iter(["/l 5", "HAND", "4", "/q"])

    def line() -> str:
        text = next(typed)
        if text == "HAND":
            by_hand = "{value: jamais, comment: 'vu', evidence: [note]}"
            (folder / "a.yaml").write_text(f"bank: bank.yaml\nanswers:\n  strategie: {by_hand}\n", "utf-8")
            text = next(typed)
        return f"{text}\n"

    monkeypatch.setattr("maturity.cli.quiz.prompts._read_line", line)
    maturity("quiz", "a.yaml", "--plain")
    assert "strategie: {value: toujours, comment: vu, evidence: [note]}" in (folder / "a.yaml").read_text("utf-8")


def test_lines_that_were_not_understood_are_counted_at_the_end(maturity: Maturity) -> None:
    ran = maturity(*NEW, "--keep-going", lines=["trois", "3", "1", "/q"])
    assert "Une ligne n'a pas été comprise : vérifiez les réponses qui la suivent." in plain(ran.err)
    assert "n'a pas été comprise" not in maturity(*NEW, lines=["3", "/q"]).err


@pytest.mark.parametrize(
    ("lines", "number", "why"),
    [
        (["3", "quatre", "1"], 2, "« quatre » n'est pas une des réponses"),
        (["3", "1", "-1", "/l 1", "-1"], 3, "« -1 » n'est pas une des réponses"),
        (["-1", "3"], 1, "-1 est trop petit : 0 au moins."),
        (["3", "", "1"], 2, "Répondez, ou passez la question (p)."),
        (["3", "l 80", "2"], 2, "Il n'y a pas de question 80 : elles vont de 1 à 11."),
        (["r", "3"], 1, "C'est la première question."),
        (["3", "1", "2", "2", "2", "1", "1", "1", "2", "o", "/p", "9"], 12, "Tapez un numéro, 1 ou 2."),
    ],
)
def test_a_script_stops_at_the_first_line_that_is_no_answer(
    maturity: Maturity, folder: Path, lines: list[str], number: int, why: str
) -> None:
    ran = maturity(*NEW, lines=lines)
    assert ran.code == 2
    assert f"Arrêt à la ligne {number} («" in plain(ran.err)
    assert f"« {lines[number - 1]}".rstrip() in plain(ran.err)
    assert why in plain(ran.err)
    assert "ajoutez --keep-going" in plain(ran.err)
    assert "maturity quiz a.yaml" in ran.err or "maturity quiz bank.yaml -o a.yaml" in ran.err
    written = folder / "a.yaml"
    assert written.exists() == (number > 1)
    assert number == 1 or "  equipe: 3" in written.read_text("utf-8")
    assert maturity(*NEW, "--keep-going", lines=[*lines, "/q"]).code == 0


def test_what_the_bank_does_not_allow_counts_as_not_understood_too(maturity: Maturity) -> None:
    ran = maturity(*NEW, "--keep-going", lines=["-1", "trois", "3", "/q"])
    assert "2 lignes n'ont pas été comprises" in plain(ran.err)
    assert ran.err.rstrip().endswith("--keep-going")


def test_evidence_is_written_beside_the_answer_and_remarks_of_the_file_stay(maturity: Maturity, folder: Path) -> None:
    text = 'bank: bank.yaml\nanswers:\n  avis: {value: parfois, evidence: ["note a"]}  # page 3\n'
    (folder / "a.yaml").write_text(text, "utf-8")
    assert maturity("quiz", "a.yaml", lines=["/l 9", "/f note b", "/f -1", "/l 5", "/f lien", "/q"]).code == 0
    written = (folder / "a.yaml").read_text("utf-8")
    assert '  avis: {value: parfois, evidence: ["note b"]}  # page 3\n' in written
    assert "  strategie: {evidence: [lien]}\n" in written


def test_for_a_screen_reader_there_are_no_bars(maturity: Maturity) -> None:
    ran = maturity(*NEW, lines=["3", "1", "3", "2", "4", *["/p"] * 6, "1"], environment={"ACCESSIBLE": "1"})
    assert not set("█▒·•") & set(ran.out)
    assert "100 sur 100" in plain(ran.out)


def test_a_file_in_braces_is_rewritten_only_with_leave(maturity: Maturity, folder: Path) -> None:
    text = "{bank: bank.yaml, answers: {strategie: souvent}}  # à la main\n"
    (folder / "a.yaml").write_text(text, "utf-8")
    refused = maturity("quiz", "a.yaml", lines=["2"])
    assert (refused.code, (folder / "a.yaml").read_text("utf-8")) == (2, text)
    assert "Ses commentaires (#) seront perdus" in plain(refused.out)
    assert maturity("quiz", "a.yaml", lines=["1", "1", "/q"]).code == 0
    assert (folder / "a.yaml").read_text("utf-8").startswith('bank: "bank.yaml"\nanswers:\n  strategie: souvent\n')


def test_another_version_is_told_and_brought_up(maturity: Maturity, folder: Path) -> None:
    (folder / "bank.yaml").write_text(
        (folder / "bank.yaml").read_text("utf-8") + "renamed: {ancienne: strategie}\nremoved: [fax]\n", "utf-8"
    )
    (folder / "a.yaml").write_text(
        'bank: bank.yaml\nbank_version: "1.0.0"\nanswers:\n  ancienne: souvent\n  fax: oui\n  avis: jadis\n', "utf-8"
    )
    before = (folder / "a.yaml").read_text("utf-8")
    maturity("quiz", "a.yaml", lines=["/q"])
    assert (folder / "a.yaml").read_text("utf-8") == before  # nothing before the first answer
    ran = maturity("quiz", "a.yaml", lines=["3", "/q"])
    shown = plain(ran.out)
    assert "version 1.0.0 du questionnaire, qui en est à la version 2.1.0 : 1 réponse reprise, 1 nom changé" in shown
    assert "1 réponse laissée, car la question n'est plus posée (fax)." in shown
    assert "À revoir : « Recueillez-vous l'avis des habitants ? » (réponse d'alors : jadis)" in shown
    assert "La réponse laissée devient un commentaire du fichier." in shown
    left = (folder / "a.yaml").read_text("utf-8")
    assert left == (
        'bank: bank.yaml\nbank_version: "2.1.0"\nanswers:\n  strategie: souvent\n  roles: [rien]\n'
        '#   fax: oui\n#   avis: jadis\ndate: "2026-11-18"\n'
    )
    assert check(maturity, "a.yaml").code == 0


def test_a_version_that_renames_and_changes_an_answer_asks_again(maturity: Maturity, folder: Path) -> None:
    with (folder / "bank.yaml").open("a", encoding="utf-8") as bank:
        bank.write("renamed: {ancienne: strategie}\nremoved: [fax]\n")
    text = 'bank: bank.yaml\nbank_version: "1.0.0"\nanswers:\n  ancienne: jadis  # vu\n  avis: souvent\n'
    (folder / "a.yaml").write_text(text, "utf-8")
    ran = maturity("quiz", "a.yaml", lines=["/l 5", "4", "/q"])
    assert "(réponse d'alors : jadis)" in plain(ran.out)
    left = (folder / "a.yaml").read_text("utf-8")
    assert "#   strategie: jadis  # vu\n" in left
    assert "  strategie: toujours\n" in left
    assert check(maturity, "a.yaml").code == 0


@pytest.mark.parametrize("answers", ["answers: {avis: souvent, fax: oui, part: trop}", None])
def test_another_version_in_braces_is_brought_up_too(maturity: Maturity, folder: Path, answers: str | None) -> None:
    with (folder / "bank.yaml").open("a", encoding="utf-8") as bank:
        bank.write("removed: [fax]\n")
    json = (
        '{"bank": "bank.yaml", "bank_version": "1.0.0", "answers": {"avis": "souvent", "fax": "oui", "part": "trop"}}'
    )
    (folder / "a.yaml").write_text(f'bank: bank.yaml\nbank_version: "1.0.0"\n{answers}\n' if answers else json, "utf-8")
    assert maturity("quiz", "a.yaml", lines=["3", "/q"]).code == 0
    left = (folder / "a.yaml").read_text("utf-8")
    assert "  avis: souvent\n" in left
    assert "#   fax: oui\n" in left
    assert check(maturity, "a.yaml").code == 0


def test_another_version_gone_through_without_a_change_has_its_result(maturity: Maturity, folder: Path) -> None:
    text = 'bank: bank.yaml\nbank_version: "1.0.0"\nanswers:\n  strategie: souvent\n  avis: jadis\n'
    (folder / "a.yaml").write_text(text, "utf-8")
    ran = maturity("quiz", "a.yaml", lines=[*["/p"] * 9, "1"])
    assert ran.code == 0
    assert "EN BREF" in ran.out
    assert 'bank_version: "2.1.0"' in (folder / "a.yaml").read_text("utf-8")


def test_looking_at_the_result_changes_nothing(maturity: Maturity, folder: Path) -> None:
    text = "bank: bank.yaml\nprofile: {equipe: 2, type: commune}\ntargets: {cap: forte, ecoute: faible}\nanswers:\n"
    rest = "  strategie: souvent\n  roles: [rien]\n  part: 1\n  avis: jamais\n  consultation: jamais\n  remarque: x\n"
    (folder / "a.yaml").write_text(text + rest, "utf-8")
    ran = maturity("quiz", "a.yaml", lines=["1"])
    assert "EN BREF" in ran.out
    assert (folder / "a.yaml").read_text("utf-8") == text + rest


def test_answers_of_a_later_version_are_left_as_they_are(maturity: Maturity, folder: Path) -> None:
    (folder / "a.yaml").write_text('bank: bank.yaml\nbank_version: "9.0.0"\nanswers:\n  strategie: souvent\n', "utf-8")
    ran = maturity("quiz", "a.yaml", lines=["3", "/q"])
    assert ran.code == 0
    assert "version 9.0.0" not in plain(ran.out)
    assert 'bank_version: "9.0.0"' in (folder / "a.yaml").read_text("utf-8")


def test_the_short_version_keeps_its_scope_in_a_review_and_when_chosen_in_the_list(
    maturity: Maturity, folder: Path
) -> None:
    text = "bank: bank.yaml\nscope: express\nanswers:\n  strategie: souvent\n"
    for words, lines in (
        (("a.yaml", "--review"), ["1", "/q"]),
        ((), ["1", "1", "/q"]),
        (("a.yaml", "--only", "ecoute"), ["/q"]),
    ):
        (folder / "a.yaml").write_text(text, "utf-8")
        assert maturity("quiz", *words, lines=lines).code == 0
        assert "scope: express" in (folder / "a.yaml").read_text("utf-8")
    (folder / "a.yaml").write_text(text, "utf-8")
    maturity("quiz", "a.yaml", lines=["/q"])
    assert (folder / "a.yaml").read_text("utf-8") == text  # wider only with an answer
    maturity("quiz", "a.yaml", lines=["3", "/q"])
    assert "scope: full" in (folder / "a.yaml").read_text("utf-8")


def test_the_command_that_resumes_has_all_that_was_asked(maturity: Maturity) -> None:
    options = ["--express", "--review", "--plain", "--lang", "en"]
    maturity(*NEW, "--express", lines=["3", "/q"])
    ran = maturity("quiz", "a.yaml", *options, lines=["/q"])
    assert f"maturity quiz a.yaml {' '.join(options)}" in ran.err
    ran = maturity("quiz", "bank.yaml", "-o", "b.yaml", "--role", "la dircom", "--only", "ecoute", lines=["/q"])
    assert "maturity quiz bank.yaml -o b.yaml --role 'la dircom' --only ecoute\n" in ran.err


def test_an_organisation_named_on_the_way_is_kept(maturity: Maturity, folder: Path) -> None:
    (folder / "ville.yaml").write_text("bank: bank.yaml\nanswers:\n  strategie: souvent\n", "utf-8")
    maturity("quiz", "bank.yaml", lines=["Ville", "", "3", "/q"])
    assert 'organisation: "Ville"' in (folder / "ville.yaml").read_text("utf-8")


@pytest.mark.parametrize("words", [NEW, (*NEW, "--only", "ecoute"), (*NEW, "--express"), ("quiz", "bank.yaml")])
def test_a_person_is_asked_for_the_organisation_whichever_way_one_starts(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr("maturity.cli.quiz.settle.is_interactive", lambda: True)
    before = ["Ville de 3 Moulins", "a"] if words[-1] == "bank.yaml" else ["Ville de 3 Moulins"]
    ran = maturity(*words, lines=[*before, "3", "/q"])
    assert plain(ran.out).count("Le nom de votre organisation") == 1
    assert 'organisation: "Ville de 3 Moulins"' in (folder / "a.yaml").read_text("utf-8")


def test_an_organisation_that_a_file_lacks_is_asked_when_it_is_resumed_and_may_be_skipped(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("maturity.cli.quiz.settle.is_interactive", lambda: True)
    text = "bank: bank.yaml\nanswers:\n  strategie: souvent\n"
    (folder / "a.yaml").write_text(text, "utf-8")
    assert maturity("quiz", "a.yaml", lines=["", "/q"]).code == 0
    assert (folder / "a.yaml").read_text("utf-8") == text
    maturity("quiz", "a.yaml", lines=["Ville d'Été", "/q"])
    assert 'organisation: "Ville d\'Été"' in (folder / "a.yaml").read_text("utf-8")
    assert "organisation, pour" not in plain(maturity("quiz", "a.yaml", lines=["/q"]).out)


@pytest.mark.parametrize(
    ("only", "asked"),
    [
        ("ecoute", "Quelle ambition pour l'écoute ?"),
        ("ÉCOUTER", "Quelle ambition pour l'écoute ?"),
        ("roles", "Qu'est-ce qui est écrit pour chaque canal ?"),
        ("Un document dit-il à quoi sert le numérique", "Un document dit-il à quoi sert le numérique ?"),
    ],
)
def test_only_takes_an_id_or_a_title_of_an_axis_or_a_question(maturity: Maturity, only: str, asked: str) -> None:
    shown = plain(maturity(*NEW, "--only", only, lines=["/q"]).out)
    assert f"Question 1 sur {4 if 'cout' in only.casefold() else 1}" in shown
    assert asked in shown


def test_a_part_that_does_not_exist_is_told_with_what_is_near_and_what_exists(maturity: Maturity) -> None:
    ran = maturity(*NEW, "--only", "Ecoutez", lines=["/q"])
    assert ran.code == 2
    assert "« Ecoutez » n'est ni un axe, ni une question de « golden » ; vouliez-vous « ecoute » ?" in plain(ran.err)
    assert "ecoute (Écouter)" in plain(ran.err)
    ran = maturity(*NEW, "--only", "zzzz", lines=["/q"])
    assert "(identifiant ou titre) ; axes : cap (Fixer un cap)" in plain(ran.err)


def test_an_empty_file_is_begun(maturity: Maturity, folder: Path) -> None:
    (folder / "a.yaml").touch()
    assert maturity(*NEW, lines=["3", "/q"]).code == 0
    assert "  equipe: 3\n" in (folder / "a.yaml").read_text("utf-8")


def test_a_value_changed_by_hand_meanwhile_survives_a_comment(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.yaml").write_text("bank: bank.yaml\nanswers:\n  strategie: jamais\n", "utf-8")
    typed = iter(["/l 5", "/e vu", "/q"])

    def line() -> str:
        text = next(typed)
        if text == "/e vu":
            (folder / "a.yaml").write_text("bank: bank.yaml\nanswers:\n  strategie: souvent\n", "utf-8")
        return f"{text}\n"

    monkeypatch.setattr("maturity.cli.quiz.prompts._read_line", line)
    maturity("quiz", "a.yaml", "--plain")
    assert "strategie: {value: souvent, comment: vu}" in (folder / "a.yaml").read_text("utf-8")


def test_a_line_removed_by_hand_does_not_stop_another_version(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (folder / "bank.yaml").open("a", encoding="utf-8") as bank:
        bank.write("removed: [fax]\n")
    head = 'bank: bank.yaml\nbank_version: "1.0.0"\nanswers:\n  avis: souvent\n'
    (folder / "a.yaml").write_text(f"{head}  fax: oui\n", "utf-8")

    typed = iter(["3", "/q"])

    def line() -> str:
        text = next(typed)
        if text == "3":
            (folder / "a.yaml").write_text(head, "utf-8")
        return f"{text}\n"

    monkeypatch.setattr("maturity.cli.quiz.prompts._read_line", line)
    assert maturity("quiz", "a.yaml", "--plain").code == 0
    assert 'bank_version: "2.1.0"' in (folder / "a.yaml").read_text("utf-8")


def test_the_short_version_is_resumed_with_the_command_that_is_proposed(maturity: Maturity, folder: Path) -> None:
    begun = maturity(*NEW, "--express", lines=["3", "1", "q"])
    assert "maturity quiz a.yaml --express" in begun.err
    ran = maturity("quiz", "a.yaml", "--express", lines=["4", "4"])
    assert "scope: express" in (folder / "a.yaml").read_text("utf-8")
    assert "maturity quiz a.yaml\n" in ran.out
    assert ran.code == 0


# --- the end


def test_the_end_says_what_is_missing_whom_to_ask_and_what_to_type(maturity: Maturity) -> None:
    ran = maturity(*NEW, lines=["1", *["/p"] * 9, "1"])
    shown = plain(ran.out)
    assert ran.code == 0
    assert "À COMPLÉTER, ET AUPRÈS DE QUI" in shown
    assert "rattachées à un objectif – demandez à : la direction des finances, ou la secrétaire de mairie." in shown
    assert "Revoir ce qui reste à compléter : maturity quiz a.yaml --review" in shown
    assert "Écrire une note à partager : maturity score a.yaml --format markdown -o a.md" in shown
    assert "maturity score a.yaml --all" in shown


def test_the_end_of_the_input_in_the_middle_is_an_interruption(maturity: Maturity) -> None:
    ran = maturity(*NEW, lines=["3"])
    assert ran.code == 130
    assert "maturity quiz a.yaml" in ran.err


def test_input_that_is_no_text_is_no_reason_to_fail(maturity: Maturity, folder: Path) -> None:
    ran = maturity(*NEW, "--keep-going", lines=["\udcff\udcfe", "3", "/q"])
    assert ran.code == 0
    assert "  equipe: 3" in (folder / "a.yaml").read_text("utf-8")


# --- what another program does to the file meanwhile

Typed = str | Callable[[], object]


def type_between(monkeypatch: pytest.MonkeyPatch, *typed: Typed) -> None:
    """Let a person type these lines; what is no line is done before the next one is read."""
    waiting = list(typed)

    def read_line() -> str:
        while waiting:
            each = waiting.pop(0)
            if isinstance(each, str):
                return f"{each}\n"
            each()
        raise EOFError

    monkeypatch.setattr("maturity.cli.quiz.prompts._read_line", read_line)


@pytest.mark.parametrize("end", [("/q",), ("1", "/q")], ids=["at the end", "at the next write"])
@pytest.mark.parametrize(("is_person", "choice"), [(False, ()), (True, ("1",)), (True, ("q",)), (True, ("2",))])
def test_an_older_copy_saved_over_the_answers_is_said_and_undone(
    maturity: Maturity,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    end: tuple[str, ...],
    choice: tuple[str, ...],
    *,
    is_person: bool,
) -> None:
    monkeypatch.setattr("maturity.cli.quiz.sit.is_interactive", lambda: is_person)
    older = folder / "copie"
    typed: list[Typed] = ["7", lambda: shutil.copy("a.yaml", older), "1", "3", lambda: shutil.copy(older, "a.yaml")]
    last = [end[0], *choice, *end[1:]] if len(end) > 1 else [*end, *choice]
    type_between(monkeypatch, *typed, *last)
    ran = maturity("quiz", "bank.yaml", "-o", "a.yaml", "--plain", lines=[])
    shown = plain(ran.out)
    assert ran.code == 0
    assert "2 réponses données ne sont plus dans a.yaml" in shown
    assert "Type de collectivité – vous aviez répondu : Commune" in shown
    assert ("Elles sont de nouveau dans le fichier" in shown) == (choice != ("2",))
    assert ("type: commune" in (folder / "a.yaml").read_text("utf-8")) == (choice != ("2",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bank: prerequis\n", "n'est plus le fichier de ces réponses"),
        ("rien: 1\n", "n'est plus le fichier de ces réponses"),
        ("bank: [", "a changé et ne peut plus être lu"),
    ],
)
def test_a_file_that_has_become_another_is_kept_and_the_answers_are_shown(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    type_between(monkeypatch, "7", lambda: (folder / "a.yaml").write_text(text, "utf-8"), "1")
    ran = maturity("quiz", "bank.yaml", "-o", "a.yaml", "--plain", lines=[])
    told = plain(ran.err)
    assert ran.code == 2
    assert said in told
    assert "Votre réponse, à redonner : Commune" in told
    assert "a.yaml contient maintenant autre chose, qui n'a pas été touché" in told
    assert "equipe: 7" in ran.err
    assert (folder / "a.yaml").read_text("utf-8") == text


# --- a file of which the system does not tell whether it is there


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ENAMETOOLONG, errno.ELOOP])
@pytest.mark.parametrize(
    "words", [("a.yaml",), ("bank.yaml", "-o", "a.yaml"), ("-o", "a.yaml")], ids=["path", "bank and -o", "-o"]
)
def test_no_quiz_begins_where_the_system_does_not_tell_whether_there_is_a_file(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: tuple[str, ...]
) -> None:
    (folder / "a.yaml").write_text("bank: bank.yaml\n", "utf-8")
    look = os.lstat

    def fails(path: str, **more: int) -> os.stat_result:
        if str(path).endswith("a.yaml"):
            raise OSError(number, os.strerror(number), str(path))
        return look(path, **more)

    monkeypatch.setattr(os, "lstat", fails)
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    ran = maturity("quiz", *words, lines=["7", "/q"])
    assert ran.code == 2
    assert "impossible de savoir s'il y a un fichier a.yaml" in plain(ran.err)
    assert (folder / "a.yaml").read_text("utf-8") == "bank: bank.yaml\n"
