"""An invented data set in the real format: planted genres, long tails, hostile names."""

from analysis.synthetic.generate import generate

__all__ = ["generate"]
