"""The French "on" of a note where it means us: "on a deux ânes" as "nous avons deux ânes"."""

import re

from drafting.abroad.french_verbs import can_be, second
from drafting.abroad.tokens import pattern

_OURS = {"êtes": "sommes", "faites": "faisons", "dites": "disons"}
_ON = re.compile(r"\bon (?P<no>ne |n')?(?P<verb>[a-zàâäéèêëîïôöûüç]+)", re.IGNORECASE)


def is_mine(text: str) -> bool:
    """True for "à la ferme on a deux ânes"; not for what others say or do."""
    return bool(pattern("fr", "by_us").match(text.replace("\u2019", "'")))


def with_nous(text: str) -> str:
    """The note with "nous" for such an "on", where its verb is known."""
    plain = text.replace("\u2019", "'")
    found = _ON.search(plain) if is_mine(plain) else None
    if found is None or not can_be(found["verb"]):
        return text
    theirs = second(found["verb"], formal=True)
    if theirs is None or not (theirs in _OURS or theirs.endswith("ez")):
        return text
    stem = theirs[:-2]
    soft = f"{stem[:-1]}ç" if stem.endswith("c") else f"{stem}e" if stem.endswith("g") else stem
    ours = _OURS.get(theirs) or f"{soft}ons"
    denied = f"n'{ours}" if ours[0] in "aeiouéh" else f"ne {ours}"
    said = f"nous {denied if found['no'] else ours}"
    return plain[: found.start()] + said + plain[found.end() :]
