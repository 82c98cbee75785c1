"""How figures of a scorecard come about, as blocks: one part for each thing that was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from maturity.insight.derivation.derive import Derivation
from maturity.insight.derivation.nodes import OVERALL, Node
from maturity.insight.derivation.places import Places
from maturity.model.field_types import ROOT
from maturity.render.blocks import Block, Gap, Heading, Paragraph, Title
from maturity.render.context import Context
from maturity.render.explained.account import Account
from maturity.render.explained.advice import build_advice
from maturity.render.explained.axis import build_axis
from maturity.render.explained.duty import build_duty
from maturity.render.explained.level import build_level
from maturity.render.explained.question import build_question
from maturity.render.sections.notes import describe_method
from maturity.render.sections.position import describe_origin, list_first_cautions
from maturity.render.view import View
from maturity.text.safe import make_visible


def build_explanation(derivation: Derivation, places: Places, view: View) -> Iterator[Block]:
    """Build the explanation of what was asked for; of the whole, or of each axis of a profile, where nothing was."""
    context = Context(derivation.card, view)
    account = Account(derivation, places, context)
    yield Title(describe_origin(context))
    yield Gap()
    for sentence in list_first_cautions(context):
        yield Paragraph(sentence, "caution")
    if not derivation.nodes and ROOT not in derivation.axes:
        yield from _build_profile(account)
    for node in derivation.nodes or ((OVERALL,) if ROOT in derivation.axes else ()):
        yield from build_node(account, node)
    yield Gap()
    bank, answers = make_visible(places.bank_path), make_visible(places.answers_path)
    yield Paragraph(account.say("explain.files", bank=bank, answers=answers), "quiet")
    yield Paragraph(describe_method(context))


def build_node(account: Account, node: Node) -> Iterator[Block]:
    """Build the explanation of one thing."""
    match node.kind:
        case "axis":
            yield from build_axis(account, node.id)
        case "question":
            yield from build_question(account, node.id)
        case "recommendation":
            yield from build_advice(account, node.id)
        case "level":
            yield from build_level(account, node.id)
        case "duty":
            yield from build_duty(account, node.id)
        case _:
            assert_never(node.kind)


def _build_profile(account: Account) -> Iterator[Block]:
    """Build the scores of a profile, which has no overall score, as a list to choose from."""
    context = account.context
    yield Heading(account.say("explain.profile"))
    for derived in account.derivation.axes.values():
        name = account.say("explain.named", text=context.quote_axis(derived.axis.id), id=derived.axis.id)
        yield account.make_item(account.say("answers.fact", text=name, answer=context.format_interval(derived.axis)))
