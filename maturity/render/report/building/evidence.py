"""What stands behind a report: the answers, the facts of the organisation, and what studies published beside them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from maturity.insight.answers import find_answer_score, list_asked_questions
from maturity.insight.peers import PeerStanding
from maturity.model.answer_wording import describe_answer
from maturity.model.answers import ABSENT
from maturity.model.items import Question
from maturity.model.scorecard import BenchmarkRow, Scorecard
from maturity.model.standing import Standing
from maturity.render.context import Context
from maturity.render.documents.peers import PeerWords, describe_peer_row, describe_peers
from maturity.render.report.building.figures import make_figure, make_score
from maturity.render.report.building.request import Discretion, Request
from maturity.render.report.items.evidence import AnswerRow, BenchmarkItem
from maturity.render.report.items.peers import PeerGrid, PeerRow
from maturity.render.sections.figures import describe_row
from maturity.render.view import View
from maturity.render.wording import describe_date, describe_figure
from maturity.text.safe import make_visible


def build_answers(context: Context, discretion: Discretion) -> tuple[AnswerRow, ...]:
    """Build a row for each question that is asked, in the bank's order."""
    return tuple(
        _build_answer(question, context, discretion)
        for axis in context.card.axes
        for question in list_asked_questions(context.card, axis.id)
    )


def build_profile(context: Context) -> tuple[tuple[str, str], ...]:
    """Build the facts of the organisation, each with its answer, or with the phrase for none."""
    card, language = context.card, context.view.language
    return tuple(
        (
            context.format_prose(field.text),
            describe_answer(card.bank, field, card.sheet.profile.get(field.id, ABSENT), language),
        )
        for field in card.bank.profile
    )


def build_benchmarks(context: Context) -> tuple[BenchmarkItem, ...]:
    """Build the published figures beside the answers and facts."""
    return tuple(_build_benchmark(row, context) for row in context.card.benchmark)


def build_peers_grid(card: Scorecard, request: Request) -> PeerGrid | None:
    """Build the place of each axis among the peers: a table, and below it who they are and their shares of answers."""
    pack = request.peers
    if pack is None or pack.bank.sha256 != card.bank.sha256:
        return None
    context = Context(card, View(request.language, everything=True))
    words = describe_peers(context, pack)
    figures = tuple(_build_peer_row(context, *each) for each in zip(words.standings, words.rows, strict=True))
    notes, short = (words.who, *words.shares), _describe_shortly(context, words)
    return PeerGrid(context.say("peers.title"), words.heading, words.rows, notes, figures, short)


def _build_peer_row(context: Context, standing: PeerStanding, words: Sequence[str]) -> PeerRow:
    """Build the figures of a row; `words` are its cells."""
    title, *_, counted, place = words
    axis, peer = standing.axis, standing.peer
    is_open = axis.low != axis.high
    return PeerRow(
        title=title,
        score=make_score(axis.score, context, axis),
        low=make_score(axis.low, context, axis) if is_open else None,
        high=make_score(axis.high, context, axis) if is_open else None,
        median=make_figure(peer.median, context),
        first=make_score(peer.q1, context),
        third=make_score(peer.q3, context),
        n=peer.n,
        counted=counted,
        place=place,
    )


def _describe_shortly(context: Context, words: PeerWords) -> str:
    """Say the place of the whole, or in a profile of each goal, and who the peers are; "" where nothing has one."""
    if not words.rows:
        return ""
    if context.card.overall is not None and words.standings[0].axis is context.card.overall:
        told = describe_peer_row(context, words.rows[0])
    else:
        goals = ((row[0], row[-1]) for row in words.rows)
        told = (
            context.view.join_series(
                context.say("report.described", title=title, words=place) for title, place in goals
            )
            + "."
        )
    return context.say("report.peers_shortly", place=told, who=words.who)


def _build_answer(question: Question, context: Context, discretion: Discretion) -> AnswerRow:
    card = context.card
    answer = card.sheet.get_answer(question.id)
    words = describe_answer(card.bank, question, answer, context.view.language)
    if card.standings[question.id] is Standing.POSSIBLE:
        words = context.say("answers.set_aside", answer=words)
    with_comments = discretion.with_comments
    return AnswerRow(
        question.id,
        context.number_title(card.axis_by_id[question.axis]),
        context.get_question_text(question.id),
        words,
        make_score(find_answer_score(card, question), context),
        make_visible(answer.comment) if answer.comment and with_comments else "",
        tuple(map(make_visible, answer.evidence)) if with_comments else (),
        context.get_top_title(question.axis),
    )


def _build_benchmark(row: BenchmarkRow, context: Context) -> BenchmarkItem:
    figure, here = row.figure, ""
    if row.describes_answer is not None:
        here = context.say("figures.here" if row.describes_answer else "figures.not_here")
    return BenchmarkItem(
        text=describe_row(row, context),
        value=describe_figure(figure, context.view),
        amount=figure.mean or Fraction(0) if figure.share is None else figure.share / 100,
        is_share=figure.share is not None,
        of=context.format_prose(figure.of),
        population=context.format_prose(figure.population),
        date=describe_date(figure.date, context.view),
        here=here,
        describes_answer=row.describes_answer,
    )
