"""The files a listening history comes in: opened safely, told by content, counted once."""
