"""Reachout, installed: puts its rooms on the path, so that they import each other by room name.

A checkout needs none of this: there the rooms stand at the top of the tree already.
"""

import sys
from pathlib import Path

_HOUSE = str(Path(__file__).parent)
if _HOUSE not in sys.path:
    sys.path.insert(0, _HOUSE)
