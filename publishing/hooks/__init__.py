"""What `quarto render` runs before and after rendering, alone or driven by a build."""
