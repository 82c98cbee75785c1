"""What rules about levels and their floors object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB707": "level “{level}” asks for a score on axis “{axis}”, which never has one",
    "MB707.help": "name an axis that has questions, or delete this line",
}
