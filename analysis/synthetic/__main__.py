"""Run as `python -m analysis.synthetic FOLDER`."""

import sys
from pathlib import Path

from analysis.synthetic.generate import generate

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m analysis.synthetic FOLDER")
    generate(Path(sys.argv[1]))
