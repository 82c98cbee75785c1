"""Words for what a bank says by a key: `min` is "the lowest (min)" in a sentence, `overall` the overall score."""

from __future__ import annotations

from collections.abc import Mapping

from maturity.model.field_types import ROOT
from maturity.text.catalogue import Message, make_message

_WORDS = frozenset({"mean", "sum", "min", "none", "exclude", "zero", "full", "high", "medium"})
"""The values of keys for which the catalogue has a word, under `value.`."""
_SAID = ("before", "after", "old", "new")
"""The parameters of sentences that hold values of keys."""


def name_score(axis_id: str) -> Message:
    """Return the message that names the score of an axis, or the overall score for `overall`."""
    if axis_id == ROOT:
        return make_message("value.overall")
    return make_message("value.axis", axis=axis_id)


def name_values(params: Mapping[str, object]) -> dict[str, object]:
    """Return the parameters of a sentence about a change, with words in the place of values that are keys."""
    return {name: _name_value(value) if name in _SAID else value for name, value in params.items()}


def _name_value(value: object) -> object:
    return make_message(f"value.{value}") if isinstance(value, str) and value in _WORDS else value
