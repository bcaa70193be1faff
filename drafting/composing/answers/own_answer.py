"""An answer that I typed to them, as I would have typed it with more time; who is who stays."""

import re

from drafting.composing.answers.yes_no import parted
from drafting.composing.english.spelling import mend
from drafting.composing.english.tokens import capital
from drafting.composing.english.verbs import is_adverb
from drafting.composing.english.words import plain_words, verb_form, words_of

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\s*\n+\s*")
_ITS = re.compile(r"\b([Ii])ts (?=(?P<next>[\w'-]+))")
_ALONE = re.compile(r"\bi(?=['\u2019]|\b(?!\.))")
_ENDS = (".", "!", "?", "…")


def as_typed(text: str) -> str:
    """The answer in whole sentences: spelled, begun with a capital and ended with a full stop."""
    sentences = (part.strip(" ,;") for part in _SENTENCE.split(text.strip()))
    return " ".join(_sentence(part) for part in sentences if part)


def _sentence(text: str) -> str:
    text = _ITS.sub(_it_is, _ALONE.sub("I", mend(text)))
    text = parted(text)
    return capital(text if text.endswith(_ENDS) else f"{text}.")


def _it_is(found: re.Match[str]) -> str:
    """Gives "it's free" for "its free", and leaves "its roof" as it is."""
    word = found["next"].lower()
    form = verb_form(word)
    doing = form is not None and bool(form.forms & {"ing", "part"}) and "base" not in form.forms
    small = words_of("prepositions") | words_of("determiners") | {"not", "ok", "okay", "fine", "me"}
    said = word in small | plain_words("said_of_things") or doing or is_adverb(word)
    return f"{found[1]}t's " if said else found[0]
