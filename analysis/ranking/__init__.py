"""Models that rank artists for a user, all behind one small interface."""
