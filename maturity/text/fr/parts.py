"""Parts of a run, and a run on a cluster, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "usage.shard": "--shard : {value} ne désigne pas une part ; écrivez I/N, par exemple 2/5 pour la deuxième de cinq",
    "usage.shard_format": "--shard : {format} se montre en une fois ; choisissez avec --format un format dont les"
    " parts se réunissent : {known}",
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
    "usage.parts_differ": "{path} et {other} ne sont pas deux parts d'un même calcul : {what} ; refaites-les de la"
    " même façon",
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
    "usage.cluster_needs": "--cluster demande la bibliothèque distributed, qui n'est pas installée :"
    '\n  pip install "maturity[cluster]"',
    "usage.cluster_address": "--cluster : « {value} » n'est pas l'adresse d'un ordonnanceur ; écrivez"
    " tcp://HÔTE:PORT, ou tls://HÔTE:PORT",
    "usage.cluster_jobs": "--cluster et --jobs ne vont pas ensemble : le nombre de processus est celui de la grappe",
    "usage.cluster_unreachable": "--cluster : aucun ordonnanceur n'a répondu à {address} en {n} secondes ; vérifiez"
    " l'adresse, et qu'il est en marche (dask scheduler)",
    "usage.cluster_tls": "--cluster : {address} demande des certificats ; dites où ils sont dans la configuration de"
    " dask (distributed.comm.tls)",
    "usage.cluster_empty": "--cluster : {address} n'a aucun processus de calcul depuis {n} secondes ; lancez-en (dask"
    " worker {address})",
    "usage.cluster_lost": "--cluster : l'ordonnanceur {address} ne répond plus ; relancez-le, puis recommencez",
    "usage.cluster_mute": "--cluster : un processus de {address} n'a pas répondu en {n} secondes ; voyez lequel dans le"
    " tableau de bord de dask, arrêtez-le, puis recommencez",
    "usage.cluster_silent": "--cluster : {address} n'a rien rendu depuis {n} minutes ; voyez si ses processus sont"
    " bloqués ou occupés par d'autres, puis recommencez",
    "usage.cluster_dying": "--cluster : les processus de la grappe s'arrêtent dès qu'ils travaillent, faute de mémoire"
    " sans doute ; voyez leurs journaux",
    "usage.cluster_version": "--cluster : {machine} a la version {theirs} de maturity, et il faut celle d'ici, {ours}"
    " ; installez la même partout",
    "usage.cluster_code": "--cluster : {machine} a la version {ours} de maturity, mais pas le même contenu ;"
    " installez la même partout",
    "usage.cluster_stranger": "--cluster : un processus de {address} ne peut pas lire ce travail ({kind}) ; installez"
    " la même version de maturity partout",
    "usage.cluster_bank": "--cluster : le questionnaire {path} n'est pas le même sur {machine} ; tous doivent voir"
    " les mêmes fichiers aux mêmes chemins",
    "usage.cluster_path": "--cluster : {machine} ne voit pas à {path} ce qui s'y trouve ici ; tous doivent voir les"
    " mêmes fichiers aux mêmes chemins",
    "usage.cluster_input": "--cluster : l'entrée standard (-) n'est lue qu'ici ; donnez des fichiers",
}
