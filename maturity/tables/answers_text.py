"""The text of an answers file from its data, as `maturity import` writes one for each row of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from maturity.model.bank import Bank
from maturity.syntax.quoting import format_value

_HEAD = ("bank", "bank_version", "date", "organisation", "respondent")


def write_answers(data: Mapping[str, Any], bank: Bank, remark: str = "") -> str:
    """Return the text of an answers file with `data`, in the order of `bank`; `remark` is a comment for its first line.

    It is read back as the same data.
    """
    orders = {
        "profile": bank.field_by_id,
        "duties": bank.duty_by_id,
        "targets": bank.axis_by_id,
        "answers": bank.question_by_id,
    }
    lines = [f"# {remark}"] if remark else []
    lines += [f"{key}: {format_value(data[key])}" for key in _HEAD if data.get(key) is not None]
    for section, order in orders.items():
        if data.get(section):
            lines += [f"{section}:", *_write_section(data[section], order)]
    return "\n".join(lines) + "\n"


def _write_section(values: Mapping[str, Any], order: Mapping[str, object]) -> Iterator[str]:
    for name in (*(each for each in order if each in values), *(each for each in values if each not in order)):
        yield f"  {name}: {format_value(values[name])}"
