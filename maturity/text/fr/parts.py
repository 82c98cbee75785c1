"""Parts of a run, and a run on a cluster, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "usage.shard": "--shard : {value} ne désigne pas une part ; écrivez I/N, par exemple 2/5 pour la deuxième de cinq",
    "usage.shard_format": "--shard : {format} se montre en une fois ; choisissez avec --format un format dont les parts"
    " se réunissent : {known}",
    "usage.not_a_part": "{path} n'est pas une part écrite par score --shard",
    "usage.part_closed": "{path} ne peut pas être lu : {reason}",
    "usage.part_cut": "{path}, ligne {line} : la fin de cette part manque ; refaites-la",
    "usage.part_broken": "{path}, ligne {line} : cette ligne n'est plus telle que score --shard l'a écrite ; refaites"
    " cette part",
    "usage.part_missing": (
        "il manque une part : {names} ; faites-la avec score --shard, puis réunissez-les toutes",
        "il manque {n} parts : {names} ; faites-les avec score --shard, puis réunissez-les toutes",
    ),
    "usage.part_twice": "la part {number} est là deux fois : {path} et {other} ; ne donnez que l'une des deux",
    "usage.parts_differ": "{path} et {other} ne sont pas deux parts d'un même calcul : {what} ; refaites-les de la même"
    " façon",
    "usage.of_part": "{text}",
    "part.tool": "autre version de maturity",
    "part.format": "autre format (--format)",
    "part.dialect": "autre --dialect",
    "part.language": "autre langue des messages (--lang)",
    "part.wished": "autre langue (--lang)",
    "part.machine": "autre langue de la machine",
    "part.with_comments": "--with-comments pour l'une seulement",
    "part.where": "autre condition (--where)",
    "part.fail_under": "autre minimum (--fail-under)",
    "part.bank": "autre questionnaire (--bank)",
    "part.bank_of": "le questionnaire {bank} n'y a pas le même contenu",
    "part.allow_failures": "--allow-failures pour l'une seulement",
    "part.words": "des fichiers pour l'une, un tableau pour l'autre",
    "part.is_single": "un seul fichier pour l'une, plusieurs pour l'autre",
    "part.inputs": "pas le même nombre de fichiers ou de lignes",
    "part.listed": "pas les mêmes fichiers, ou pas le même tableau",
    "part.paths": "pas les mêmes chemins",
    "part.count": "pas le même nombre de parts (--shard I/N)",
}
