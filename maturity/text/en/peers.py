"""What is said of peers beside a result, and of the packs that they come in, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- peers beside a score
    "peers.title": "Beside your peers",
    "peers.who": (
        "{n} organisation, {date}; {how}; {representative}.",
        "{n} organisations, {date}; {how}; {representative}.",
    ),
    "peers.short": "Replies to the short version.",
    "peers.only": "Only: {condition}.",
    "peers.representative": "representative: {why}",
    "peers.not_representative": "not representative",
    "peers.upper": "in the highest quarter",
    "peers.above": "above the median",
    "peers.same": "at the median",
    "peers.below": "below the median",
    "peers.lower": "in the lowest quarter",
    "peers.provisional": "provisional",
    "peers.around.median": "around the median (to be confirmed: {bounds})",
    "peers.around.q1": "around the first quartile (to be confirmed: {bounds})",
    "peers.around.q3": "around the third quartile (to be confirmed: {bounds})",
    "peers.no_score": "no score",
    "peers.no_place": (
        "no place: {n} answer out of {applicable}",
        "no place: {n} answers out of {applicable}",
    ),
    "peers.row": "{title}: {you}; {place}. Median {median}, middle half {half}; scores counted: {n}.",
    "peers.row_without_half": "{title}: {you}; {place}. Median {median}; scores counted: {n}.",
    "peers.column.axis": "Axis",
    "peers.column.you": "You",
    "peers.column.between": "Between",
    "peers.column.median": "Median",
    "peers.column.half": "Middle half",
    "peers.column.n": "Number",
    "peers.column.place": "Your place",
    "peers.figure": "{words} Your peers: {share}.",
    "peers.half": "{first} to {third}",
    # --- peer packs
    "MB925": "this text is too long for a peer pack: {length} characters, of at most {most}",
    "MB925.help": "say in a sentence or two how these organisations came together",
    "MB940": "this file is no peer pack: it has no line “peers: 1”",
    "MB940.help": "the command cohort writes one, with its option --export-peers",
    "MB941": "these peers are those of “{bank}”, and the answers are to “{here}”, with another content: nothing to"
    " compare",
    "MB941.help": "ask whoever made them for peers of this questionnaire, or score the answers with theirs (--bank)",
    "MB942": "a number tells of fewer organisations than “min_group” allows",
    "MB942.help": "make this file again with the option --export-peers of the command cohort, which hides such numbers",
    "MB943": "these figures do not go together, or are off the scale of the questionnaire",
    "MB943.help": "make this file again with the option --export-peers of the command cohort, rather than by hand",
    "MB944": "these peers are said to be representative, without a reason",
    "MB944.help": "write “why:” with how the organisations were drawn, or “is_so: false”",
}
