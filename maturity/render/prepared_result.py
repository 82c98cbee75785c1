"""The parts of a result in JSON with what is the same in all results of a bank, and gaps for what differs."""

from __future__ import annotations

from maturity.model.advice import AdviceStatus
from maturity.model.bank import Bank
from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import AxisScore
from maturity.render.prepared_json import GAP, PreparedObject
from maturity.render.result_shape import shape_advice, shape_axis, shape_result


def prepare_result(bank: Bank, channels: object = None) -> PreparedObject:
    """Prepare a whole result of a bank; gaps stand for what differs from one respondent to the next.

    `channels` is `GAP` for results that have this key, None for those that have not.
    """
    return PreparedObject(
        shape_result(
            bank,
            generated=GAP,
            scope=GAP,
            organisation=GAP,
            date=GAP,
            respondent=GAP,
            profile=GAP,
            path=GAP,
            duties=GAP,
            overall=GAP,
            axes=GAP,
            answers=GAP,
            advice=GAP,
            benchmark=GAP,
            warnings=GAP,
            channels=channels,
        )
    )


def prepare_axis(axis: AxisScore) -> PreparedObject:
    """Prepare the scores of one axis, or of the whole, of which the id, the parent and the title stay the same."""
    return PreparedObject(
        shape_axis(
            axis.id,
            axis.parent,
            axis.title,
            score=GAP,
            exact=GAP,
            low=GAP,
            high=GAP,
            level=GAP,
            levels_possible=GAP,
            provisional=GAP,
            target=GAP,
            gap=GAP,
            blockers=GAP,
            coverage=GAP,
        )
    )


def prepare_advice(recommendation: Recommendation, status: AdviceStatus) -> PreparedObject:
    """Prepare a recommendation that is shown with this status: what it says of itself stays the same."""
    return PreparedObject(
        shape_advice(
            recommendation,
            status,
            gain=GAP,
            chain=GAP,
            chain_gain=GAP,
            chain_effort=GAP,
            effort=GAP,
            running=GAP,
            because=GAP,
        )
    )
