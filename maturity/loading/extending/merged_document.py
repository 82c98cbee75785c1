"""A bank and its base as one document: the merged data, in which each pointer leads to the file of its value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from maturity.loading.extending.drops import Drops, find_drops
from maturity.loading.extending.merging import merge_data
from maturity.loading.extending.origins import Origins, find_origin
from maturity.loading.problem import Problem
from maturity.model.code import Severity
from maturity.model.diagnostic import Diagnostic, Pointer, Remedy, Span
from maturity.syntax.document import Document, Located
from maturity.text.catalogue import Message


@dataclass(frozen=True)
class MergedDocument(Document):
    """The document of a bank that builds on another one; made by `merge_documents`.

    `data` is what both files say together, `source` and `location` are those of the file itself. A pointer leads into
    `data`; what is found for it is told of the file in which that value is written, which may be the base's.
    """

    own_data: dict[str, Any]
    """What the file itself says."""
    base: Document
    """The document of the base, which may be a merged one too."""
    origins: Origins
    """Where each value of `data` is written."""
    drops: Drops
    """What is left out of the base."""

    @property
    def text_length(self) -> int:
        """The number of characters of all the files together."""
        return len(self.source.text) + self.base.text_length

    def find_part(self, pointer: Pointer) -> tuple[Document, Pointer]:
        """Return the document of the file in which the value at `pointer` is written, and its pointer there."""
        origin = find_origin(self.origins, pointer)
        if origin.in_base:
            return self.base.find_part(origin.pointer)
        return Document(self.source, self.own_data, self.location), origin.pointer

    def is_inherited(self, pointer: Pointer) -> bool:
        """Whether the value at `pointer` comes from the base."""
        return find_origin(self.origins, pointer).in_base

    def find_span(self, pointer: Pointer, on_key: bool = False) -> Span:
        """Return the lines and columns of the value at `pointer` in its file: see `Document.find_span`."""
        part, pointer = self.find_part(pointer)
        return part.find_span(pointer, on_key)

    def is_plain(self, pointer: Pointer) -> bool:
        """Whether its file writes the value at `pointer` without quotes: see `Document.is_plain`."""
        part, pointer = self.find_part(pointer)
        return part.is_plain(pointer)

    def is_on_one_line(self, pointer: Pointer) -> bool:
        """Whether the value at `pointer` is written on one line of its file: see `Document.is_on_one_line`."""
        part, pointer = self.find_part(pointer)
        return part.is_on_one_line(pointer)

    def is_cut_by_comment(self, pointer: Pointer) -> bool:
        """Whether a comment follows the value at `pointer` in its file: see `Document.is_cut_by_comment`."""
        part, pointer = self.find_part(pointer)
        return part.is_cut_by_comment(pointer)

    def find_text_span(self, pointer: Pointer, start: int, end: int) -> Span:
        """Return the lines and columns of characters of the text at `pointer`: see `Document.find_text_span`."""
        part, pointer = self.find_part(pointer)
        return part.find_text_span(pointer, start, end)

    def find_location(self, pointer: Pointer) -> Located:
        """Find where the value at `pointer` is written in its file: see `Document.find_location`."""
        part, pointer = self.find_part(pointer)
        return part.find_location(pointer)

    def make_diagnostic(
        self,
        code: str,
        pointer: Pointer,
        params: Mapping[str, object] | None = None,
        *,
        variant: str = "",
        on_key: bool = False,
        help: Message | None = None,  # noqa: A002 - named like the field it fills
        severity: Severity | None = None,
        span: Span | None = None,
        remedies: tuple[Remedy, ...] = (),
    ) -> Diagnostic:
        """Make a diagnostic about the value at `pointer`, in its file: see `Document.make_diagnostic`."""
        part, pointer = self.find_part(pointer)
        return part.make_diagnostic(
            code,
            pointer,
            params or {},
            variant=variant,
            on_key=on_key,
            help=help,
            severity=severity,
            span=span,
            remedies=remedies,
        )


def merge_documents(document: Document, base: Document) -> tuple[MergedDocument, list[Problem]]:
    """Put `document`, a bank that builds on another one, and `base`, the document of that one, together.

    With it, what is wrong in `drop`; the names there that the base does not have are left out.
    """
    drops, problems = find_drops(document.data, base.data)
    data, origins = merge_data(document.data, base.data, drops)
    merged = MergedDocument(document.source, data, document.location, document.data, base, origins, drops)
    return merged, problems
