"""How much a message may hold."""

from drafting.brief import Brief

_CARRIES = {"sms": 306, "linkedin_note": 300}


def room(brief: Brief) -> tuple[int | None, int | None]:
    """The most words and the most characters that a brief and its channel allow."""
    carried = _CARRIES.get(brief.channel)
    chars = [n for n in (brief.limits.max_chars, carried) if n]
    return brief.limits.max_words, min(chars) if chars else None
