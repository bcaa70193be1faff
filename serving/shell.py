"""The page that every screen starts from: Streamlit's own, with our name, icons and first words."""

import base64
import gzip
import hashlib
import re
from dataclasses import dataclass
from typing import Final

from serving.settings import HOUSE

STATIC: Final = HOUSE / "static"
VIEWPORT: Final = (
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">'
)
# Streamlit's own words and pointers that do not belong to Reachout.
_REMOVED: Final = (
    r"<!--.*?-->",
    r"<title>.*?</title>",
    r'<meta\s+name="viewport"[^>]*>',
    r'<link\s+rel="service-desc"[^>]*>',
    r"<noscript>.*?</noscript>",
)
_ICON: Final = (
    r'<link\s+rel="shortcut icon"[^>]*>',
    '<link rel="icon" type="image/png" href="/icons/icon-32.png">',
)


@dataclass(frozen=True)
class Shell:
    """The finished page, plain and packed, and the digests of the scripts written inside it."""

    plain: bytes
    packed: bytes
    script_hashes: tuple[str, ...]


def build_shell(index: str) -> Shell:
    """Return Reachout's page made from Streamlit's index.html."""
    head = (STATIC / "head.html").read_text(encoding="utf-8")
    opening = (STATIC / "opening.html").read_text(encoding="utf-8")
    page = index
    for pattern in _REMOVED:
        page = re.sub(pattern, "", page, flags=re.DOTALL)
    page = re.sub(*_ICON, page)
    # From the root, so that an address of more than one step finds them too.
    page = page.replace('="./static/', '="/static/')
    page = re.sub(r"(<meta charset[^>]*>)", lambda m: f"{m[0]}\n{VIEWPORT}\n{head}", page, count=1)
    page = re.sub(r"<body[^>]*>", lambda m: f"{m[0]}\n{opening}", page, count=1)
    plain = re.sub(r"\n\s*\n+", "\n", page).strip().encode()
    return Shell(plain, gzip.compress(plain, 9), digest_scripts(page))


def digest_scripts(page: str) -> tuple[str, ...]:
    """Return the CSP digests of the scripts that stand in the page itself."""
    inline = re.findall(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", page, flags=re.DOTALL)
    return tuple(f"sha256-{_digest(script)}" for script in inline)


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
