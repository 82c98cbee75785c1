"""What rules about translations object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB820": "this text is the bank's, word for word",
    "MB820.help": "translate it, or take it out: the bank's own text will be shown",
    "MB821": "the program does not speak this language ({language}): its own sentences stay in {languages}",
    "MB821.help": "mend the code of the language, if it is not the one that you meant",
    "MB822": "the translation says {translated} where the bank says {original}",
    "MB822.help": "mend the number that is wrong",
    "MB823": "option “{option}” has the same text here as “{other}”, and another one in the bank",
    "MB823.help": "translate what sets them apart",
    "MB824": "{translated} paragraphs or list items here, {original} in the bank",
    "MB824.help": "translate each of them, in the bank's order",
    "MB825": "this text says that it is still to be translated",
    "MB825.help": "translate it, or take it out: the bank's own text will be shown",
    "MB826": "“{name}” is no unit or population of the bank: this translation is never shown",
    "MB826.step": "the bank has only {n} steps here: this step is never shown",
    "MB826.help": "take it out, or copy the bank's text letter by letter",
}
