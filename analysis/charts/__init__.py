"""Tables in, Altair charts out: nothing here trains, and nothing reads a file."""
