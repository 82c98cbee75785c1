"""Parts of a run: `score --shard I/N` writes one, in a form of its own; `merge` makes of them what one run writes."""
