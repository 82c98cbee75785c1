"""Days as people write them in French and in English."""

from __future__ import annotations

from maturity.text.catalogue import Message, make_message, say


def format_day(written: str, language: str) -> str:
    """Return a day such as "2026-11-23" in words: "23 novembre 2026", "23 November 2026". It must be such a day."""
    return say(make_day_message(written), language)


def make_day_message(written: str) -> Message:
    """Return the same as a message, to be part of another one whose language is not known yet."""
    year, month, day = written.split("-")
    number = make_message("month.first") if day == "01" else day.lstrip("0")
    return make_message("date", day=number, month=make_message(f"month.{int(month)}"), year=year)
