"""The paths that only publishing knows; the others are in `analysis.paths`."""

from pathlib import Path

from analysis.paths import PROJECT

MANIFEST = PROJECT / "data" / "manifest.toml"
SAMPLE = PROJECT / "data" / "sample"
CLEAN = PROJECT / "data" / "clean"
CACHE = PROJECT / ".cache"
SITE = PROJECT / "_site"
PREVIEW = CACHE / "preview"
EXECUTED = CACHE / "chapters"
LOCK = PROJECT / "requirements.lock"
ASSETS = PROJECT / "report" / "assets"
TEMPLATES = Path(__file__).resolve().parent / "templates"
