"""The paths that only publishing knows; the others are in `analysis.paths`."""

from pathlib import Path

from analysis.paths import CACHE, PROJECT

MANIFEST = PROJECT / "data" / "manifest.toml"
SITE = PROJECT / "_site"
LOCK = PROJECT / "requirements.lock"
ASSETS = PROJECT / "report" / "assets"
TEMPLATES = Path(__file__).resolve().parent / "templates"

# Below the folder of the book that is built, which in a test is another than the project's.
CLEAN = Path("data/clean")
PREVIEW = CACHE / "preview"
RECORDS = CACHE / "records"
