"""What to know when reading: cautions, and the one line of method that every result carries."""

from __future__ import annotations

from maturity.model.caution import Caution
from maturity.model.condition_wording import describe_condition
from maturity.model.scorecard import Scorecard
from maturity.render.page import Page
from maturity.render.view import View


def write(page: Page, card: Scorecard, view: View) -> None:
    """Cautions, then the line of method."""
    if card.cautions:
        page.heading(view.say("notes.title"))
        for caution in card.cautions:
            page.text(_caution(caution, card, view), first=f"{view.glyphs.bullet} ")
    page.blank()
    page.text(method(card, view))


def _caution(caution: Caution, card: Scorecard, view: View) -> str:
    """A caution; of an answer that was ignored, also when its question is asked."""
    said = view.say(caution.message)
    question = card.bank.question_by_id.get(caution.question or "")
    if caution.code != "MB601" or question is None or question.when is None:
        return said
    condition = describe_condition(question.when, card.bank, view.language)
    return view.say("notes.asked_if", caution=said, condition=condition)


def method(card: Scorecard, view: View) -> str:
    """Self-declared, N answers of M, the policy for what does not apply, bank and version."""
    coverage, policy = card.coverage, card.bank.policy
    weight = view.format_percent(coverage.not_applicable_weight) if coverage.not_applicable_weight else None
    share = view.say("method.weight", share=weight) if weight else ""
    return view.say(
        "method",
        answered=coverage.answered,
        applicable=coverage.applicable,
        unknown=coverage.unknown,
        not_applicable=coverage.not_applicable,
        weight=share,
        policy=view.say(f"policy.{policy.not_applicable}"),
        bank=card.bank.id,
        version=card.bank.version,
        scope=view.say("method.express") if card.sheet.scope == "express" else "",
    )
