"""What the file of a bank says, key by key (format.md, "Bank"), and which bank it is.

`Bank` adds the look-ups that other rooms work with.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import Field, PrivateAttr, StringConstraints

from maturity.model.duty import Duty
from maturity.model.example import Example
from maturity.model.field_types import FormerId, Id, Record, Text, TupleOf, Version, Whole
from maturity.model.items import Axis, Combine, Option, ProfileField, Question
from maturity.model.recommendation import Recommendation
from maturity.model.scoring_rules import Level, Policy, Scale


@dataclass(frozen=True, slots=True)
class BankIdentity:
    """Which bank it was, exactly, whatever became of its file since."""

    id: Id
    version: Version
    sha256: str
    """The digest of its content, in hexadecimal: see `Bank.sha256`."""
    base: BankIdentity | None = None
    """The bank that it builds on; None if it builds on none."""


class Source(Record):
    """The publication that the bank is drawn from."""

    title: Text
    authors: Text | None = None
    date: Text | None = None


class BankRecord(Record):
    """A bank as its file says it, without the look-ups of `Bank`."""

    format: Annotated[Whole, Field(ge=1, le=1)]
    id: Id
    version: Version
    language: Annotated[str, StringConstraints(pattern="^[a-z]{2}$")]
    title: Text
    description: Text | None = None
    source: Source | None = None
    scale: Scale = Field(default_factory=Scale)
    combine: Combine | Literal["none"] = "mean"
    """How the top axes make the overall score; none: a profile without one."""
    policy: Policy = Field(default_factory=Policy)
    """What "does not apply" counts, and how much has to be answered."""
    profile: TupleOf[ProfileField] = ()
    """Facts about the organisation: asked first, never scored."""
    answer_sets: dict[Id, TupleOf[Option]] = Field(default_factory=dict)
    axes: Annotated[TupleOf[Axis], Field(min_length=1)]
    questions: Annotated[TupleOf[Question], Field(min_length=1)]
    duties: TupleOf[Duty] = ()
    """What law or policy demands: asked after the profile, never scored, shown before the score."""
    levels: TupleOf[Level] = ()
    recommendations: TupleOf[Recommendation] = ()
    examples: TupleOf[Example] = ()
    renamed: dict[FormerId, FormerId] = Field(default_factory=dict)
    """Old id to new id, since any earlier version; of an option as `question.old: question.new`."""
    removed: TupleOf[FormerId] = ()
    """Ids that are gone and never reused: questions, or options as `question.option`."""
    recheck: dict[Id, Version] = Field(default_factory=dict)
    """Question id to the version that changed its meaning: an answer to an earlier one has to be confirmed."""
    extends: Text | None = None
    """The bank that this one builds on: the id of one that ships, or a path from this file's folder. With it, the file
    has only what differs from that bank, which is its base."""
    base_version: Version | None = None
    """The version of the base that this bank was written for; another one has to be agreed to here."""
    drop: TupleOf[Text] = ()
    """What is left out of the base: names of items, with their section before them where needed (`questions.website`),
    or of sections (`examples`)."""

    _sha256: str = PrivateAttr(default="")
    _base: BankIdentity | None = PrivateAttr(default=None)
    _written_in: str = PrivateAttr(default="")

    @property
    def sha256(self) -> str:
        """The SHA-256 digest of the file's data, in hexadecimal, set by the loader; "" for a bank made in memory."""
        return self._sha256

    @property
    def base(self) -> BankIdentity | None:
        """Which bank this one builds on, exactly; None if it builds on none."""
        return self._base

    @property
    def written_in(self) -> str:
        """The language of texts that no translation has, such as the law behind a duty: that of the bank's own file."""
        return self._written_in or self.language

    @property
    def identity(self) -> BankIdentity:
        """Which bank this is, exactly, and which one it builds on."""
        return BankIdentity(self.id, self.version, self.sha256, self.base)

    def set_digest(self, sha256: str, base: BankIdentity | None = None) -> Self:
        """Set `sha256`, the digest of what the bank came from, and `base`, what it builds on; return this bank."""
        self._sha256, self._base = sha256, base
        return self

    def set_written_in(self, language: str) -> Self:
        """Set `written_in`, of a bank that has been translated; return this bank."""
        self._written_in = language
        return self
