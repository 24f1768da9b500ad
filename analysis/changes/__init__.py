"""What differs between this version of the report and those that were published before it."""
