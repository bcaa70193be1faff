# ruff: noqa: INP001 - a folder of pictures, not a package
"""Draws Reachout's icons: a speech bubble with two written lines, on a teal ground.

Run `python static/draw_icons.py` after changing it; the pictures lie beside this file.
"""

from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

TEAL: Final = "#0f6b5c"
PAPER: Final = "#fbf9f5"
FINE: Final = 2048  # drawn large and then made small, for smooth edges


def draw(size: int, *, room: float, corner: float) -> Image.Image:
    """Return the icon; `room` is the share left free at each side, `corner` rounds the ground."""
    picture = Image.new("RGBA", (FINE, FINE), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((0, 0, FINE - 1, FINE - 1), radius=corner * FINE, fill=TEAL)
    left, right = room * FINE, (1 - room) * FINE
    wide = right - left
    top, bottom = FINE / 2 - 0.42 * wide, FINE / 2 + 0.24 * wide
    pen.rounded_rectangle((left, top, right, bottom), radius=0.17 * wide, fill=PAPER)
    tail = [(left + 0.20 * wide, bottom - 4), (left + 0.46 * wide, bottom - 4)]
    pen.polygon([*tail, (left + 0.17 * wide, bottom + 0.20 * wide)], fill=PAPER)
    for height, end in ((0.235, 0.80), (0.425, 0.58)):
        y = top + height * wide
        line = (left + 0.20 * wide, y - 0.035 * wide, left + end * wide, y + 0.035 * wide)
        pen.rounded_rectangle(line, radius=0.035 * wide, fill=TEAL)
    return picture.resize((size, size), Image.Resampling.LANCZOS)


def main() -> None:
    """Write every size that browsers ask for."""
    here = Path(__file__).parent
    for size in (32, 192, 512):
        draw(size, room=0.18, corner=0.22).save(here / f"icon-{size}.png", optimize=True)
    # iOS rounds the corners itself; Android cuts any shape out of a maskable icon's middle.
    draw(180, room=0.18, corner=0).save(here / "icon-180.png", optimize=True)
    draw(512, room=0.26, corner=0).save(here / "icon-maskable-512.png", optimize=True)


if __name__ == "__main__":
    main()
