"""Write a fictitious cohort: a folder of answers files that a seed decides, to try `maturity cohort` on.

    python -m scripts.fictitious_cohort FOLDER [HOW_MANY] [SEED] [BANK]

The organisations do not exist. Each has a maturity of its own, from which its answers stray; some questions are left
open, some do not apply, and every eighth file is one more respondent of the organisation before it.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import find_bank_path
from maturity.model.bank import Bank
from maturity.model.items import Item

_BANK = "communication_numerique"
_MOST_NUMBER = 20
"""Up to which number facts without an upper bound are drawn."""


def main(words: Sequence[str]) -> None:
    """Write the files; `words` are those of the command line."""
    folder = Path(words[0])
    many, seed = (int(words[place]) if len(words) > place else default for place, default in ((1, 60), (2, 2026)))
    name = words[3] if len(words) > 3 else _BANK
    bank = BankCache().load(str(find_bank_path(name))).bank
    assert bank is not None
    folder.mkdir(parents=True, exist_ok=True)
    for number, answers in enumerate(draw_cohort(bank, name, many, seed), start=1):
        path = folder / f"organisation_{number:05}.json"
        path.write_text(json.dumps(answers, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def draw_cohort(bank: Bank, reference: str, many: int, seed: int) -> Iterator[dict[str, Any]]:
    """Draw so many answers files to `bank`, which they name as `reference`; the same seed draws the same."""
    source, owner = random.Random(seed), 0  # noqa: S311 - nothing is kept secret
    for number in range(many):
        owner = owner if number % 8 == 7 else number + 1
        skill = source.betavariate(2, 2)
        yield {
            "bank": reference,
            "bank_version": bank.version,
            "organisation": f"Organisation fictive {owner}",
            "date": f"2026-{source.randrange(1, 13):02}-15",
            "profile": {field.id: _draw_fact(field, bank, source) for field in bank.profile if field.kind != "text"},
            "duties": {duty: _draw_duty(skill, source) for duty in bank.duty_by_id},
            "answers": _draw_answers(bank, skill, source),
        }


def _draw_duty(skill: float, source: random.Random) -> str:
    if source.random() < 0.1:
        return "unknown"
    return "met" if source.random() < skill else source.choice(("planned", "unmet"))


def _draw_answers(bank: Bank, skill: float, source: random.Random) -> dict[str, Any]:
    silence = source.choice((0.0, 0.03, 0.03, 0.35))
    drawn: dict[str, Any] = {}
    for question in bank.questions:
        if question.kind == "text":
            continue
        if source.random() < silence:
            drawn[question.id] = "unknown"
        elif question.may_not_apply and source.random() < 0.05:
            drawn[question.id] = "not_applicable"
        else:
            drawn[question.id] = _draw_answer(question, bank, skill, source)
    return drawn


def _draw_fact(field: Item, bank: Bank, source: random.Random) -> Any:
    return "unknown" if source.random() < 0.04 else _draw_answer(field, bank, source.random(), source)


def _draw_answer(item: Item, bank: Bank, skill: float, source: random.Random) -> Any:
    """Draw an answer: the better the skill, the better it tends to be."""
    options = [option.id for option in bank.get_options(item)]
    match item.kind:
        case "single":
            place = round((len(options) - 1) * min(1, max(0, source.gauss(skill, 0.25))))
            return options[place]
        case "multiple":
            exclusive = bank.get_exclusive(item)
            chosen = [each for each in options if each not in exclusive and source.random() < skill]
            return chosen or sorted(exclusive)[:1]
        case _:
            low = int(item.min or 0)
            high = int(item.max) if item.max is not None else low + _MOST_NUMBER
            return low + round((high - low) * min(1, max(0, source.gauss(skill, 0.2))))


if __name__ == "__main__":
    main(sys.argv[1:])
