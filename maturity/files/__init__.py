"""Text to model and back. The only room that opens, writes or imports yaml."""
