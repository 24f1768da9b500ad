"""Exports of a listener, written to the shapes that Spotify and Exportify document."""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

SECRETS = (
    *("198.51.100.7", "SECRET-user", "SECRET-track", "SECRET-album", "SECRET-episode"),
    *("SECRET-device", "SECRETuri", "SECRET-agent", "SECRET-country", "SECRET-adder"),
)


def account(
    artist: str, seconds: float = 60, end: str = "2020-01-31 12:00", track: str = "SECRET-track"
) -> dict[str, Any]:
    """An entry of StreamingHistory_music_N.json."""
    length = round(1000 * seconds)
    return {"endTime": end, "artistName": artist, "trackName": track, "msPlayed": length}


def podcast() -> dict[str, Any]:
    """An entry of StreamingHistory_podcast_N.json."""
    return {
        "endTime": "2020-01-31 12:00",
        "podcastName": "SECRET-episode",
        "episodeName": "SECRET-episode",
        "msPlayed": 99_000,
    }


def extended(
    artist: str | None,
    seconds: float = 60,
    end: str = "2020-01-31T12:00:00Z",
    track: str | None = "SECRET-track",
    **others: Any,
) -> dict[str, Any]:
    """An entry of Streaming_History_Audio_*.json, with all that is personal in it."""
    return {
        "ts": end,
        "username": "SECRET-user",
        "platform": "SECRET-device",
        "ms_played": round(1000 * seconds),
        "conn_country": "SECRET-country",
        "ip_addr": "198.51.100.7",
        "user_agent_decrypted": "SECRET-agent",
        "master_metadata_track_name": track,
        "master_metadata_album_artist_name": artist,
        "master_metadata_album_album_name": "SECRET-album",
        "spotify_track_uri": "spotify:track:SECRETuri",
        "episode_name": None,
        "episode_show_name": None,
        "spotify_episode_uri": None,
        "audiobook_title": None,
        "audiobook_uri": None,
        "audiobook_chapter_uri": None,
        "audiobook_chapter_title": None,
        "reason_start": "trackdone",
        "reason_end": "trackdone",
        "shuffle": False,
        "skipped": False,
        "offline": False,
        "offline_timestamp": 1_580_472_000,
        "incognito_mode": False,
        **others,
    }


SHORT_HEADER = (
    "Track URI,Track Name,Album Name,Artist Name(s),Release Date,Duration (ms),Popularity,"
    "Explicit,Added By,Added At,Genres,Record Label"
)
LONG_HEADER = (
    '"Track URI","Track Name","Artist URI(s)","Artist Name(s)","Album URI","Album Name",'
    '"Album Artist URI(s)","Album Artist Name(s)","Album Release Date","Album Image URL",'
    '"Disc Number","Track Number","Track Duration (ms)","Track Preview URL","Explicit",'
    '"Popularity","ISRC","Added By","Added At"'
)
GERMAN_HEADER = (
    '"Track-URI","Titelname","Künstler-URI(s)","Künstlername(n)","Album-URI","Albumname",'
    '"Album-Künstler-URI(s)","Album-Künstlername(n)","Album-Erscheinungsdatum","Album-Bild-URL",'
    '"Disc-Nummer","Titelnummer","Titeldauer (ms)","Vorschau-URL","Explizit","Popularität",'
    '"ISRC","Hinzugefügt von","Hinzugefügt am"'
)


def short_row(artists: str, released: str = "1999-03-01", uri: str = "track:SECRETuri") -> str:
    """A row of the variant that joins artists by a comma alone."""
    return (
        f'spotify:{uri},SECRET-track,SECRET-album,"{artists}",{released},200000,50,false,'
        'SECRET-adder,2021-01-01T00:00:00Z,"pop,rock",Label'
    )


def long_row(artists: str, released: str = "1999-03-01", uri: str = "track:SECRETuri") -> str:
    """A row of the variant that joins artists by comma and space, and escapes their own commas."""
    return (
        f'"spotify:{uri}","SECRET-track","spotify:artist:1, spotify:artist:2","{artists}",'
        f'"spotify:album:1","SECRET-album","spotify:artist:1","Various","{released}",'
        '"https://x.example/p.jpg","1","2","200000","","false","50","ISRC","SECRET-adder",'
        '"2021-01-01T00:00:00Z"'
    )


def lay(folder: Path, files: Mapping[str, Any]) -> Path:
    """Write files below a folder: bytes and text as they are, all else as JSON."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(as_bytes(content))
    return folder


def pack(target: Path, files: Mapping[Any, Any]) -> Path:
    """Write a zip; its names may be anything."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, as_bytes(content))
    return target


def as_bytes(content: Any) -> bytes:
    """Bytes of a file."""
    if isinstance(content, bytes):
        return content
    return (content if isinstance(content, str) else json.dumps(content)).encode()
