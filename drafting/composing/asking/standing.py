"""What a draft of its kind must not lack, and what nobody says in it."""

from drafting.brief import Brief
from drafting.composing.english.tokens import bare
from drafting.composing.english.words import plain_phrases
from drafting.composing.material import Material
from drafting.composing.slots import is_apart

_THANKING = frozenset({"thank_you", "follow_up", "reply", "decline", "ask_advice", "closing"})
# What is not said of a book or a film, where nobody was heard.
_UNHEARD = ("hear you", "you said there", "hearing about", "hear about")
# What is given here is given for the pleasure of it.
_PLEASED = frozenset({"my_news", "check_in", "congratulate", "closing"})


def out_of_place(material: Material) -> tuple[str, ...]:
    """Words that come too early after a meeting, make a service of a pleasure, or are not said."""
    fresh = material.occasion.is_fresh(material.today)
    pleased = material.brief.kind in _PLEASED
    early = plain_phrases("too_early") if fresh else ()
    # Whoever only listened was told nothing, and nobody talked with anybody.
    listened = plain_phrases("face_to_face") if is_apart(material.occasion) else ()
    took = material.occasion.took
    unheard = _UNHEARD if took and not took.startswith(("heard", "listened")) else ()
    # What is said face to face is neither written nor read, and is answered on the spot.
    aloud = plain_phrases("on_paper") if material.brief.channel == "spoken" else ()
    unseen = plain_phrases("as_if_met") if took else ()
    return (
        *early,
        *listened,
        *unheard,
        *unseen,
        *aloud,
        *(plain_phrases("of_use") if pleased else ()),
    )


def unthankful(text: str, brief: Brief) -> int:
    """A thank-you or a word after meeting without thanks is a blemish."""
    again = brief.kind == "follow_up" and brief.channel == "spoken"  # One talks on from there.
    free = again or brief.kind not in _THANKING
    return 0 if free or "hank" in text or "grateful" in text else 9


def ungiving(text: str, material: Material) -> int:
    """An offer or a promise that did not fit is a blemish, more than a missing word of thanks."""
    deeds = [kept.deed for kept in material.kept] or [d for d in [material.offer] if d]
    words = {word for deed in deeds for word in bare(deed.raw).split() if len(word) > 3}
    spoken = material.brief.kind == "pitch" or material.brief.channel == "spoken"
    return 0 if spoken or not words or words & set(bare(text).split()) else 6
