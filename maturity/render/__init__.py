"""Results to terminal, json, csv, markdown. Takes results only; reads no files, never exits."""
