"""What rules about what a bank says of its earlier versions object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB840": "question “{question}” changed its meaning with version {version}, which is no major one",
    "MB840.help": "a version that changes a meaning ends in .0.0",
    "MB841": "“{id}” is in this list already",
    "MB841.help": "take it out, or write the id that was meant",
    "MB842": "“{id}” is one too many: its question is in this list already",
    "MB842.help": "take this line out",
}
