"""The parts' own sources: one look, one common script, one script a part."""

from importlib.resources import files

PART = '<div class="part">\n</div>'


def read_part(script: str) -> dict[str, str]:
    """The style sheet and the script of a part, as the component's arguments."""
    return {"css": _read("look.css"), "js": _read("common.js") + "\n" + _read(script)}


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
