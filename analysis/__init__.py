"""Pure computation behind the report: tables and arrays in, tables and arrays out."""
