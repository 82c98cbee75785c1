"""A property that is worked out when it is first read, without a lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Kept = TypeVar("Kept")


class LazyProperty(Generic[Kept]):
    """What `functools.cached_property` is, for objects that many sheets need anew.

    In Python 3.11 that one takes a lock for each value that it works out, which takes longer than many of these values.
    Without it, two threads that read a property first at the same time both work it out, to the same value.
    """

    def __init__(self, work_out: Callable[[Any], Kept]) -> None:
        """`work_out` takes the object, and returns the value of the property."""
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> LazyProperty[Kept]: ...

    @overload
    def __get__(self, owner: object, kind: type) -> Kept: ...

    def __get__(self, owner: object | None, kind: type) -> Kept | LazyProperty[Kept]:
        """Work the value out and keep it with the object, where it is found from then on."""
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._work_out(owner)
        return value
