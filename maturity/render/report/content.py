"""What a report says, before it has any form: `build_report` and `build_portfolio` make it, each writer sets it out.

Every text is a sentence in the reader's language, safe to show on one line, with the spaces of that language. A writer
escapes it as its form demands, and adds only headings, which are in the catalogue under `report.` in `Report.language`.
A number is there twice: as its text, rounded as everywhere in the program, and exactly, for whatever draws it.
"""

from __future__ import annotations

from dataclasses import dataclass

from maturity.render.report.house_style import PLAIN, HouseStyle
from maturity.render.report.items.actions import Action, Stage
from maturity.render.report.items.basics import Figure, Grid, Point
from maturity.render.report.items.duties import Duties
from maturity.render.report.items.evidence import AnswerRow, BenchmarkItem
from maturity.render.report.items.peers import PeerGrid
from maturity.render.report.items.position import Headline, Strength
from maturity.render.report.items.scores import AxisRow, LevelStart, Progress


@dataclass(frozen=True)
class Part:
    """What one questionnaire gives."""

    bank: str
    """The title of the questionnaire."""
    bank_id: str
    version: str
    digest: str
    """The SHA-256 of the questionnaire's content, in hexadecimal, by which exactly this one is known again."""
    date: str
    """The date of the answers in words; empty if the file gives none."""
    respondent: str
    """Who answered; empty unless the report names people."""
    scale: tuple[Figure, Figure]
    """The lowest and the highest score."""
    headline: Headline
    overall: AxisRow | None
    """None in a profile, and where nothing was answered."""
    axes: tuple[AxisRow, ...]
    """In the bank's order, each before those below it."""
    level_starts: tuple[LevelStart, ...]
    """Where the levels begin, the lowest first; empty without levels."""
    duties: Duties | None
    strengths: tuple[Strength, ...]
    """Three at most."""
    strengths_title: str
    """What stands above them: what to build on or, with none in the upper half of the scale, what is furthest on."""
    first_title: str
    """What stands above the actions to begin with: that the law comes before them, where some duty is not met."""
    first: tuple[Action, ...]
    """Three at most, which can be begun at once if possible."""
    blockers: tuple[Point, ...]
    """What keeps the next level away."""
    blockers_title: str
    """What stands above them; empty where nothing is said of a next level."""
    plan: tuple[Stage, ...]
    """All advice by horizon, the nearest first."""
    plan_notes: tuple[str, ...]
    """How it is ordered, and how its days and gains are to be read."""
    channels: Grid | None
    benchmarks: tuple[BenchmarkItem, ...]
    peers: PeerGrid | None
    """The place of each axis among other organisations; None without a peer pack of this questionnaire."""
    answers: tuple[AnswerRow, ...]
    """In the bank's order."""
    profile: tuple[tuple[str, str], ...]
    """The facts of the organisation: what was asked, and the answer."""
    progress: Progress | None
    """What changed since earlier dates; None without any."""
    cautions: tuple[Point, ...]
    """What whoever reads the result has to know."""
    method: str
    """The sentence on method that every result carries."""
    is_blank: bool = False
    """Whether nothing was answered, so that nothing but `headline` and `method` says anything."""


@dataclass(frozen=True)
class Report:
    """What one organisation gets: a part for each questionnaire that it has answered."""

    language: str
    title: str
    organisation: str
    """Its name; that of the file where it gives none."""
    date: str
    """The latest date of its answers in words; may be empty."""
    parts: tuple[Part, ...]
    remarks: tuple[str, ...] = ()
    """What is to be known of all parts together, such as facts that differ between two files."""
    style: HouseStyle = PLAIN


@dataclass(frozen=True)
class PortfolioLine:
    """One organisation in a portfolio."""

    name: str
    date: str
    day: str
    """The date as its answers write it, "2026-11-23"; may be empty."""
    overall: AxisRow | None
    axes: tuple[AxisRow, ...]
    """The top axes, in the bank's order."""
    position: str
    """Its level, or where its goals stand, in a few words."""
    duties: str
    """How its duties stand, in a few words; may be empty."""
    answered: str
    n_answered: int
    n_applicable: int
    """The same as numbers."""
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True)
class PortfolioGroup:
    """The organisations that answered one questionnaire."""

    bank: str
    bank_id: str
    version: str
    scale: tuple[Figure, Figure]
    level_starts: tuple[LevelStart, ...]
    lines: tuple[PortfolioLine, ...]


@dataclass(frozen=True)
class Portfolio:
    """Many organisations beside each other: no ranking unless it was asked for."""

    language: str
    title: str
    groups: tuple[PortfolioGroup, ...]
    notes: tuple[str, ...]
    """How to read it, and what is missing from it."""
    style: HouseStyle = PLAIN


Document = Report | Portfolio
"""What a writer of reports is given."""
