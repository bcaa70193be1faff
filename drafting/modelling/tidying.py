"""Takes off what a model wraps around its message, and refuses what is no message."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from drafting.wire.errors import Nonsense

LONGEST_WRAP = 160
FEWEST_WORDS = 3
CURE = "try again, or choose another model"

_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_CLOSING_FENCE = re.compile(r"\n?[ \t]*```[ \t]*$")
_HEADING = re.compile(r"^#{1,6}[ \t]+", re.MULTILINE)
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_RULE = re.compile(r"^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]]*\]\s*[(\[]")
_TAG = re.compile(
    r"</?(?:a|b|body|br|div|html|i|iframe|img|p|script|span|style|svg)\b[^>]*>", re.IGNORECASE
)
_QUOTES = {'"': '"', "\u201c": "\u201d", "\u00ab": "\u00bb", "\u201e": "\u201c"}


def tidy(text: str) -> str:
    """The message alone; Nonsense when there is none in it, or when it is markup."""
    text = _CLOSING_FENCE.sub("", text.strip()).strip()
    text = _unquote(_cut_after(_cut_before(text)))
    text = _BOLD.sub(r"\2", _HEADING.sub("", _RULE.sub("", text))).strip()
    text = re.sub(r"\n{3,}", "\n\n", text)
    if _IMAGE.search(text) or _TAG.search(text) or text.startswith(("{", "[{", "<")):
        raise Nonsense("the model answered with markup in place of a plain message", CURE)
    if len(text.split()) < FEWEST_WORDS or not any(char.isalpha() for char in text):
        raise Nonsense("the model answered with something that is no message", CURE)
    return text


@cache
def _chatter() -> dict[str, tuple[str, ...]]:
    text = (files("prompts") / "model" / "chatter.toml").read_text(encoding="utf-8")
    return {name: tuple(lines) for name, lines in tomllib.loads(text).items()}


def _cut_before(text: str) -> str:
    """Without "Sure! Here is your message:", which stands on a line of its own."""
    line, _, rest = text.partition("\n")
    return _strip_fence(rest.strip()) if _is_talk(line.strip().lower()) else text


def _is_talk(line: str) -> bool:
    """True for a bare opener, and for a line that presents the text after it."""
    known = _chatter()
    if line.rstrip("!.,: ") in known["openers"]:
        return True
    begins = line.startswith((*known["openers"], *known["presents"]))
    names = any(name in line for name in known["names"])
    return begins and names and line.endswith(":") and len(line) <= LONGEST_WRAP


def _strip_fence(text: str) -> str:
    return text.partition("\n")[2].strip() if text.startswith("```") else text


def _cut_after(text: str) -> str:
    """Without a last paragraph that speaks of the text itself."""
    parts = _PARAGRAPH.split(text)
    while len(parts) > 1 and parts[-1].strip(" *_()-\n").lower().replace("\u2019", "'").startswith(
        _chatter()["after"]
    ):
        parts.pop()
    return _CLOSING_FENCE.sub("", "\n\n".join(parts).strip()).strip()


def _unquote(text: str) -> str:
    end = _QUOTES.get(text[:1])
    inner = text[1:-1]
    if end is None or len(text) < 3 or not text.endswith(end):
        return text
    return text if text[0] in inner or end in inner else inner.strip()
