"""A property that is worked out once for each object, when it is first read."""

from __future__ import annotations

from dataclasses import dataclass, field

from maturity.model.lazy_property import LazyProperty


@dataclass(frozen=True)
class Doubled:
    number: int
    worked_out: list[int] = field(default_factory=list)

    @LazyProperty
    def double(self) -> int:
        """Twice the number."""
        self.worked_out.append(self.number)
        return 2 * self.number


def test_each_object_works_its_own_value_out_once() -> None:
    one, other = Doubled(1), Doubled(2)
    assert (one.worked_out, other.worked_out) == ([], [])
    assert [one.double, other.double, one.double, other.double] == [2, 4, 2, 4]
    assert (one.worked_out, other.worked_out) == ([1], [2])


def test_the_class_shows_the_property_with_its_docstring() -> None:
    assert Doubled.double.__doc__ == "Twice the number."
