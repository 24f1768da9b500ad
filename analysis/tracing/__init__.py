"""What code reaches, read from its text: which definitions, libraries and values it names."""
