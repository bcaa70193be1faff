"""What a message leaves unsaid, since nobody has told that the two spoke."""

import re

from drafting.composing.material import Material
from drafting.composing.slots import is_apart, is_given

_UNSAID = ("told me", "telling me", "our talk", "we spoke", "talk with you", "meet you again")
# "We talked at the talk"
_TALKED = ("our talk", "we talked", "good talk", "open talk", "the talk that", "talking with")
# After a talk of theirs, nobody has said whether the two also spoke.
_UNMET = (
    "speak again",
    "talk again",
    "talk on",
    "talk more",
    "another talk",
    "second talk",
    "time",
)
# What notes say of a talk, or of two who met: without any of it, nobody knows that they talked.
_OF_A_TALK = re.compile(
    r"\b(?:met|meet|meeting|talk\w*|spoke|speak\w*|chat\w*|told|said|says?|ask\w*|coffee|lunch|tea|"
    r"dinner|call\w*|rang|phoned?|interview|mention\w*|discuss\w*|explain\w*|show\w*|taught|"
    r"conversation|with (?:him|her|them|me)|together|beside|next to|shared)\b"
)
_TALK = ("our talk", "the talk", "good talk", "talking to me", "time to talk")


def unsaid(material: Material) -> tuple[str, ...]:
    """What would tell of a talk between the two that there may never have been."""
    if is_given(material.occasion) and material.brief.kind == "thank_you":
        return (*_UNSAID, *_UNMET)
    if material.occasion.head == "talk":
        return _TALKED
    if is_apart(material.occasion):
        return _UNSAID
    return () if _tells_of_a_talk(material) else _TALK


def _tells_of_a_talk(material: Material) -> bool:
    """True unless all that was noted is where they were: "online workshop 2026-01-15"."""
    brief, met = material.brief, material.occasion
    told = met.spoke or met.how or brief.met.where or brief.they_said or brief.written_before
    return bool(told) or bool(_OF_A_TALK.search(" ".join(brief.facts).lower()))
