"""Tables that are read in columns as they are row by row: odd texts, and rows that chance draws."""

from __future__ import annotations

import random
from collections.abc import Callable
from types import ModuleType

import pytest

from maturity.batch.columns import scoring
from maturity.engine.columnar.quantities import NotExpressibleError
from maturity.model.bank import Bank
from maturity.model.items import Item

HEAD = "organisation;type;strategie;budget;declaration;insee\n"
TEXTS = {
    "as_excel_ends_lines": "A;commune;aucune;10;met;1\r\nB;region;;;;\r\n",
    "blank_rows": "A;commune;aucune;10;met;1\n\nB;region;;;;\n;;;;;\nC;;en_cours;;;\n\n\n",
    "rows_of_empty_cells": "A;commune;aucune;10;met;1\n;;;;;\n ; ;;;;\nC;;en_cours;;;\n",
    "a_short_row": "A;commune;aucune;10;met;1\nB;commune;aucune\nC;commune;aucune;10;met;1\n",
    "a_short_row_at_the_end": "A;commune;aucune;10;met;1\nB;commune;auc",
    "a_long_row": "A;commune;aucune;10;met;1\nB;commune;aucune;10;met;1;2\nC;commune;aucune;10;met;1\n",
    "no_last_cell": "A;commune;aucune;10;met;\nB;commune;aucune;10;met;\n",
    "quotation_marks_below": 'A;commune;aucune;10;met;1\nB;commune;"Non, aucune";10;met;1\nC;;"aucune;10\n',
    "a_mark_in_a_cell": 'A;commune;aucune;10;met;1\nB "x";commune;aucune;10;met;1\n',
    "a_null_byte": "A;commune;aucune;10;met;1\nB\x00;commune;aucune;10;met;1\n",
    "a_lone_return": "A;commune;aucune;10;met;1\nB\rC;commune;aucune;10;met;1\n",
    "texts_that_act": "=1+1;commune;aucune;10;met;1\n@a;;aucune;;;=2\nx|=1;;aucune;;;-3\n\u202ea;;aucune;;;##[error]\n",
    "texts_to_quote": "a,b;commune;aucune;10;met;1\nL'Haÿ-les-Roses (94);commune;aucune;10;met;01004\n",
    "names_and_addresses": "L’Haÿ-les-Roses;commune;aucune;10;met;jean+a@ville.fr\nN° 5 : a;;aucune;;;a::error\n",
    "words_in_a_free_text": "A;commune;aucune;10;met;unknown\nB;commune;aucune;10;met; NOT_APPLICABLE \n",
    "cells_that_cannot_be_read": "A;commun;aucune;10;met;1\nB;commune;Ouii;1000;yes;1\nC;commune;aucune;1,5;met;1\n",
    "points_that_are_fractions": "A;commune;aucune;0,01;met;1\nB;commune;aucune;7;met;1\nC;commune;aucune;20;met;1\n",
    "spaces_and_capitals": " A ; Commune ;  AUCUNE;10 ;Met;1\n A  B;COMMUNE;En cours  d’écriture;10;met;1\n",
    "a_cell_that_is_too_long": f"A;commune;aucune;10;met;1\n{'x' * 140_000};commune;aucune;10;met;1\n",
    "nothing_to_score": "A;commun;aucune;10;met;1\n",
}


def draw_cell(chance: random.Random, bank: Bank, item: Item) -> str:
    if chance.random() < 0.15:
        return chance.choice(["", "unknown"])
    options = [each.id for each in bank.get_options(item) if not each.exclusive]
    match item.kind:
        case "single":
            return chance.choice(options)
        case "multiple":
            return "|".join(chance.sample(options, min(2, len(options))))
        case "number":
            return str(chance.randint(int(item.min or 0), min(20, int(item.max or 20))))
        case "text":
            return "abc"


def draw_row(chance: random.Random, number: int) -> list[str]:
    def pick(*usual: str, odd: tuple[str, ...] = ()) -> str:
        return chance.choice(odd if odd and chance.random() < 0.03 else usual)

    return [
        pick(f"Commune {number}", "", odd=("=1", "a,b", "x" * 400)),
        pick("commune", "Région", "", "unknown", odd=("town",)),
        pick("aucune", "En cours d'écriture", "formalisee", "not_applicable", "unknown", "", odd=("oui",)),
        pick("0", "5", "20", "100", "", "unknown", odd=("7,5", "101", "x")),
        pick("met", "unmet", "planned", "unknown", "not_applicable", "", odd=("so",)),
        pick("01004", "", odd=("unknown", "-1")),
    ]


def assert_rows_are_read_alone_without_columns(
    count: Callable[[], int], monkeypatch: pytest.MonkeyPatch, finder: ModuleType
) -> None:
    """`count` returns how many rows are read in columns; `finder` is the module that looks whether polars is there."""
    with monkeypatch.context() as patch:
        patch.setattr(finder, "find_spec", lambda _: None)
        assert count() == 0

    def refuse(*_: object, **__: object) -> None:
        raise NotExpressibleError("numbers too great")

    with monkeypatch.context() as patch:
        patch.setattr(scoring, "compile_columns", refuse)
        assert count() == 0
