"""What a part says of the run that it belongs to, so that parts of different runs are never put together."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from maturity import __version__
from maturity.cli.batch.parts.lines import PartShape, RunShape
from maturity.cli.language import find_machine_language, find_requested
from maturity.text.safe import make_visible

if TYPE_CHECKING:
    from maturity.cli.batch.request import Request
    from maturity.cli.batch.shard import Shard
    from maturity.render.results import RunFacts


@dataclass(frozen=True)
class InputList:
    """All inputs of a run, whichever part takes them."""

    words: Literal["files", "rows"]
    """What they are."""
    count: int
    digest: str
    """It is the same where the same inputs are found in the same order."""


def describe_part(
    request: Request, shard: Shard, facts: RunFacts, paths: Sequence[str], inputs: InputList
) -> PartShape:
    """Describe a part of a run over all of `inputs`; `paths` are the arguments that stand for them."""
    run = RunShape(
        tool=__version__,
        format=request.format.name,
        dialect=facts.dialect,
        language="en" if facts.language == "en" else "fr",
        wished=find_requested(request.run.lang, request.run.environment),
        machine=find_machine_language(request.run.environment),
        with_comments=facts.with_comments,
        where=request.where,
        fail_under=tuple(f"{gate.axis}={gate.needs}" for gate in request.gates.gates),
        bank=None if request.bank is None else request.bank.sha256,
        allow_failures=request.allow_failures,
        words=inputs.words,
        is_single=facts.is_single,
        inputs=inputs.count,
        listed=inputs.digest,
        paths=tuple(map(make_visible, paths)),
    )
    return PartShape(version=1, shard=(shard.number, shard.count), generated=facts.generated, run=run)


def find_difference(first: RunShape, other: RunShape) -> str | None:
    """Return the name of something in which two parts differ, the likeliest first; None for parts of one run."""
    differing = [name for name in RunShape.model_fields if getattr(first, name) != getattr(other, name)]
    return differing[0] if differing else None


def list_all_files(files: Sequence[tuple[str, bool]]) -> InputList:
    """List files, each given with whether it was found in a folder: by their paths, as none of them is opened here."""
    digest = hashlib.sha256()
    for path, in_folder in files:
        digest.update(os.fsencode(path) + (b"\0+" if in_folder else b"\0-"))
    return InputList("files", len(files), digest.hexdigest())


def list_table(path: str, count: int, mapping: str) -> InputList:
    """List the rows of the table at `path`, `count` of them: by its content and by `mapping`, what its columns say."""
    with open(path, "rb") as file:  # noqa: PTH123 - as it was typed
        digest = hashlib.file_digest(file, "sha256")
    digest.update(mapping.encode("utf-8", "surrogatepass"))
    return InputList("rows", count, digest.hexdigest())
