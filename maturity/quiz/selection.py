"""A list to choose from, key by key: what is pointed at, what is ticked, which digits wait for the next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

ONE_DIGIT = 9
"""Options that one digit can name."""


@dataclass(frozen=True)
class Selection:
    """The state of a list of `count` options, counted from 0; nothing is pointed at or ticked to begin with.

    `done` is the choice, once made: the places chosen. `objection` is the sentence that says why Enter did nothing.
    """

    count: int
    several: bool = False
    alone: frozenset[int] = frozenset()
    """The options that refuse company."""
    ticked: frozenset[int] = frozenset()
    answered: bool = False
    """Whether an answer stands already, which Enter keeps."""
    before: frozenset[int] = frozenset()
    """What was ticked in it."""
    focus: int | None = None
    digits: str = ""
    done: tuple[int, ...] | None = None
    kept: bool = False
    """Whether Enter kept the answer that stands."""
    aside: frozenset[int] = frozenset()
    """What an option that refuses company has unticked: it comes back when that one is unticked."""
    just_named: bool = False
    """Whether a digit has just ticked an option: a space or a comma after it sets it apart from the next."""
    objection: str = ""

    def move(self, by: int) -> Selection:
        """Point at the next option (1) or the one before (-1), no further than the ends."""
        start = (-1 if by > 0 else self.count) if self.focus is None else self.focus
        focus = min(max(start + by, 0), self.count - 1)
        return replace(self, focus=focus, digits="", objection="", just_named=False)

    def type_digit(self, digit: str) -> Selection:
        """Name an option by its number: at once among nine; among more, with Enter or, to tick, once it is complete."""
        longest = len(str(self.count))
        if self.several and 0 < int(self.digits or "0") <= self.count < int(self.digits + digit):
            return self.choose_typed().type_digit(digit)  # 1 then 5 of 12 options: two options, as there is no 15
        digits = digit if len(self.digits) == longest else self.digits + digit
        typed = replace(self, digits=digits, objection="", just_named=False)
        complete = len(digits) == longest or int(digits) * 10 > self.count
        return typed.choose_typed() if self.count <= ONE_DIGIT or (self.several and complete) else typed

    def choose_typed(self) -> Selection:
        """The option whose number has been typed: chosen, or ticked where there may be several."""
        place, calm = int(self.digits) - 1, replace(self, digits="")
        if not 0 <= place < self.count:
            return replace(calm, objection="quiz.no_such_number")
        return replace(calm.toggle(place), just_named=True) if self.several else replace(calm, done=(place,))

    def press_space(self) -> Selection:
        """Space: tick the option whose number has been typed, else the one pointed at, where several may be."""
        if not self.several:
            return self
        if self.digits or self.just_named:
            return self.press_comma()
        return self.toggle()

    def press_comma(self) -> Selection:
        """A comma between two numbers: the first is complete."""
        return replace(self.choose_typed() if self.several and self.digits else self, just_named=False)

    def toggle(self, place: int | None = None) -> Selection:
        """Tick or untick an option, the one pointed at by default; one that refuses company unticks the others."""
        place = self.focus if place is None else place
        if place is None:
            return replace(self, objection="")
        aside: frozenset[int] = frozenset()
        if place in self.ticked:
            ticked = (self.ticked - {place}) | self.aside
        elif place in self.alone:
            ticked, aside = frozenset({place}), self.ticked - self.alone
        else:
            ticked = (self.ticked - self.alone) | {place}
        return replace(self, ticked=ticked, aside=aside, focus=place, digits="", objection="", just_named=False)

    @property
    def unsaved(self) -> bool:
        """Whether something is ticked or unticked that Enter has not confirmed."""
        return self.several and self.ticked != self.before

    def press_enter(self) -> Selection:
        """Enter: name, choose, confirm, or keep what stands; never an answer that nobody pointed at."""
        if self.digits:
            return self.choose_typed()
        if self.several:
            return self._confirmed()
        if self.focus is not None:
            return replace(self, done=(self.focus,))
        return replace(self, kept=True) if self.answered else replace(self, objection="quiz.choose")

    def _confirmed(self) -> Selection:
        if self.answered and self.ticked == self.before:
            return replace(self, kept=True)
        if self.ticked:
            return replace(self, done=tuple(sorted(self.ticked)))
        if self.alone:
            return replace(self, objection="quiz.tick_one")
        if self.objection == "quiz.enter_again":
            return replace(self, done=(), objection="")
        return replace(self, objection="quiz.enter_again")


def find_positions(ids: Collection[str], order: list[str]) -> frozenset[int]:
    """The places of options by their ids."""
    return frozenset(order.index(each) for each in ids)
