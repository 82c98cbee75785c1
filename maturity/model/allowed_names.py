"""What conditions may name and call, by where they stand in a bank (format.md, "Conditions")."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.model.condition import Function, Space


@dataclass(frozen=True, slots=True)
class AllowedNames:
    """What a condition may name and which functions it may call; see `FOR_QUESTIONS` and `FOR_RECOMMENDATIONS`."""

    spaces: tuple[Space, ...]
    """What may stand before the dot of a name."""
    functions: tuple[Function, ...]
    """The functions that may be called."""
    variant: str = ""
    """What a message about a name that is not allowed speaks of, where it is not a question: see `MB304`."""


FOR_QUESTIONS = AllowedNames(spaces=("answers", "profile"), functions=("count",))
"""What the `when` of a question may name and call."""
FOR_DUTIES = AllowedNames(spaces=("profile",), functions=("count",), variant="duty")
"""What the `when` of a duty may name and call."""
FOR_SIZES = AllowedNames(spaces=("profile",), functions=("count",), variant="size")
"""What the `when` of an effort at one size, under `sizes` of a recommendation, may name and call."""
FOR_RECOMMENDATIONS = AllowedNames(
    spaces=("answers", "profile", "score", "target", "gap"), functions=("count", "known")
)
"""What the `when` of a recommendation may name and call."""
