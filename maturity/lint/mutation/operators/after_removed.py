"""A recommendation that no longer waits for another one."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.mutant import Mutant, Operator, Reach, replace_one
from maturity.model.bank import Bank

NAME = "after_removed"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, each in enumerate(bank.recommendations):
        for place, earlier in enumerate(each.after):
            above = ("recommendations", index, "after")
            left = (*each.after[:place], *each.after[place + 1 :])
            names = () if each.when is None else tuple((name.space, name.id) for name in each.when.find_names())
            moved = (("answers", question) for question in (*bank.recommendation_by_id[earlier].moves, *each.moves))
            yield Mutant(
                NAME,
                (*above, place),
                {"id": each.id, "earlier": earlier},
                replace_one(above, left),
                Reach.ORDER,
                (earlier, each.id),
                tuple(dict.fromkeys((*names, *moved))),
            )


OPERATOR = Operator(NAME, _list_mutants)
