"""Everything that turns chapters into a site and a PDF; the only place that knows Quarto."""
