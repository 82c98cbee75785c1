"""A caution: something that the reader of a result has to know, found in the answers file or while scoring."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.model.diagnostic import Pointer
from maturity.text.catalogue import Message


@dataclass(frozen=True, slots=True)
class Caution:
    """Something that the reader of a result has to know, such as an answer that was not counted."""

    code: str
    """The code of the check that found it ("MB601"), see `maturity.model.codes`."""
    message: Message
    """The sentence, in no language yet."""
    question: str | None = None
    """The id of the question that it is about; None if it is not about exactly one."""
    places: tuple[Pointer, ...] = ()
    """The answers that it is about, as pointers into a file of answers under the present ids: ("answers", question id).

    Empty if it is about none in particular.
    """
