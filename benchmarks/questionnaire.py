"""How a questionnaire behaves: `python -m benchmarks.questionnaire [BANK [RESPONDENTS]]`.

Its length for services of three sizes, and where simulated respondents of several kinds land. They are simulated
(benchmarks/respondents.py): nothing here says how real services answer, nor that the questions measure one thing.
"""

from __future__ import annotations

import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from fractions import Fraction

from benchmarks.kinds import ServiceKind
from benchmarks.respondents import SEED, build_answer, load_questionnaire, simulate_respondents
from maturity.engine.assess import assess
from maturity.engine.evaluation import evaluate
from maturity.model.answers import Sheet, State
from maturity.model.bank import Bank
from maturity.model.reading_time import SECONDS_A_QUESTION, WORDS_A_MINUTE, Asked, count_words, estimate_minutes
from maturity.model.scorecard import Scorecard
from maturity.model.standing import Standing

SIZES = (("one person", 1, "non"), ("two people", 2, "non"), ("ten people, shared", 10, "oui"))
"""Name, people in the service, whether it is shared; a questionnaire that does not ask is the same for all."""


def main(bank_id: str = "communication_numerique", count: str = "1000") -> None:
    """Measure and print."""
    bank = load_questionnaire(bank_id)
    sheets = list(simulate_respondents(bank, int(count), SEED))
    print_length(bank)
    print_distribution(bank, sheets)


# --- length


def print_length(bank: Bank) -> None:
    """Print the words and minutes for a service of one, of two and of many: every text and help that is shown to it."""
    print(f"Length, at {WORDS_A_MINUTE} words a minute and {SECONDS_A_QUESTION} s a question")
    for name, team, shared in SIZES if "equipe" in bank.field_by_id else SIZES[:1]:
        facts = {
            "equipe": build_answer(Fraction(team)),
            "mutualise": build_answer(shared),
            "reorganisation": build_answer("non"),
        }
        profile = {name: answer for name, answer in facts.items() if name in bank.field_by_id}
        standings = evaluate(bank, Sheet(profile=profile)).standings
        asked = [q for q in bank.questions if not q.counts or standings[q.id] is not Standing.NOT_ASKED]
        items: list[Asked] = [*bank.profile, *bank.duties, *bank.target_by_axis.values(), *asked]
        scored, words = sum(question.counts for question in asked), count_words(items, bank)
        minutes = estimate_minutes(items, bank)
        print(f"  {name:20}{scored:4} scored of {len(items)} items, {words} words, {minutes:.1f} minutes")


# --- distribution


def print_distribution(bank: Bank, sheets: Sequence[tuple[ServiceKind, Sheet]]) -> None:
    """Print the levels or, in a profile, the stances; the spread of axes, and how kinds answer each question."""
    cards = [(kind, assess(bank, sheet)) for kind, sheet in sheets]
    if bank.combine == "none":
        print_stances([card for _, card in cards])
    else:
        print_levels(cards)
    print_spread([card for _, card in cards])
    print("\nEach question: mean ratio of the lowest and the highest kind; kinds whose commonest answers differ")
    for question in bank.questions:
        if question.counts:
            means, answers = compare_kinds(bank, question.id, sheets)
            print(f"  {question.id:24}{min(means):6.2f}{max(means):6.2f}{len(answers):4}")


def print_levels(cards: Sequence[tuple[ServiceKind, Scorecard]]) -> None:
    """Print how many reach each level, and the scores of each kind."""
    stated = Counter(str(card.overall.level) for _, card in cards if card.overall)
    by_kind: dict[str, list[float]] = defaultdict(list)
    for kind, card in cards:
        by_kind[kind.name].append(float((card.overall and card.overall.score) or 0))
    print(f"\nLevels stated (at low), {len(cards)} simulated respondents")
    for level in cards[0][1].bank.levels:
        print(f"  {level.id:20}{stated[level.id]:5}")
    print("\nScore by kind: lowest, median, highest")
    for name, values in by_kind.items():
        print(f"  {name:32}{min(values):6.0f}{statistics.median(values):6.0f}{max(values):6.0f}")


def print_stances(cards: Sequence[Scorecard]) -> None:
    """Print how many are below their ambition, in line with it, above it, or not settled, goal by goal."""
    print(f"\nPractice beside ambition, {len(cards)} simulated respondents: below, in line, beyond, not settled")
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for card in cards:
        for axis in card.axes:
            if axis.target is not None:
                found[axis.id][axis.stances[0] if len(axis.stances) == 1 else "open"] += 1
    for axis_id, counts in found.items():
        print(f"  {axis_id:16}" + "".join(f"{counts[name]:6}" for name in ("below", "in_line", "above", "open")))


def print_spread(cards: Sequence[Scorecard]) -> None:
    """Print the percentiles of the scores of each axis, and how many are at the ends of the scale."""
    scores: dict[str, list[float]] = defaultdict(list)
    for card in cards:
        for axis in (card.overall, *card.axes):
            if axis is not None and axis.score is not None:
                scores[axis.id].append(float(axis.score))
    print("\nScore by axis: 10th, 50th, 90th percentile; share at 0, at 100")
    for axis_id, values in scores.items():
        tenths = statistics.quantiles(values, n=10)
        ends = [sum(value == end for value in values) / len(values) for end in (0, 100)]
        print(f"  {axis_id:16}{tenths[0]:6.0f}{tenths[4]:6.0f}{tenths[8]:6.0f}{ends[0]:8.1%}{ends[1]:7.1%}")


def compare_kinds(
    bank: Bank, question: str, sheets: Sequence[tuple[ServiceKind, Sheet]]
) -> tuple[list[float], set[object]]:
    """Compare kinds on a question: the mean ratio of each, 0..1, and the commonest answers, one or more."""
    ratios: dict[str, list[float]] = defaultdict(list)
    given_by: dict[str, Counter[object]] = defaultdict(Counter)
    measure = bank.measure_by_question[question]
    for kind, sheet in sheets:
        answer = sheet.get_answer(question)
        if answer.state is State.ANSWERED and answer.value is not None:
            ratios[kind.name].append(float(measure.get_ratio(measure.get_raw(answer.value))))
            given_by[kind.name][answer.value] += 1
    commonest = {counter.most_common(1)[0][0] for counter in given_by.values()}
    return [statistics.mean(values) for values in ratios.values()], commonest


if __name__ == "__main__":
    main(*sys.argv[1:])
