"""The parts' own sources: one look, one common script, one script a part.

A part's data goes as a list of one: a dict with lists in it makes Streamlit ask pandas, whose
import takes a quarter of a second, whether one of them is a table.
"""

from importlib.resources import files
from typing import TypedDict

PART = '<div class="part">\n</div>'


class Sources(TypedDict):
    """What a component is made of beside its markup."""

    css: str
    js: str


def read_part(*scripts: str) -> Sources:
    """The style sheet and the scripts of a part, as the component's arguments."""
    return {"css": _read("look.css"), "js": "\n".join(map(_read, ("common.js", *scripts)))}


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
