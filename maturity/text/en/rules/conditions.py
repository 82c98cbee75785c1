"""What rules about conditions (`when`) object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB703": "no possible answer makes this condition true",
    "MB703.help": "compare with a value that the answer can have",
    "MB704": "every possible answer makes this condition true: it decides nothing",
    "MB704.help": "delete it, or mend the part that lets everything through",
}
