"""What a message leaves unsaid, since nobody has told that the two spoke."""

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


def unsaid(material: Material) -> tuple[str, ...]:
    """What would tell of a talk between the two that there may never have been."""
    if is_given(material.occasion) and material.brief.kind == "thank_you":
        return (*_UNSAID, *_UNMET)
    if material.occasion.head == "talk":
        return _TALKED
    return _UNSAID if is_apart(material.occasion) else ()
