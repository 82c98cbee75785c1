"""From the data of a file to models: banks, translations, and the answers of a respondent read against their bank.

Also what an author probably meant, which kind of file a document is, and where the banks that ship are.
"""
