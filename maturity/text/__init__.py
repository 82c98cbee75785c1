"""Words: the catalogue of sentences, numbers and spaces in each language, safe text, names made of text, wrapping."""
