"""Metrics: what a model got right, what it recommends, and how sure we are of either."""
