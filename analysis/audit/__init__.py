"""The report of 2021, done again step by step to see what became of its names and numbers."""
