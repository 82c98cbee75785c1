"""The items that a report is put together of: figures, axes, duties, actions and the like, as its reader sees them.

None stands for what there is not, "" for a text that there is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from maturity.model.recommendation import Horizon

DutyGroupName = Literal["unmet", "open", "planned", "spared", "met"]
"""What was said of duties: not met, to check, planned, said not to apply, met; in the order of a reader's concern."""


@dataclass(frozen=True)
class Figure:
    """A number as it is shown and as it is."""

    text: str
    """The number alone, such as "66" or "1,5"; for days, with the word for them."""
    value: Fraction
    """The exact number: a score in units of the bank's scale, an effort in person-days."""
    shown: Fraction
    """The number that `text` shows: `value`, rounded as everywhere in the program."""
    decimals: int = 0
    """How many decimals a score or a gain is shown with."""


@dataclass(frozen=True)
class Point:
    """A sentence, with others that belong below it."""

    text: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class LevelStart:
    """The score at which a level begins."""

    title: str
    score: Figure


@dataclass(frozen=True)
class Earlier:
    """A score at an earlier date."""

    date: str
    """The date in words."""
    day: str
    """The same as its answers write it, by which dates can be sorted: "2026-11-23"."""
    score: Figure


@dataclass(frozen=True)
class Trend:
    """The scores of an axis, or of the whole, at several dates."""

    title: str
    depth: int
    """How many axes are above it; 0 for the whole too."""
    scores: tuple[Figure | None, ...]
    """A score for each date, the oldest first; None where there was none, or no such axis."""


@dataclass(frozen=True)
class Progress:
    """What became of a questionnaire's result between the dates at which it was answered."""

    title: str
    points: tuple[Point, ...]
    """How far the score moved and what by, then the level, duties and advice since the date before."""
    dates: Grid | None
    """The dates, a line each, with what made each difference; None of two dates, of which `points` says it all."""
    days: tuple[str, ...]
    """The dates, in words."""
    trends: tuple[Trend, ...]
    """The whole, if it has a score, and each axis."""
    notes: tuple[str, ...]
    """How the figures are to be read."""


@dataclass(frozen=True)
class AxisRow:
    """An axis, or the whole, with everything that is drawn and tabulated of it. None: there is no such figure."""

    id: str
    title: str
    depth: int
    """How many axes are above it; 0 for the whole too."""
    is_leaf: bool
    """Whether it has questions of its own, and no axes below it."""
    score: Figure | None
    low: Figure | None
    """The score with every open question at its worst; the same as `high` where none is open."""
    high: Figure | None
    interval: str
    """The score with its low and high where they differ: "23 (21–29)"; "-" without a score."""
    target: Figure | None
    level: str
    """The level reached for certain ("at least ..." while questions are open), and what else is to be said."""
    answered: str
    """How many of its questions are answered: "5 of 6"."""
    n_answered: int
    n_applicable: int
    """The same as numbers."""
    earlier: tuple[Earlier, ...] = ()
    """Its scores at earlier dates, the oldest first."""
    top: str = ""
    """The title of the top axis that it belongs to, which may be its own; empty for what belongs to none."""

    @property
    def is_open(self) -> bool:
        """Whether open questions can still change the score."""
        return self.low is not None and self.high is not None and self.low.value != self.high.value


@dataclass(frozen=True)
class Headline:
    """The answer to "where are we?": what is read first, and what alone is read by most."""

    position: str
    """The position in words: the level, or what the goals of a profile have in common; may be empty."""
    score: str
    """The score in a sentence, with its interval; empty in a profile, which has none."""
    level: str = ""
    """The title of the level reached for certain; empty where no level is stated."""
    place: int = 0
    """The number of that level, from 1; 0 without a level."""
    places: int = 0
    """How many levels there are; 0 without a level."""
    portrait: str = ""
    """What organisations at this level usually are; empty where the bank does not say."""
    points: tuple[str, ...] = ()
    """The goals of a profile by where they stand, a sentence each; empty where there is an overall score."""
    cautions: tuple[str, ...] = ()
    """What is to be read before the position: that the result is provisional, or that of a short version."""
    settles: Point | None = None
    """What would have to be answered for the position to be certain."""
    coverage: str = ""
    """How much was answered."""


@dataclass(frozen=True)
class DutyItem:
    """One duty, with what there is to do."""

    text: str
    details: tuple[str, ...]
    """The law, to whom it applies, who has it to do and by when, what was written beside it: a sentence each."""
    todo: str = ""
    """What to do, with its days and its first step; empty where the bank advises nothing."""
    is_high: bool = False
    """Whether it weighs most."""
    standing: str = ""
    """How it stands, with its text, in a sentence; empty for one that is met or does not apply."""


@dataclass(frozen=True)
class DutyGroup:
    """Duties of which the same was said."""

    name: DutyGroupName
    title: str
    items: tuple[DutyItem, ...]


@dataclass(frozen=True)
class Duties:
    """What law or policy demands, apart from the score."""

    counts: str
    """How many are not met, to check, planned and met, in a sentence."""
    short_counts: str
    """The same without saying of what."""
    groups: tuple[DutyGroup, ...]
    """The groups that have a duty, in the order of `DutyGroupName`."""
    pressing: tuple[DutyItem, ...]
    """What is not met yet: what is overdue first, what is planned last."""
    is_alarming: bool
    """Whether some duty is overdue, not met, or to be checked."""
    note: str
    """What this is not."""


@dataclass(frozen=True)
class Strength:
    """An axis on which to build, with the answer in it that is worth most."""

    title: str
    score: Figure
    best: str
    """The best score of the scale."""
    answer: str
    """The question and the answer given; empty where none stands out."""


@dataclass(frozen=True)
class Action:
    """A recommendation that fits, or may fit, with its number in the list."""

    number: int
    id: str
    title: str
    axis: str
    """The title of the axis that it is about; empty if it is about several."""
    why: str
    """What its author says for it."""
    reason: str
    """Why it stands where it does; may be empty."""
    awaited: str
    """What would decide whether it fits; empty for one that fits for certain."""
    first_step: str
    """What to do first; may be empty."""
    steps: tuple[str, ...]
    """All steps, the first included."""
    days: Figure
    """What it takes to set up, in person-days."""
    running: Figure | None
    """What it takes a year afterwards; None where the bank does not say."""
    spending: str
    """Whether it needs money; empty where the bank does not say."""
    gain: Figure | None
    """What it adds to the score, in units of the scale: "+1,4"."""
    facts: tuple[str, ...]
    """Gain, days, what follows and what comes before it, in short phrases."""
    horizon: Horizon
    after: tuple[int, ...]
    """The numbers of what has to be done before it, ascending."""
    chain: str
    """The same in words, with the gain and the days of all together; empty without any."""
    improves: tuple[str, ...]
    """The texts of the questions whose answers it improves."""
    example: str
    """Somebody who did it; may be empty."""
    is_advised: bool = True
    """Whether it fits for certain."""
    top: str = ""
    """The title of the top axis that it belongs to, which may be its own; empty for what belongs to none."""


@dataclass(frozen=True)
class Stage:
    """The actions whose effect is to be expected by the same time."""

    horizon: Horizon
    title: str
    actions: tuple[Action, ...]
    days: Figure
    """Of those that fit for certain together, in person-days."""


@dataclass(frozen=True)
class BenchmarkItem:
    """A published figure beside an answer."""

    text: str
    """The whole sentence, with population and date."""
    value: str
    amount: Fraction
    """The number in `value`: of a share, 0 to 1."""
    is_share: bool
    of: str
    population: str
    date: str
    here: str
    """Whether it describes the answer given, in words; empty where that cannot be said."""
    describes_answer: bool | None


@dataclass(frozen=True)
class AnswerRow:
    """A question that is asked, with its answer."""

    id: str
    axis: str
    text: str
    answer: str
    score: Figure | None
    """What the answer is worth; None if it is not scored or does not count."""
    comment: str = ""
    """What was written beside it; empty unless the report carries comments."""
    evidence: tuple[str, ...] = ()
    """What was named as proof; likewise."""
    top: str = ""
    """The title of the top axis that it belongs to, which may be its own; empty for what belongs to none."""


@dataclass(frozen=True)
class Grid:
    """A small table with words below it."""

    title: str
    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
