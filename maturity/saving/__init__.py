"""Model to file: forms, one value edited in place, the locked file of a sitting, durable writing."""
