"""The atlas: artists and users as maps, clusters with names, and what genres say about them."""
