"""What rules about levels and their floors object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB707": "level “{level}” asks for a score on axis “{axis}”, which never has one",
    "MB707.help": "name an axis that has questions, or delete this line",
    "MB750": "no answers lead to level “{level}”",
    "MB750.help": "lower its threshold, or delete the level",
    "MB750.together": "no answers lead to level “{level}”: its threshold and its floors cannot hold together",
    "MB750.together.help": "lower its threshold or one of its floors",
    "MB750.passed": "nobody stays at level “{level}”: all answers that reach it reach the next one too",
    "MB750.passed.help": "move one of the two thresholds, or delete the level",
    "MB751": "axis “{axis}” can never reach what level “{level}” demands of it",
    "MB751.help": "lower the floor to what the axis can reach",
    "MB752": "the floor on axis “{axis}” keeps nobody from level “{level}”: all else already demands as much",
    "MB752.help": "raise it to what you mean to demand, or delete it",
    "MB753": "level “{level}” is very narrow: it goes from {start} to {end}",
    "MB753.help": "move the thresholds apart, or make two levels one",
    "MB754": "level “{level}” has no text, and others have one",
    "MB754.help": "say in one or two sentences how an organisation works there",
    "MB755": "level “{level}” starts at {top}, the top of the scale: one answer below the best keeps everybody from it",
    "MB755.help": "lower the threshold; demand what must not be missing by a floor or a duty",
    "MB756": "the first step is far: the second level, “{level}”, starts at {start}",
    "MB756.help": "put a level between, or lower the threshold",
    "MB757.title": "level “{level}” has the same title as level “{other}”",
    "MB757.title.help": "write what tells them apart",
    "MB757.text": "level “{level}” has the same text as level “{other}”",
    "MB757.text.help": "write what tells them apart",
    "MB758": "level “{level}” can be reached with no score on axis “{axis}”: its floor is then passed over",
    "MB758.help": "give the axis a question that everybody answers",
    "MB759": "level “{level}” demands the duties of high importance, and no duty is",
    "MB759.help": "give duties “severity: high”, or write “duties: all”",
}
