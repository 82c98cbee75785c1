"""Cohorts for tests: a small bank, and replies to it that a seed draws, so alike that one set often holds another."""

from __future__ import annotations

import random
from collections.abc import Sequence
from fractions import Fraction

from maturity.insight.cohort.replies import DutyCell, Given, Reading, Reply, Silence
from maturity.model.bank import Bank
from tests.support import bank_from

BANK = """
profile:
  - {id: type, kind: single, text: "Type", options: [{id: ville, text: "Ville"}, {id: pays, text: "Pays"}]}
  - {id: equipe, kind: number, text: "Équipe", min: 0, whole: true}
axes:
  - {id: cap, title: "Cap"}
  - {id: mesure, title: "Mesure"}
questions:
  - id: plan
    axis: cap
    kind: single
    text: "Plan ?"
    options: [{id: non, text: "Non"}, {id: encours, text: "En cours"}, {id: oui, text: "Oui"}]
    benchmark:
      - {of: "sans plan", share: 41, about: practice, options: [non], population: "collectivités", date: "2013"}
  - {id: outils, axis: mesure, kind: multiple, text: "Outils ?", options: [{id: site, text: "Site"},
     {id: lettre, text: "Lettre"}]}
  - {id: suite, axis: mesure, kind: single, text: "Suite ?", when: 'answers.plan == "oui"',
     options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
duties:
  - {id: registre, text: "Le registre est tenu"}
levels: [{id: bas, from: 0, title: "Bas"}, {id: milieu, from: 40, title: "Milieu"}, {id: haut, from: 70, title: "Haut"}]
recommendations:
  - {id: planifier, title: "Planifier", text: "Planifier.", moves: {plan: encours}, effort: 1, horizon: court}
  - {id: finir, title: "Finir", text: "Finir.", moves: {plan: oui}, effort: 2, horizon: court, after: [planifier]}
"""
_DUTIES: tuple[DutyCell, ...] = ("met", "met", "planned", "unmet", "open", "spared")


def load_cohort_bank() -> Bank:
    """The bank that the replies are to."""
    return bank_from(BANK)


def draw_replies(many: int, seed: int) -> tuple[Reply, ...]:
    """So many replies of different organisations; what they answer hangs together, as it does in life."""
    source = random.Random(seed)
    return tuple(_draw_reply(number, source) for number in range(many))


def make_reply(number: int, score: Fraction | None, *, provisional: bool = False, **facts: object) -> Reply:
    """A reply with this score everywhere; what it says besides may be given."""
    reading = Reading(score, score, score, provisional)
    told: dict[str, object] = {
        "path": f"{number}.yaml", "organisation": f"Ville {number}", "key": f"ville{number}", "date": "2026-01-01",
        "scope": "full", "answered": 3, "applicable": 3, "readings": (reading,) * 3,
        "level": None if provisional or score is None else "bas" if score < 40 else "milieu" if score < 70 else "haut",
        "duties": ("met",), "given": ("ville", Fraction(3), "non", ("site",), Silence.APART), "advised": (),
    }  # fmt: skip
    return Reply(**(told | facts))  # type: ignore[arg-type]


def _draw_reply(number: int, source: random.Random) -> Reply:
    plan: Given = source.choice(("non", "non", "encours", "oui", "oui", "oui", Silence.OPEN))
    outils: Given = source.choice((("site",), ("site", "lettre"), (), Silence.OPEN, ("lettre",)))
    suite: Given = source.choice(("non", "oui", "oui")) if plan == "oui" else Silence.APART
    kind: Given = source.choice(("ville", "ville", "pays", Silence.OPEN))
    team = Fraction(source.choice((1, 2, 3, 4, 5, 6, 8, 12)))
    points = {"non": 0, "encours": 50, "oui": 100}.get(str(plan), 0)
    score = Fraction(points + source.choice((0, 10, 33)), 2) if plan is not Silence.OPEN else None
    advised = {"non": ("planifier", "finir"), "encours": ("finir",)}.get(str(plan), ())
    return make_reply(
        number, score, provisional=source.random() < 0.1, duties=(source.choice(_DUTIES),),
        given=(kind, team, plan, outils, suite), advised=advised,
    )  # fmt: skip


def number_owners(replies: Sequence[Reply]) -> tuple[int, ...]:
    """The number of the organisation of each reply."""
    keys = list(dict.fromkeys(reply.key for reply in replies))
    return tuple(keys.index(reply.key) for reply in replies)
