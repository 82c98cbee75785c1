"""A second, slower reading of advice (scoring.md, points 8 and 10), to hold the engine to.

No gain is kept, and no figure is taken over from one set of recommendations to another: for each set that is followed,
a whole assessment is redone, once. It shares no code with the engine.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from maturity.model.answers import Answer, Sheet, State
from tests.engine.oracle_conditions import OPEN, holds, standings
from tests.engine.oracle_goals import goals_off, parents_of
from tests.engine.score_oracle import Data, bounds, demands, duties_not_met, level_reached, scores, value

Ids = frozenset[str]


@dataclass
class Advisor:
    """The advice for one drawn bank and one sheet; `advise()` lists it in order."""

    data: Data
    sheet: Sheet

    def __post_init__(self) -> None:
        self.known: dict[tuple[Ids, str], dict[str, Fraction | None]] = {}
        self.found = standings(self.data, self.sheet)
        self.recommendations = {each["id"]: each for each in self.data["recommendations"]}
        self.lows = scores(self.data, self.sheet, self.found, "low")
        self.highs = scores(self.data, self.sheet, self.found, "high")
        states = {each: self.status(self.recommendations[each]) for each in self.recommendations}
        self.shown = {each: state for each, state in states.items() if state}
        self.blockers: dict[str, Fraction] = {}
        self.blocking_duties: list[Data] = []
        self.find_blockers()
        self.goals = goals_off(self.data, self.sheet, self.found)

    def advise(self) -> list[dict[str, Any]]:
        return [self.describe(each) for each in self.order()]

    def describe(self, name: str) -> dict[str, Any]:
        chain = self.chain(name)
        return {
            "id": name,
            "status": self.shown[name],
            "gain": self.gain(name),
            "chain": tuple(self.in_order(chain)),
            "chain_gain": self.added(name, frozenset(), chain) if self.has_moves(chain) else None,
            "chain_effort": self.effort(chain),
            "unblocks": bool(self.removed(chain) - self.removed(chain - {name})),
        }

    def status(self, recommendation: Data) -> str:
        """advised, possible or nothing."""
        moves, name = recommendation["moves"], recommendation["id"]
        below = True if self.moved([name]) else None if any(self.found[each] in OPEN for each in moves) else False
        serves = [duty for duty in self.data["duties"] if duty.get("recommendation") == name]
        missed, unsure = (duties_not_met(self.data, self.sheet, end) for end in ("high", "low"))
        if any(duty in missed for duty in serves) or not (moves or serves):
            below = True
        elif below is False and any(duty in unsure for duty in serves):
            below = None
        intervals = {axis: None if low is None else (low, self.highs[axis]) for axis, low in self.lows.items()}
        when = recommendation.get("when")
        fits = holds(when, self.data, self.sheet, self.found, intervals) if when else True  # type: ignore[arg-type]
        if False in (below, fits):
            return ""
        return "possible" if None in (below, fits) else "advised"

    def chain(self, name: str) -> Ids:
        """A recommendation with what is shown of its `after`, and so on."""
        found = {name}
        for before in self.recommendations[name].get("after", []):
            if before in self.shown:
                found |= self.chain(before)
        return frozenset(found)

    def in_order(self, ids: Ids, *, by_id: bool = False) -> list[str]:
        """Prerequisites first, in the bank's order where they leave a choice."""
        waiting = [each for each in (sorted(ids) if by_id else self.recommendations) if each in ids]
        placed: list[str] = []
        while waiting:
            for each in waiting:
                needed = [before for before in self.recommendations[each].get("after", []) if before in ids]
                if all(before in placed for before in needed):
                    placed.append(each)
                    waiting.remove(each)
                    break
        return placed

    def effort(self, ids: Ids) -> Fraction:
        return sum((self.own_effort(self.recommendations[each]) for each in ids), Fraction(0))

    def own_effort(self, recommendation: Data) -> Fraction:
        """The days of the first size that the profile certainly has; those of the recommendation otherwise."""
        for size in recommendation.get("sizes", []):
            if holds(size["when"], self.data, self.sheet, {}, {}) is True:
                return Fraction(size["effort"])
        return Fraction(recommendation["effort"])

    def has_moves(self, ids: Ids) -> bool:
        return any(self.recommendations[each]["moves"] for each in ids)

    def moved(self, ids: list[str]) -> dict[str, Answer]:
        """The better answers that following recommendations one after the other brings."""
        better: dict[str, Answer] = {}
        questions = {each["id"]: each for each in self.data["questions"]}
        for name in ids:
            for question_id, move in self.recommendations[name]["moves"].items():
                if self.found[question_id] != "answered":
                    continue
                question = questions[question_id]
                given = better.get(question_id, self.sheet.get_answer(question_id)).value
                then = improved(question, given, move)
                if worth(question, then) > worth(question, given):
                    better[question_id] = Answer(State.ANSWERED, then)
        return better

    def redone(self, ids: Ids, reading: str) -> dict[str, Fraction | None]:
        """The scores after following recommendations; sorting asks for those of the same ones many times."""
        if (ids, reading) not in self.known:
            better = self.moved(self.in_order(ids, by_id=True))
            sheet = replace(self.sheet, answers={**self.sheet.answers, **better})
            self.known[ids, reading] = scores(self.data, sheet, standings(self.data, sheet), reading)
        return self.known[ids, reading]

    def axis(self, name: str) -> str:
        """The axis on which the gain of a recommendation is told."""
        if self.data["combine"] != "none":
            return "overall"
        recommendation = self.recommendations[name]
        axes = {each["axis"] for each in self.data["questions"] if each["id"] in recommendation["moves"]}
        return recommendation.get("axis") or (axes.pop() if len(axes) == 1 else "overall")

    def added(self, name: str, before: Ids, after: Ids) -> Fraction | None:
        """What following `after` adds to following `before`, on the axis of a recommendation."""
        low, high = (self.redone(ids, "point")[self.axis(name)] for ids in (before, after))
        return None if low is None or high is None else high - low

    def gain(self, name: str) -> Fraction | None:
        chain = self.chain(name)
        return self.added(name, chain - {name}, chain) if self.recommendations[name]["moves"] else None

    def find_blockers(self) -> None:
        """Find the axes, with the score that each needs, and the duties that keep the next overall level away."""
        unmet = duties_not_met(self.data, self.sheet, "low")
        reached = level_reached(self.data, "overall", self.lows, unmet)
        levels = self.data["levels"]
        if self.sheet.scope == "express" or reached is None or reached + 1 == len(levels):
            return
        level = levels[reached + 1]
        needs = {"overall": level["from"], **level.get("at_least", {})}
        self.blockers = {axis: score for axis, score in needs.items() if self.is_under(self.lows[axis], score)}
        self.blocking_duties = [duty for duty in unmet if demands(level, duty)]

    def is_under(self, low: Fraction | None, needed: Fraction) -> bool:
        return low is not None and low < needed

    def removed(self, ids: Ids) -> set[str]:
        found = {f"duty {duty['id']}" for duty in self.blocking_duties if duty.get("recommendation") in ids}
        lows = self.redone(ids, "low") if self.blockers else {}
        for axis, needed in self.blockers.items():
            if lows[axis] is not None and not self.is_under(lows[axis], needed):
                found.add(f"axis {axis}")
        return found

    def key(self, name: str, placed: list[str]) -> tuple[bool, Fraction, int]:
        """What is compared to take the next recommendation: the least is taken."""
        chain = self.chain(name)
        done = chain.intersection(placed)
        brings = (self.added(name, done, chain) or Fraction(0)) / self.effort(chain - done)
        frees = self.removed(chain) - self.removed(done)
        return not frees, -brings, list(self.recommendations).index(name)

    def order(self) -> list[str]:
        placed: list[str] = []
        gaining = [each for each in self.shown if self.gain(each) is not None or self.describe(each)["unblocks"]]
        goal = {each: self.goal(each) for each in gaining}
        below, above = self.goals
        while waiting := [each for each in gaining if each not in placed and goal[each] in below]:
            best = {}
            for each in waiting:
                rank = self.key(each, placed)
                best[goal[each]] = min(rank, best.get(goal[each], rank))
            for axis in sorted(best, key=lambda axis: (-below[axis], best[axis])):  # a turn
                self.take([each for each in waiting if goal[each] == axis], placed)
        while self.take([each for each in gaining if goal[each] not in above], placed):
            pass
        while self.take(gaining, placed):
            pass
        for each in self.shown:
            self.place(each, placed)
        return placed

    def take(self, candidates: list[str], placed: list[str]) -> bool:
        """Place the best of `candidates` that is not placed yet, after its prerequisites."""
        left = [each for each in candidates if each not in placed]
        if left:
            self.place(min(left, key=lambda each: self.key(each, placed)), placed)
        return bool(left)

    def place(self, name: str, placed: list[str]) -> None:
        placed += self.in_order(self.chain(name).difference(placed))

    def goal(self, name: str) -> str | None:
        """The goal, below or above its ambition, that advice serves for certain: its axis, or the nearest above."""
        parents = parents_of(self.data["axes"], None)
        axis: str | None = self.axis(name) if self.shown[name] == "advised" else None
        below, above = self.goals
        while axis is not None and axis not in below and axis not in above:
            axis = parents.get(axis)
        return axis


def improved(question: Data, given: Any, move: Any) -> Any:
    """The answer after a move, whether or not it is better."""
    if question["kind"] != "multiple":
        return move
    exclusive = {option["id"] for option in question["options"] if option.get("exclusive")}
    chosen = set(move) if set(move) <= exclusive else (set(given) | set(move)) - exclusive
    return tuple(option["id"] for option in question["options"] if option["id"] in chosen)


def worth(question: Data, answer: Any) -> Fraction:
    lowest, highest = bounds(question)
    return min(highest, max(lowest, value(question, answer)))
