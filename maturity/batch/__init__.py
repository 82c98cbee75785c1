"""Many sheets to many results; a bad file is a result with diagnostics."""
