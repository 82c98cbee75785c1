"""What rules about what a bank is made of: axes, texts object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB701": "no scored question belongs to axis “{axis}”: it will never have a score",
    "MB701.help": "put a question there, or take this axis out",
    "MB705": "option “{option}” has the same text as option “{other}”",
    "MB705.help": "write what sets them apart",
    "MB711": "question “{question}” has the same text as question “{other}”",
    "MB711.help": "write what sets them apart, or delete one of them",
}
