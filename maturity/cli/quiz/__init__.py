"""The command that holds a sitting: settle what to ask, open the file, sit, end."""
