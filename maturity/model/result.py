"""The shape of results in JSON: what `--format json` writes, and what `maturity schema result` publishes as a schema.

It says in JSON what a scorecard (`maturity.model.scorecard`) holds in memory. Figures are not rounded, and are in units
of the bank's scale unless said otherwise; null means that there is no such figure.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from maturity.model.advice import AdviceStatus
from maturity.model.answers import Scope
from maturity.model.duty import DutySeverity
from maturity.model.field_types import Id, Number, Record, Text, TupleOf, Whole
from maturity.model.items import About
from maturity.model.recommendation import Horizon
from maturity.model.result_peers import ResultPeers
from maturity.model.scoring_rules import NotApplicablePolicy


class ResultBank(Record):
    """Which bank was answered, exactly."""

    id: Id
    version: Text
    sha256: str
    """Digest of the bank's content in canonical form."""
    base: ResultBank | None = None
    """The bank that it builds on; missing if it builds on none."""


class ResultPolicy(Record):
    """The choices that the score depends on."""

    not_applicable: NotApplicablePolicy
    max_not_applicable: Number
    min_coverage: Number


class ResultScale(Record):
    """The lowest and the highest score of the bank's scale, and how many decimals a score is shown with."""

    min: Number
    max: Number
    decimals: Whole


class ResultCoverage(Record):
    """How much was answered, of the scored questions that apply; shares in 0..1."""

    answered: Whole
    applicable: Whole
    unknown: Whole
    not_applicable: Whole
    by_count: Number | None
    by_weight: Number | None


class ResultBlocker(Record):
    """What prevents the next level: an axis or a question with a score that is too low, or a duty that is not met."""

    axis: str | None = None
    question: str | None = None
    duty: str | None = None
    needs: Number | Literal["met"]
    """A score; for a duty, `met`."""
    has: Number | str | None
    """A score; for a duty, its state."""


class ResultAxis(Record):
    """The scores of an axis, or of the whole (id `overall`)."""

    id: Id
    parent: Id | None
    title: str
    score: Number | None
    exact: str | None
    """The ratio in 0..1 as a fraction: "5/8"."""
    low: Number | None
    """The score with every open question at its worst."""
    high: Number | None
    """The score with every open question at its best."""
    level: Id | None
    """The level reached at `low`."""
    levels_possible: TupleOf[Id]
    provisional: bool
    target: Number | None
    gap: Number | None
    blockers: TupleOf[ResultBlocker]
    coverage: ResultCoverage


class ResultLevel(Record):
    """A level of the bank, lowest first."""

    id: Id
    title: str
    threshold: Number = Field(alias="from")
    """The lowest score of the level, in units of the scale."""


class ResultDuty(Record):
    """What was said of one duty; duties are never part of the score."""

    id: Id
    text: str
    state: Literal["met", "planned", "unmet", "unknown", "not_applicable", "to_confirm", "absent"]
    """to_confirm: said in an earlier file, and not confirmed; absent: nothing was said."""
    applies: bool | None
    """Whether it applies to the organisation; null while the profile does not tell."""
    law: str | None
    checked: str | None
    """When its author last read that text: year and month."""
    severity: DutySeverity
    owner: str | None
    due: str | None
    comment: str | None = None
    """Only with `--with-comments`."""
    evidence: TupleOf[str] = ()
    """Only with `--with-comments`."""


class ResultAnswer(Record):
    """The answer to one question; every question of the bank has one."""

    question: Id
    state: Literal["answered", "unknown", "not_applicable", "to_confirm", "absent"]
    value: Any
    """An option, options, a number or a text; null unless the state is `answered`."""
    score: Number | None
    """What the answer is worth; null for an answer that does not count."""
    counts: bool
    """Whether it enters the scores: it does not where the question is unscored, out of scope or not asked."""
    comment: str | None = None
    """Only with `--with-comments`."""
    evidence: TupleOf[str] = ()
    """Only with `--with-comments`."""


class ResultAdvice(Record):
    """A recommendation that fits (advised) or may fit (possible)."""

    id: Id
    title: str
    """In the language of the result."""
    status: AdviceStatus
    gain: Number | None
    """What it adds on top of the rest of its chain."""
    chain: TupleOf[Id]
    """What has to be followed, in this order: the recommendations before it that are in this list, and itself."""
    chain_gain: Number | None
    """What the chain adds together."""
    chain_effort: Number
    """Person-days of the chain together."""
    effort: Number
    """Person-days to set it up, at the size of the organisation."""
    running: Number | None = None
    """Person-days a year to keep it up afterwards; null if the bank does not say."""
    spending: bool | None = None
    """Whether it needs money beyond working time; null if the bank does not say."""
    horizon: Horizon
    after: TupleOf[Id]
    because: TupleOf[Id]
    """The questions it would raise or, when possible, the ones to answer first."""


class ResultFigure(Record):
    """A published figure beside an answer; `here` says whether it describes that answer, null if that is not known."""

    question: str
    """A question's id, or `profile.<field>`."""
    of: str
    share: Number | None = None
    """Per cent."""
    mean: Number | None = None
    unit: str | None = None
    approx: bool = False
    more_than: bool = False
    about: About
    population: str
    date: str
    publication: str | None = None
    """The title of another publication than the bank's own source, where the figure is from one."""
    here: bool | None


class ResultWarning(Record):
    """Something that the reader of the result has to know."""

    code: str
    message: str
    question: Id | None = None


class ResultRespondent(Record):
    """Who answered, if the answers say so."""

    id: str | None = None
    role: str | None = None


class ResultChannels(Record):
    """Which channels serve which goals, all by id."""

    in_use: TupleOf[Id]
    serving: dict[Id, TupleOf[Id] | None]
    """Goal (an axis with a target) to the channels that serve it; null while its list is open."""
    without_goal: TupleOf[Id] | None
    """Channels in use that serve no goal somebody pursues; null while an open list could say otherwise."""
    without_channel: TupleOf[Id]
    """Goals with an ambition that no channel serves."""
    not_run: TupleOf[Id]
    """Channels named for a goal, yet not among those that are run."""


class Result(Record):
    """Everything that the answers of one respondent give under one bank."""

    format: Annotated[Whole, Field(ge=1, le=1)]
    tool: str
    generated: str
    """When, in UTC: "2026-11-23T09:30:00Z"."""
    bank: ResultBank
    policy: ResultPolicy
    scale: ResultScale
    scope: Scope
    organisation: str | None
    date: str | None
    respondent: ResultRespondent | None
    profile: dict[Id, Any]
    path: str | None = None
    """The path of the answers as it was given; `-` is the standard input. Results of before version 2 have none."""
    levels: TupleOf[ResultLevel] = ()
    """Lowest first. Results of before version 2 have none, and so for duties and answers."""
    duties: TupleOf[ResultDuty] = ()
    """In the bank's order."""
    overall: ResultAxis | None
    """Null when the bank gives a profile without an overall score."""
    axes: TupleOf[ResultAxis]
    answers: TupleOf[ResultAnswer] = ()
    """In the bank's order."""
    advice: TupleOf[ResultAdvice]
    benchmark: TupleOf[ResultFigure]
    warnings: TupleOf[ResultWarning]
    channels: ResultChannels | None = None
    """Only for a bank whose goals (axes with a target) have lists of channels."""
    peers: ResultPeers | None = None
    """Only where a peer pack was given (`--peers`)."""


class Failure(Record):
    """A file that gave no result, and why."""

    path: str
    diagnostics: TupleOf[dict[str, Any]]


class Results(Record):
    """The results of several files, and for each file that gave none, why."""

    results: TupleOf[Result]
    failures: TupleOf[Failure]
