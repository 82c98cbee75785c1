"""What a new version of a bank does to answers that were given to an earlier one, one subject a file.

`comparison` sets the two banks side by side: what became of each id. The subjects yield changes: what is gone, what can
no longer be read, what means something else, what scores otherwise, who is asked. `study` puts them together, says
which version number they need, and proposes the lines by which the new file declares them. `effects` scores answers
under both versions. A change that is declared (`renamed`, `removed`, `recheck`, the version) is counted, and not
objected to.
"""
