"""The shape of Spotify's extended history: all years, to the second, with much that is personal."""

from analysis.listening.files.shapes import Shape

EXTENDED = Shape(
    time="ts",
    milliseconds="ms_played",
    artist="master_metadata_album_artist_name",
    track="master_metadata_track_name",
    others=("episode_name", "episode_show_name", "audiobook_title", "audiobook_chapter_title"),
    example="2020-01-31T12:00:00Z",
)
