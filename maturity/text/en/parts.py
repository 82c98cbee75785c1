"""Parts of a run, and a run on a cluster, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "usage.shard": "--shard: {value} names no part; write I/N, such as 2/5 for the second of five",
    "usage.shard_format": "--shard: {format} is shown all at once; with --format, choose one whose parts can be put"
    " together: {known}",
    "usage.not_a_part": "{path} is no part written by score --shard",
    "usage.part_closed": "{path} cannot be read: {reason}",
    "usage.part_cut": "{path}, line {line}: the end of this part is missing; make it again",
    "usage.part_broken": "{path}, line {line}: this line is not as score --shard has written it; make this part again",
    "usage.part_missing": (
        "a part is missing: {names}; make it with score --shard, then put all of them together",
        "{n} parts are missing: {names}; make them with score --shard, then put all of them together",
    ),
    "usage.part_twice": "part {number} is there twice: {path} and {other}; give only one of them",
    "usage.parts_differ": "{path} and {other} are no parts of one run: {what}; make them again in the same way",
    "usage.of_part": "{text}",
    "part.tool": "another version of maturity",
    "part.format": "another format (--format)",
    "part.dialect": "another --dialect",
    "part.language": "another language of messages (--lang)",
    "part.wished": "another language (--lang)",
    "part.machine": "another language of the machine",
    "part.with_comments": "--with-comments for one of them only",
    "part.where": "another condition (--where)",
    "part.fail_under": "another least score (--fail-under)",
    "part.bank": "another questionnaire (--bank)",
    "part.bank_of": "the questionnaire {bank} has not the same content in both",
    "part.allow_failures": "--allow-failures for one of them only",
    "part.words": "files for one, a table for the other",
    "part.is_single": "a single file for one, several for the other",
    "part.inputs": "not the same number of files or rows",
    "part.listed": "not the same files, or not the same table",
    "part.paths": "not the same paths",
    "part.count": "not the same number of parts (--shard I/N)",
}
