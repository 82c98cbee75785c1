"""What a report says, whatever its form: the answer first, what is missing, what to do; nothing of people unasked."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from maturity.insight.dossiers import find_dossiers
from maturity.insight.highlights import choose_first_actions
from maturity.render.report.building.portfolio import build_portfolio
from maturity.render.report.building.request import Discretion, Request
from maturity.render.report.sheet import fit_sheet
from tests.render.report.dossiers import ANSWERS, BANK, card_of, date_card, report_of
from tests.support import plain


def test_the_position_is_said_first_with_what_it_depends_on() -> None:
    report = report_of(card_of())
    [part] = report.parts
    assert (report.organisation, plain(report.date)) == ("Ville de Brévigny", "13 novembre 2026")
    assert plain(part.headline.position) == "Votre position : « Début », niveau 1 sur 3."
    assert plain(part.headline.score) == "Score : 25 sur 100, entre 19 et 44 selon les questions encore ouvertes."
    assert (part.headline.level, part.headline.place, part.headline.places) == ("Début", 1, 3)
    assert part.headline.coverage.startswith("Questions notées")
    assert [start.title for start in part.level_starts] == ["Début", "Milieu", "Fin"]
    assert [start.score.value for start in part.level_starts] == [0, 50, 90]


def test_each_figure_is_exact_beside_its_text() -> None:
    [part] = report_of(card_of()).parts
    rows = {row.id: row for row in part.axes}
    assert [*rows] == ["strategie", "equipe", "public", "mesure"]
    assert rows["strategie"].score is not None
    assert (rows["strategie"].score.text, rows["strategie"].score.value) == ("75", 75)
    assert rows["mesure"].score is None
    assert rows["mesure"].low is not None
    assert rows["mesure"].high is not None
    assert (rows["mesure"].low.value, rows["mesure"].high.value, rows["mesure"].is_open) == (0, 100, True)
    assert part.overall is not None
    assert part.overall.low is not None
    assert part.overall.low.value == Fraction(75, 4)


def test_duties_come_with_what_to_do_what_is_missing_first() -> None:
    [part] = report_of(card_of()).parts
    assert part.duties is not None
    assert [group.name for group in part.duties.groups] == ["unmet", "planned"]
    [missing] = part.duties.groups[0].items
    assert missing.text == "Les mentions légales sont en ligne"
    assert missing.is_high
    assert "Dire qui publie" in missing.todo
    assert "Relire la page." in missing.todo
    assert plain(missing.details[0]) == "Texte : Loi n° 1"


PRESSING = """\
duties:
  - {id: planifiee, text: "Elle est prévue"}
  - {id: tardive, text: "Elle devait l'être"}
  - {id: verifiable, text: "Elle est à vérifier"}
  - {id: simple, text: "Elle manque"}
  - {id: grave, text: "Elle manque et pèse", severity: high}
  - {id: faite, text: "Elle est faite"}
"""
STATES = """\
date: "2026-11-13"
duties:
  planifiee: {state: planned, owner: "Paul Durand", due: "2027-01-31"}
  tardive: {state: planned, due: "2026-03-31"}
  simple: {state: unmet}
  grave: {state: unmet}
  faite: {state: met}
answers: {suivie: parfois, formee: jamais}
"""


def test_what_presses_most_comes_first_and_says_how_it_stands() -> None:
    bank = re.sub(r"(?s)duties:.*?(?=levels:)", PRESSING, BANK)
    [part] = report_of(card_of(STATES, bank)).parts
    assert part.duties is not None
    assert [plain(each.standing) for each in part.duties.pressing] == [
        "Échéance dépassée (31 mars 2026) – Elle devait l'être",
        "Non remplie – Elle manque et pèse",
        "Non remplie – Elle manque",
        "À vérifier – Elle est à vérifier",
        "Programmée (31 janvier 2027) – Elle est prévue",
    ]
    assert part.duties.is_alarming
    assert plain(part.first_title) == "À commencer lundi, la loi d'abord"
    planned = [item for group in part.duties.groups if group.name == "planned" for item in group.items]
    assert any("une personne désignée" in plain(detail) for detail in planned[0].details)
    assert "Durand" not in repr(part)
    sheet = fit_sheet(part, with_title=False)
    assert (len(sheet.duties), sheet.duties_left) == (3, 2)


@pytest.mark.parametrize(("ambition", "facts"), [("forte", "+50 points sur le but 1"), ("nulle", "environ 2 jours")])
def test_a_sheet_says_the_days_of_an_action_whether_its_gain_is_told_or_not(ambition: str, facts: str) -> None:
    """It is not told where a goal is above its ambition already."""
    bank = """
combine: none
axes:
  - id: but
    title: But
    target:
      text: "Ambition ?"
      options:
        - {id: nulle, text: N, value: 0}
        - {id: faible, text: F, value: 30}
        - {id: moyenne, text: M, value: 60}
        - {id: forte, text: F, value: 100}
questions:
  - id: faite
    axis: but
    kind: single
    text: Q
    options: [{id: non, text: N}, {id: un_peu, text: U}, {id: oui, text: O}]
recommendations:
  - {id: faire, title: Faire, text: T, steps: [S], horizon: court, effort: 2, moves: {faite: oui}}
"""
    [part] = report_of(card_of(f"targets: {{but: {ambition}}}\nanswers: {{faite: un_peu}}", bank)).parts
    [action] = part.first
    assert plain(action.facts[0]).startswith(facts)
    assert plain(fit_sheet(part, with_title=False).actions[0].takes).startswith("environ 2 jours")


def test_what_is_furthest_on_is_no_strength_in_the_lower_half_of_the_scale() -> None:
    low = ANSWERS.replace("ecrite: {value: parfois", "ecrite: {value: jamais").replace(
        "suivie: toujours", "suivie: parfois"
    )
    assert report_of(card_of(low)).parts[0].strengths_title == "Ce qui est le plus avancé"
    assert plain(report_of(card_of()).parts[0].strengths_title) == "Vos points d'appui"


def test_strengths_are_the_upper_half_with_their_best_answer() -> None:
    [part] = report_of(card_of()).parts
    [strength] = part.strengths
    assert (strength.title, strength.score.text) == ("Stratégie", "75")
    assert plain(strength.answer) == "Est-elle suivie ? – Toujours"


def test_what_is_begun_first_waits_for_nothing() -> None:
    [part] = report_of(card_of()).parts
    assert [(each.number, each.id) for each in part.first] == [(1, "ecrire"), (2, "former"), (3, "ecouter")]
    assert [number for number, _ in choose_first_actions(card_of(), 2)] == [1, 3], "the second waits for the first"
    ready = card_of(ANSWERS.replace("ecoute: jamais", "ecoute: toujours"))
    assert [each.id for each in report_of(ready).parts[0].first] == ["ecrire", "former"]
    unsure = report_of(card_of(ANSWERS.replace("formee: jamais", "formee: unknown"))).parts[0].first
    assert [(each.id, each.is_advised) for each in unsure] == [("ecouter", True), ("ecrire", True), ("former", False)]
    assert plain(unsure[-1].facts[0]) == "à confirmer"
    written = report_of(card_of()).parts[0].first[0]
    assert (written.days.value, plain(written.days.text)) == (4, "4 jours de travail")
    assert (written.first_step, written.after) == ("Lister les buts.", ())
    assert written.gain is not None
    assert written.running is not None


def test_the_plan_goes_by_horizon_and_names_chains() -> None:
    [part] = report_of(card_of()).parts
    assert [(stage.horizon, [each.id for each in stage.actions]) for stage in part.plan] == [
        ("court", ["ecouter"]),
        ("moyen", ["ecrire"]),
        ("long", ["former"]),
    ]
    assert [stage.days.value for stage in part.plan] == [2, 4, 3]
    last = part.plan[-1].actions[0]
    assert last.after == (1,)
    assert "7" in last.chain


@pytest.mark.parametrize(
    ("discretion", "told"),
    [
        (Discretion(), set()),
        (Discretion(with_comments=True), {"Secret", "intranet"}),
        (Discretion(named=True), {"Martin", "Durand"}),
        (Discretion(with_comments=True, named=True), {"Secret", "intranet", "Martin", "Durand"}),
    ],
)
def test_people_and_their_remarks_enter_only_where_wanted(discretion: Discretion, told: set[str]) -> None:
    said = repr(report_of(card_of(), discretion=discretion))
    assert {word for word in ("Secret", "intranet", "Martin", "Durand") if word in said} == told


def test_the_days_of_a_stage_are_those_of_what_fits_for_certain() -> None:
    [part] = report_of(card_of(ANSWERS.replace("ecoute: jamais", "ecoute: unknown"))).parts
    near = part.plan[0]
    assert [(each.id, each.is_advised, each.days.value) for each in near.actions] == [("ecouter", False, 2)]
    assert near.days.value == 0


def test_a_portfolio_shows_the_top_axes() -> None:
    bank = BANK.replace('title: "Mesure"}', 'title: "Mesure", axes: [{id: sous, title: "Sous"}]}')
    card = card_of(bank=bank.replace("axis: mesure", "axis: sous"))
    portfolio = build_portfolio(find_dossiers([date_card(card)]), [""], 0, Request("fr"))
    assert [row.id for row in portfolio.groups[0].lines[0].axes] == ["strategie", "equipe", "public", "mesure"]


def test_earlier_dates_of_one_questionnaire_stand_beside_the_latest() -> None:
    before = card_of(ANSWERS.replace("suivie: toujours", "suivie: jamais"), date="2025-11-02")
    [part] = report_of(card_of(), before).parts
    assert plain(part.date) == "13 novembre 2026"
    strategy = part.axes[0]
    assert [(plain(each.date), each.score.value) for each in strategy.earlier] == [("2 novembre 2025", 25)]


def test_two_respondents_of_one_day_are_no_report_together() -> None:
    first, second = find_dossiers([date_card(card_of()), date_card(card_of())])
    assert (first.number, second.number) == (1, 2)
    portfolio = build_portfolio([first, second], ["a", "b"], 0, Request("fr"))
    assert [line.name for line in portfolio.groups[0].lines] == ["Ville de Brévigny (1)", "Ville de Brévigny (2)"]
    assert "Martin" not in repr(portfolio)


def test_a_portfolio_ranks_only_on_demand() -> None:
    low = card_of(organisation="Basse")
    high = card_of(ANSWERS.replace("jamais", "toujours"), organisation="Haute")
    dossiers = find_dossiers([date_card(low), date_card(high)])
    for is_sorted, names in ((False, ["Basse", "Haute"]), (True, ["Haute", "Basse"])):
        portfolio = build_portfolio(dossiers, ["", ""], 1, Request("fr", is_sorted=is_sorted))
        assert [line.name for line in portfolio.groups[0].lines] == names
        assert len(portfolio.notes) == 2


def test_a_file_without_answers_has_a_part_that_says_so() -> None:
    [part] = report_of(card_of("date: '2026-11-13'")).parts
    assert part.is_blank
    assert part.headline.position.startswith("Aucune réponse")
    assert part.strengths == ()
    assert part.method.startswith("Méthode")
