"""The shape of Spotify's account data: the last year, to the minute."""

from analysis.listening.files.shapes import Shape

ACCOUNT = Shape(
    time="endTime",
    milliseconds="msPlayed",
    artist="artistName",
    track="trackName",
    others=("podcastName", "audiobookName", "chapterName"),
    example="2020-01-31 12:00",
)
