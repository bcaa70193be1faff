"""What stands on a card or in a leaflet, told as what it says: "our leaflet says to wait"."""

import re

from drafting.composing.english.clause import parse
from drafting.composing.english.words import verb_form
from drafting.composing.noting.noted_by import is_order

_SOURCES = (
    r"(?:leaflet|card|label|sheet|sign|poster|manual|guide|guideline|handbook|booklet|notice|page|"
    r"website|packet|recipe|protocol|plan|rule|book|instruction|brochure|menu|timetable|list)s?"
)
# "our leaflet says: sit down, drink a glass", "our manual: never freeze it".
_SAYS = re.compile(
    rf"^(?P<source>(?P<whose>our|my|the|this|that) (?:[a-z-]+ )?{_SOURCES})"
    r"(?: (?P<says>says?|reads?|tells? (?:you|us|people)))?: (?P<told>[a-zA-Z].+)$"
)
_TO_ANYBODY = frozenset({"always", "never", "please", "just", "only"})
_JOINT = re.compile(r",? (?=then\b)|; |, ")
_PLURAL = re.compile(r"[^s]s$")


def as_source_says(text: str, kind: str) -> str:
    """The fact as what its source says; another source than mine only where I answer with it."""
    found = _SAYS.match(text)
    if found is None or not (found["whose"] in {"our", "my"} or kind == "reply"):
        return text
    say = "say" if _PLURAL.search(found["source"]) else "says"
    told = found["told"].rstrip(".")
    parts = _JOINT.split(told)
    words = told.split()
    if is_order(told) or words[0].lower() in _TO_ANYBODY:
        return f"{found['source']} {say} {to_do(parts)}"
    if parse(words) is not None:
        return f"{found['source']} {say} that {told}"
    form = verb_form(words[0].lower()) if len(words) > 1 else None
    if form is not None and "base" in form.forms:
        return f"{found['source']} {say} {to_do(parts)}"
    return f"{found['source']} {say}: {told}" if found["says"] is None else text


def to_do(parts: list[str]) -> str:
    """Gives "to sit down and drink a glass", "never to freeze it"."""
    words = " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))).split()
    words = words[1:] if words[0].lower() == "please" else words
    if words[0].lower() in {"never", "always", "only", "just"}:
        return " ".join((words[0].lower(), "to", *words[1:]))
    if words[:2] == ["do", "not"] or words[0] == "don't":
        return " ".join(("not to", *words[1 + (words[0] == "do") :]))
    return " ".join(("to", words[0].lower(), *words[1:]))
