"""What a chapter or a file of the site was made from, and whether that is still the same."""
