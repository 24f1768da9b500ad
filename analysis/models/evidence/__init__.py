"""A model of the weights that counts evidence: what speaks for more plays than a user's usual."""
