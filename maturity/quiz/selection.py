"""The state of a list to choose from, and what each key makes of it.

An option is highlighted if the arrows, or the number that is being typed, have reached it; ticked if it is among
several chosen ones. Digits are typed for its number, which counts from 1.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

MAX_SINGLE_DIGIT = 9
"""The number of options up to which one digit is enough to name one."""
_MAX_DIGITS = 5
"""How many digits of a number are shown as they are typed; further ones are dropped."""


@dataclass(frozen=True)
class Selection:
    """The state of a list of options. It never changes: each method for a key returns the state that follows.

    Options are given as indexes from 0. At first none is highlighted, so that Enter alone chooses nothing. The choice
    is made once `chosen` or `kept` is set.
    """

    count: int
    """How many options there are, at least one."""
    several: bool = False
    """Whether several options may be chosen: then keys tick, and Enter confirms."""
    exclusive: frozenset[int] = frozenset()
    """The options that cannot be chosen with others."""
    ticked: frozenset[int] = frozenset()
    """The options ticked now."""
    answered: bool = False
    """Whether there is an answer already, which Enter keeps if nothing has changed."""
    to_confirm: bool = False
    """Whether there is an earlier answer that is to be confirmed: Enter keeps it neither, a key of its own does."""
    initial: frozenset[int] = frozenset()
    """The options that were ticked at first."""
    highlighted: int | None = None
    """The option that the arrows or a typed number have reached, or that was ticked last; None at first."""
    digits: str = ""
    """The digits typed so far of an option's number; "" for none."""
    chosen: tuple[int, ...] | None = None
    """The options chosen, ascending, once Enter or a digit has made the choice; None before."""
    kept: bool = False
    """Whether Enter has kept the answer that was there."""
    unticked: frozenset[int] = frozenset()
    """The options that ticking an exclusive one has unticked; they are ticked again if that one is unticked next."""
    settled: bool = False
    """Whether a digit or comma has just ended a number: a space then only separates it from the next."""
    objection: str = ""
    """The catalogue key of the sentence that says why the last key did nothing; "" for none."""

    @property
    def is_short(self) -> bool:
        """Whether one digit is enough to name each option: then it acts at once."""
        return self.count <= MAX_SINGLE_DIGIT

    def move(self, by: int) -> Selection:
        """Highlight the next option (`by` 1) or the one before (-1); at either end of the list, it stays there.

        With none highlighted, the first or the last one is.
        """
        start = (-1 if by > 0 else self.count) if self.highlighted is None else self.highlighted
        highlighted = min(max(start + by, 0), self.count - 1)
        return replace(self, highlighted=highlighted, digits="", objection="", settled=False)

    def type_digit(self, digit: str) -> Selection:
        """Type a digit of an option's number.

        In a list of at most nine options, the digit chooses the option, or ticks it, at once. In a longer list the
        digits stand as they are typed, and do nothing until Enter, Space or a comma ends the number: no digit is ever
        taken for the start of another number, so that no option is chosen that was not meant.
        """
        if self.is_short:
            return replace(self, digits=digit, objection="").choose_typed()
        if digit == "0" and not self.digits:
            return replace(self, objection="quiz.no_such_number", settled=False)
        return self._point_at_typed((self.digits + digit)[:_MAX_DIGITS])

    def press_backspace(self) -> Selection:
        """Take away the last digit of the number that is typed."""
        return self._point_at_typed(self.digits[:-1]) if self.digits else self

    def _point_at_typed(self, digits: str) -> Selection:
        """Let `digits` be what is typed, and highlight the option of that number; none if no option has it."""
        typed = replace(self, digits=digits, objection="", settled=False)
        return replace(typed, highlighted=typed.find_typed())

    def find_typed(self) -> int | None:
        """Return the index of the option whose number is typed; None if nothing is typed or no option has it."""
        number = int(self.digits or "0")
        return number - 1 if 1 <= number <= self.count else None

    def choose_typed(self) -> Selection:
        """Choose the option whose number is typed, or tick or untick it where several may be chosen.

        If there is no such option, nothing is chosen and `objection` says so. At least one digit must be typed.
        """
        index, cleared = self.find_typed(), replace(self, digits="")
        if index is None:
            return replace(cleared, objection="quiz.no_such_number")
        return replace(cleared.toggle(index), settled=True) if self.several else replace(cleared, chosen=(index,))

    def press_space(self) -> Selection:
        """Tick or untick the highlighted option, where several may be chosen; after a digit, end its number instead.

        After a number that has just been ended, as in "1, 3", a space is only a space.
        """
        if not self.several:
            return self
        if self.digits:
            return replace(self.choose_typed(), settled=False)
        return replace(self, settled=False) if self.settled else self.toggle()

    def press_comma(self) -> Selection:
        """End the number that is typed, which ticks its option, so that the next digit begins another number."""
        return self.choose_typed() if self.several and self.digits else self

    def toggle(self, index: int | None = None) -> Selection:
        """Tick the option at `index`, or untick it if it is ticked; None means the highlighted one.

        Ticking an exclusive option unticks all others; ticking another option unticks the exclusive ones.
        """
        index = self.highlighted if index is None else index
        if index is None:
            return replace(self, objection="")
        unticked: frozenset[int] = frozenset()
        if index in self.ticked:
            ticked = (self.ticked - {index}) | self.unticked
        elif index in self.exclusive:
            ticked, unticked = frozenset({index}), self.ticked - self.exclusive
        else:
            ticked = (self.ticked - self.exclusive) | {index}
        toggled = replace(self, ticked=ticked, unticked=unticked, highlighted=index)
        return replace(toggled, digits="", objection="", settled=False)

    @property
    def is_unsaved(self) -> bool:
        """Whether an option was ticked or unticked that Enter has not confirmed."""
        return self.ticked != self.initial

    def press_enter(self) -> Selection:
        """Choose what is typed, highlighted or ticked, or keep the answer that is there; else set an objection.

        Where several may be chosen and none is ticked, a second Enter chooses none; but not if the list has an
        exclusive option, which says the same.
        """
        if self.digits:
            return replace(self.choose_typed(), settled=False)
        if self.several:
            return self._confirm()
        if self.highlighted is not None:
            return replace(self, chosen=(self.highlighted,))
        if self.answered:
            return replace(self, kept=True)
        return replace(self, objection="quiz.confirm_key" if self.to_confirm else "quiz.choose")

    def _confirm(self) -> Selection:
        if self.answered and self.ticked == self.initial:
            return replace(self, kept=True)
        if self.to_confirm and self.ticked == self.initial:
            return replace(self, objection="quiz.confirm_key")
        if self.ticked:
            return replace(self, chosen=tuple(sorted(self.ticked)))
        if self.exclusive:
            return replace(self, objection="quiz.tick_one")
        if self.objection == "quiz.enter_again":
            return replace(self, chosen=(), objection="")
        return replace(self, objection="quiz.enter_again")


def find_indexes(ids: Collection[str], order: list[str]) -> frozenset[int]:
    """Return the indexes in `order` of the options with these `ids`."""
    return frozenset(order.index(each) for each in ids)
