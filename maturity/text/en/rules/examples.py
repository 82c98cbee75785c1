"""What rules about the examples of a bank object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB860": "this bank has no examples: nothing will tell that a weight or a condition has changed",
    "MB860.help": "add under `examples` the worst answers, the best, and one case worked out by hand",
    "MB861": "this example expects nothing: it will never fail",
    "MB861.help": "add for example: scores: {{overall: 50}}",
    "MB862": "this example has the same answers as example {n}",
    "MB862.help": "change the answer that was to differ, or make them one",
    "MB863": (
        "{n} level of {all} is expected by no example: “{first}”",
        "{n} levels of {all} are expected by no example, among them “{first}”",
    ),
    "MB863.help": "add an example whose result is that level (expect: {{level: {first}}})",
    "MB864": (
        "{n} option of {all} is chosen in no example: “{first}”",
        "{n} options of {all} are chosen in no example; the first is “{first}”",
    ),
    "MB864.help": "add an example that chooses them: one covers an option of each question",
    "MB865": (
        "{n} recommendation of {all} is expected in no example: “{first}”",
        "{n} recommendations of {all} are expected in no example, among them “{first}”",
    ),
    "MB865.help": "name them under `advised` in an example whose answers call for them",
    "MB866": (
        "{n} duty of {all} applies in no example: “{first}”",
        "{n} duties of {all} apply in no example, among them “{first}”",
    ),
    "MB866.help": "add an example of an organisation that has this duty",
    "MB867": (
        "the examples try {n} condition of {all} one way only: that of “{first}”",
        "the examples try {n} conditions of {all} one way only, among them that of “{first}”",
    ),
    "MB867.help": "add an example for the other case",
}
