"""The replies of a large table in columns, some bytes each: what `maturity.insight.cohort.columns` says of small rows.

These modules need polars, of the extra `parquet`: nothing else of the room imports them.
"""
