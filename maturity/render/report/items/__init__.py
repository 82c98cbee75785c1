"""The items that a report is put together of, as its reader sees them: one subject a file.

None stands for what there is not, "" for a text that there is not.
"""
