"""Models: what predicts the weight of a link, and what ranks the artists for a user."""
