"""Whether the one I write to is the one I met: "spoke with Jude, Robin is the brother"."""

import re

from drafting.brief import Brief
from drafting.composing.asking.differences import kin
from drafting.composing.english.tokens import bare, tidy
from drafting.composing.people.names import first_name

_NAME = r"(?-i:[A-Z])[\w'.-]+"
# Such as "spoke with Jude, Robin is the brother".
_ANOTHER = re.compile(
    rf"\b(?:spoke|talked|chatted|met|it was|that was|worked)(?: (?:with|to))? (?P<other>{_NAME})\W+"
    rf"(?:and |but |while )?(?P<named>{_NAME}) (?:is|was) (?:the|his|her|their) (?P<who>[a-z]+)",
    re.IGNORECASE,
)
# "it was Jude, not Robin", "not Robin but Jude"
_NOT_THEM = re.compile(
    rf"\b(?:spoke (?:with|to)|talked (?:with|to)|met|it was|that was) "
    rf"(?:(?P<other>{_NAME})\W+(?:and )?not (?:with |to )?(?P<named>{_NAME})|"
    rf"not (?:with |to )?(?P<not>{_NAME}),? but (?:with |to )?(?P<but>{_NAME}))",
    re.IGNORECASE,
)


def ask_who_it_was(brief: Brief) -> tuple[str, ...]:
    """One question where a note says that it was somebody else whom I met."""
    contact = first_name(brief.contact.name)
    if not contact:
        return ()
    for text in map(tidy, (*brief.facts, *brief.they_said)):
        other = _named_instead(text, contact)
        if other and bare(other) not in bare(brief.contact.name or "").split():
            question = (
                f"Was it {contact} or {other} whom you met? One of your notes says {other}. "
                f"If it was {other}, write to {other}; if both were there, say who did what."
            )
            return (question,)
    return ()


def _named_instead(text: str, contact: str) -> str | None:
    """Who it was by this note, where it says that it was not the one I write to."""
    found = _ANOTHER.search(text)
    if found and found["named"] == contact and found["who"] in kin() | {"other", "boss", "owner"}:
        return found["other"]
    found = _NOT_THEM.search(text)
    if found is None or contact not in {found["named"], found["not"]}:
        return None
    return found["other"] or found["but"]
