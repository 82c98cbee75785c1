"""What `maturity score` was asked for, once its options were read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maturity.batch.scoring import ScorerSettings
    from maturity.cli.batch.shard import Shard
    from maturity.cli.gates import GateTest
    from maturity.cli.run import Run
    from maturity.model.bank import Bank
    from maturity.render.formats import Format


@dataclass(frozen=True)
class Request:
    """What `maturity score` was asked for."""

    run: Run
    format: Format
    settings: ScorerSettings
    gates: GateTest
    bank: Bank | None
    """The bank that was given on the command line, if any."""
    everything: bool
    with_comments: bool
    where: str | None
    sort: str | None
    dialect: str | None
    jobs: int | None
    allow_failures: bool
    cluster: str | None = None
    """The address of the cluster that does the work; None for this machine."""
    shard: Shard | None = None
    """Which part of the inputs is wanted; None for all of them."""
