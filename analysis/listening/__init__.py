"""A listener's own plays, read from an export and matched to the artists of the data."""
