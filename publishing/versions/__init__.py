"""The published versions: one folder each, a list of them, and what their pages show of it."""
