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
    "usage.cluster_needs": "--cluster needs the library distributed, which is not installed:"
    '\n  pip install "maturity[cluster]"',
    "usage.cluster_address": "--cluster: “{value}” is no address of a scheduler; write tcp://HOST:PORT, or"
    " tls://HOST:PORT",
    "usage.cluster_jobs": "--cluster and --jobs do not go together: the cluster has as many processes as it has",
    "usage.cluster_unreachable": "--cluster: no scheduler has answered at {address} within {n} seconds; check the"
    " address, and that it runs (dask scheduler)",
    "usage.cluster_tls": "--cluster: {address} asks for certificates; say where they are in the configuration of dask"
    " (distributed.comm.tls)",
    "usage.cluster_empty": "--cluster: {address} has been without a worker for {n} seconds; start some (dask worker"
    " {address})",
    "usage.cluster_lost": "--cluster: the scheduler {address} does not answer any more; start it again, then run this"
    " again",
    "usage.cluster_mute": "--cluster: a worker of {address} has not answered within {n} seconds; see which one on the"
    " dashboard of dask, stop it, then run this again",
    "usage.cluster_silent": "--cluster: nothing has come from {address} for {n} minutes; see whether its workers are"
    " stuck or busy with others' work, then run this again",
    "usage.cluster_dying": "--cluster: the workers of the cluster end as soon as they work, probably for want of"
    " memory; look into their logs",
    "usage.cluster_version": "--cluster: {machine} has version {theirs} of maturity, and the one here, {ours}, is"
    " needed; install the same everywhere",
    "usage.cluster_code": "--cluster: {machine} has version {ours} of maturity, but not the same content; install the"
    " same everywhere",
    "usage.cluster_stranger": "--cluster: a worker of {address} cannot read this work ({kind}); install the same"
    " version of maturity everywhere",
    "usage.cluster_bank": "--cluster: the questionnaire {path} is not the same on {machine}; all have to see the same"
    " files at the same paths",
    "usage.cluster_path": "--cluster: {machine} does not see at {path} what is there on this machine; all have to see"
    " the same files at the same paths",
    "usage.cluster_input": "--cluster: the standard input (-) is read here alone; give files",
}
