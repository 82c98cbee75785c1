"""Text to data with positions. This room knows YAML and JSON, and knows no bank."""
