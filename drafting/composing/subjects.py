"""A subject line of three to five words."""

from drafting.composing.material import Material
from drafting.composing.meeting import is_occasion
from drafting.composing.phrases import short_name
from drafting.composing.tokens import capital, core
from drafting.composing.words import words_of
from prompts import Kind


def say_subject(material: Material, kind: Kind, seed: int) -> str:
    """The subject, from a fact where one is short enough, else from the meeting or the kind."""
    found = [*_from_facts(material), *_from_meeting(material)]
    plain = [
        s.text for block in kind.blocks("en") if block.move == "subject" for s in block.sentences
    ]
    found = list(dict.fromkeys(capital(text) for text in found if _fits(text)))
    found = found or plain or [kind.title]
    return found[seed % len(found)]


def _fits(text: str) -> bool:
    return 3 <= len(text.split()) <= 5 and len(text) <= 45 and not any(c in text for c in ",;:?")


def _from_facts(material: Material) -> list[str]:
    names = [short_name(statement) for statement in material.theirs[:2]]
    return [name for name in names if name]


def _from_meeting(material: Material) -> list[str]:
    noun = material.occasion.noun
    if not noun or not is_occasion(material.occasion.head):
        return []
    words = noun.split()
    for at, word in enumerate(words):
        if at > 1 and core(word) in words_of("prepositions"):
            words = words[:at]
            break
    short = " ".join(words)
    if material.brief.kind == "thank_you" and material.occasion.thankable:
        return [f"Thank you for {short}"] if len(words) < 3 else [short]
    if short.startswith(("the ", "our ", "your ")):
        return [f"After {short}"] if len(words) < 5 else []
    return [f"Since we met {material.occasion.preposition} {short}"]
