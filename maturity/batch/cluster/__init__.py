"""The workers of a cluster of dask.distributed, in the place of the processes of this machine.

Only this room imports that library, which comes with the extra `cluster`.
"""
