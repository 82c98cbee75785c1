"""What rules about duties: what law or policy demands object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB850": "duty “{duty}” does not say which text demands it",
    "MB850.help": "add `law`, or make it a question",
    "MB851": "duty “{duty}” does not say when its text was last read",
    "MB851.help": 'read it again, and add for example: checked: "2026-11"',
    "MB852": "the text of duty “{duty}” was last read more than two years ago",
    "MB852.help": "read it again, and bring `checked` up to date",
    "MB853": "the month in which duty “{duty}” was read is still to come",
    "MB853.help": "write the month in which the text was read",
    "MB855": "nothing says what to do when duty “{duty}” is not met",
    "MB855.help": "name a recommendation: `recommendation: id`",
    "MB856": "no level demands duty “{duty}”, although it is a grave one (high)",
    "MB856.help": "write `duties: high` at the levels that should not be reached without it",
    "MB857": "duty “{duty}” is a question: write the fact that meets it",
    "MB857.help": "write for example: “The site publishes its register”",
    "MB858": "recommendation “{id}” is never given to those who have duty “{duty}”",
    "MB858.help": "make their conditions (`when`) agree",
}
