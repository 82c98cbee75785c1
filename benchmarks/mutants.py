"""Slips planted in banks: which of them `check` catches, by an error, an example or a rule, and which it does not.

`python -m benchmarks.mutants [ROUNDS] [SEED]`. In each round, every slip of `benchmarks.slips` is planted once in each
of the three banks that ship and in the two models of `tests/models`, at a place that is drawn. A slip is caught if
`check` then finds an error, an example that fails, or more of some code than before. `tests/lint/test_planted_slips.py`
holds what one round with the seed 1 gives.
"""

from __future__ import annotations

import sys
from collections import Counter

from benchmarks.planting import plant_slips


def main(rounds: int, seed: int) -> None:
    """Plant, count and print."""
    planted = list(plant_slips(rounds, seed))
    caught = Counter(each.way or "not caught" for each in planted)
    share = 100 * sum(bool(each.way) for each in planted) / len(planted)
    print(f"{len(planted)} slips of {len({each.slip for each in planted})} sorts, {share:.1f} % caught: {dict(caught)}")
    for name in dict.fromkeys(each.slip for each in planted):
        of_one = [each for each in planted if each.slip == name]
        codes = Counter(each.code for each in of_one if each.code)
        print(f"  {name:24} {sum(bool(each.way) for each in of_one):3} of {len(of_one):3}  {dict(codes)}")
    for each in planted:
        if not each.way:
            print(f"not caught: {each.slip} in {each.bank}, {each.place}")


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*(given + [2, 1][len(given) :]))
