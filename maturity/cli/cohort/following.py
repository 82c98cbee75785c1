"""What to type after a cohort was shown: the same with everything, and a page to hand over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from maturity.insight.cohort.least_numbers import LEAST_GROUP
from maturity.text.shell import quote_argument

if TYPE_CHECKING:
    from maturity.cli.cohort.building import CohortWishes
    from maturity.render.view import View

_MOST_PATHS = 3
"""With how many paths a command is still short enough to be read and copied."""


def list_next_commands(
    paths: Sequence[str], wishes: CohortWishes, bank: str | None, mapping: str | None, view: View
) -> list[str]:
    """List the commands, which ask the same of the same files; none where these cannot be read again.

    `bank` and `mapping` are those of the command line, if any.
    """
    if "-" in paths or len(paths) > _MOST_PATHS:
        return []
    options = {
        "--by": wishes.by,
        "--where": wishes.condition,
        "--min-group": None if wishes.least == LEAST_GROUP else str(wishes.least),
        "--respondents": None if wishes.respondents == "one" else wishes.respondents,
        "--bank": bank,
        "--mapping": mapping,
    }
    words = [quote_argument(path) for path in paths]
    words += [word for name, value in options.items() if value is not None for word in (name, quote_argument(value))]
    words += ["--percentiles"] if wishes.with_places else []
    keys = ["cohort.next_page"] if view.everything else ["cohort.next_all", "cohort.next_page"]
    return [view.say(key, words=" ".join(words)) for key in keys]
