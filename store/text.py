"""Text as the log keeps it, and text as it is searched."""

import hashlib
import re
import unicodedata

from store.errors import StoreError, UnkeepableText

_DEEPEST = 50
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
_WHOLE_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
# Letters that Unicode does not take apart, as people type them without their keyboard.
_PLAIN = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "ħ": "h",
    }
)
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u02bb`\u00b4\u2032]")


def keepable(field: str, text: str, named: str = "") -> str:
    """The text itself, or UnkeepableText naming the field, as the screen names it."""
    if _UNKEEPABLE.search(text):
        raise UnkeepableText(field, named)
    return text


def check_keepable(field: str, value: object, depth: int = 0, *, named: str = "") -> None:
    """Refuses a value that holds, however deep, text that cannot be kept."""
    if depth > _DEEPEST:
        raise StoreError(f"What stands in {field.replace('_', ' ')} is nested too deep to be kept.")
    if isinstance(value, str):
        keepable(field, value, named)
    elif isinstance(value, dict):
        for key, inner in value.items():
            keepable(field, str(key), named)
            check_keepable(field, inner, depth + 1, named=named)
    elif isinstance(value, list | tuple):
        for inner in value:
            check_keepable(field, inner, depth + 1, named=named)


def is_whole_address(mail: str) -> bool:
    """True when a mail address has a name, and a place with a dot in it, as nearly all have."""
    return _WHOLE_ADDRESS.fullmatch(mail.strip()) is not None


def fold(text: str) -> str:
    """The text without case, accents and punctuation: what "as you type" compares."""
    if text.isascii():
        marks_off = text.lower()
    else:
        apart = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN).casefold()
        marks_off = "".join(c for c in apart if not unicodedata.combining(c))
    joined = _APOSTROPHES.sub("", marks_off)
    return " ".join("".join(c if _is_word(c) else " " for c in joined).split())


def _is_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] in "LNMS"


def fingerprint(subject: str | None, text: str) -> str:
    """The sha256 that an approval is bound to: subject and text, exactly as they are."""
    whole = f"Subject: {subject}\n\n{text}" if subject else text
    return hashlib.sha256(whole.encode("utf-8")).hexdigest()
