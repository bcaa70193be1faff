"""Tells what may not be written at all: what is private, and what could identify a patient."""

import re
from datetime import date
from functools import lru_cache

from drafting.abroad.days import drop_iso
from drafting.abroad.foreign import small_words
from drafting.brief import Brief
from drafting.checking.context import Context
from drafting.checking.patient_details import check_patients
from drafting.checking.privacy import check_private
from drafting.composing.english.tokens import is_speakable, tidy

_QUOTED = re.compile(r"[\"„“«»]\s*([^\"„“”«»]+?)\s*[\"“”»«][.,]?")


@lru_cache(maxsize=256)
def gives_away(text: str, brief: Brief, today: date) -> bool:
    """True for a text that holds something private, or that could identify a patient."""
    context = Context(
        brief.model_copy(update={"facts": (), "they_said": (), "share": ()}), text, today
    )
    low = set(re.findall(r"\w{4,}", text.casefold()))
    for item in brief.private:
        telling = set(re.findall(r"\w{4,}", item.casefold())) - small_words(
            brief.language[:2].lower()
        )
        if telling and len(telling & low) * 2 >= len(telling):
            return True
    return any(True for _ in check_private(context)) or any(True for _ in check_patients(context))


def may_be_said(text: str, brief: Brief, today: date) -> bool:
    """True for a text that can be read aloud and gives nothing away."""
    if not re.search(r"[^\W\d_]{2}", text) or not is_speakable(tidy(drop_iso(text) or "x")):
        return False
    return not gives_away(text, brief, today)


def unquoted(text: str) -> str:
    """The words without the marks of a quotation around them."""
    plain = tidy(text)
    whole = _QUOTED.fullmatch(plain)
    return whole[1].strip() if whole else plain
