"""Many answers files to many outcomes; what is wrong with a file never stops the others."""
