"""The one place that spells the project's paths."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
"""The folder that holds `_quarto.yml`."""

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
