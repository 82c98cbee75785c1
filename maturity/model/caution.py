"""A caution: something that the reader of a result has to know, found in the answers file or while scoring."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.text.catalogue import Message


@dataclass(frozen=True, slots=True)
class Caution:
    """Something that the reader of a result has to know.

    `code` names the check ("MB601"); `message` is its sentence; `question` is the id of the question that it is
    about, None when it is about no single one.
    """

    code: str
    message: Message
    question: str | None = None
