"""A listener's own Spotify account, read on demand: asked only by `lastfm-report listening`."""
