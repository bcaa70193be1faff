"""Particulars: what was typed for one message alone, and its place in that message's brief."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from drafting.brief import Addressee, Brief, Meeting, Offer
from drafting.composing.answers.questions import straight
from drafting.composing.english.clause import parse
from drafting.composing.english.words import verb_form, words_of
from drafting.passing_on import pass_on
from drafting.typed_words import (
    is_blow,
    of_their_kin,
    whoever_did,
    with_names,
    with_occasions,
    with_the,
    without_cause,
    written_out,
)
from prompts import Kind
from store import Contact, Log, fold

# How a brief says that nothing else is remembered, so that nothing else is asked for.
FORGOTTEN = "I don't remember more"
# For a meeting of which neither place nor day is known: that there was one is known all the same.
WE_MET = "we met"
YES = "yes"
# What I say of somebody from the log beside their name, where two are called the same.
BESIDE_NAME = " · "
# The loss and the good news are told to the one they are about, in the message that they are for.
_OPENS = ("loss", "event")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_ABOUT_THEM = re.compile(
    r"^(?:s?he|they|[A-Z][\w'-]+) (?:has |have |had |also |just |now )*"
    r"(?:ask(?:s|ed)|wr(?:ites|ote)|wants?|wanted|invit(?:es|ed)|said|says|wonder(?:s|ed)|"
    r"repl(?:ies|ied)|answer(?:s|ed)|texted|offer(?:s|ed)|nominated|would)\b"
)
_ASKED = re.compile(
    r"^(?:has |have )?(?:ask(?:s|ed|ing)|invit(?:es|ed|ing)|want(?:s|ed))\b", re.IGNORECASE
)
# "Do the talk on the 5th" is what they want of me; "do you know a fitter" is their question.
_QUESTION = re.compile(
    r"^(?:(?:can|could|would|will|may|are|is) \w+|do (?:you|we|I|they)) .+|.+\?$", re.IGNORECASE
)
_TOLD_OF = re.compile(r"^(?:s?he|they)(?:'s)? \w", re.IGNORECASE)
# What they want of me is theirs to bring up, and a message about something else leaves it alone.
_OF_ME = re.compile(
    r"\b(?:asks?|asked|wants?|wanted|invit(?:es|ed)|hopes?|hoped|would (?:like|love))\b.*"
    r"\b(?:I|me|us|we|my|our)\b"
)
_OWNED = re.compile(r"^(?:his|her|their) [\w' -]+$", re.IGNORECASE)
_SITE = re.compile(r"\S+\.\S+(?:/\S*)?")
_BEST = re.compile(r"^(?=(?:best|worst|right|\w{3,}est) )(\w)", re.IGNORECASE)
_LEAST = 3
_STEM = 4


def list_particulars(kind: Kind | None) -> tuple[str, ...]:
    """The fields of this kind, in their order."""
    return tuple(asked.id for asked in kind.asks) if kind else ()


def take_in(
    brief: Brief, kind: Kind, typed: Mapping[str, str], other: Addressee | None, *, whole: bool
) -> Brief:
    """The brief with what was typed for this message, and only so much of the log beside it.

    The ``whole`` keeps everything that is known, to check against and not to write from.
    """
    typed = {name: text for name, text in typed.items() if name in list_particulars(kind) and text}
    narrow = brief if whole else _narrowed(brief, kind, typed)
    private = tuple(text for text in brief.private if not _is_opened(text, typed))
    place = _PLACES if brief.language.startswith("en") else _PLACES_ABROAD
    made = narrow.model_copy(update={"private": private})
    if brief.language.startswith("en"):
        typed = _as_meant(typed, (brief.contact.name or "", (other and other.name) or ""))
    for name in reversed(list_particulars(kind)):
        if name in typed and name in place:
            made = place[name](made, typed[name].strip())
    if typed.get("thing") or typed.get("link"):
        made = pass_on(made, typed)
    if typed.get("other"):
        agreed = typed.get("agreed") == YES
        made = made.model_copy(update={"other": other, "both_agreed": agreed or None})
    return made


def _as_meant(typed: Mapping[str, str], names: tuple[str, ...]) -> dict[str, str]:
    """What was typed in haste, with its apostrophes and the names of the two in capitals."""
    kept = {"link", "other", "agreed", "they_wrote", "thing"}
    return {
        field: text if field in kept else with_names(written_out(text.strip()), names)
        for field, text in typed.items()
    }


def _narrowed(brief: Brief, kind: Kind, typed: Mapping[str, str]) -> Brief:
    """Only what they told me goes along, or what of it has to do with what was typed."""
    told = brief.they_said if kind.recalls != "none" else ()
    if kind.recalls == "related":
        about = telling_words(_SITE.sub("", " ".join(typed.values())))
        told = tuple(text for text in told if not about or _adds(telling_words(text), about))
    told = tuple(text for text in told if not _OF_ME.search(text))
    opens = set(_OPENS) & set(list_particulars(kind))
    wanted = "listening" in kind.expects and kind.recalls != "none"
    nothing_left = wanted and not opens and not told
    return brief.model_copy(
        update={
            "they_said": told,
            "facts": (FORGOTTEN,) if nothing_left else (),
            "met": _met_apart(brief.met, typed),
            "share": (), "promises": (), "ask": None, "offer": None, "they_wrote": None,
        }
    )  # fmt: skip


def _adds(told: frozenset[str], about: frozenset[str]) -> bool:
    """True for what has to do with it and says more: not the twins once more."""
    return bool(told & about) and bool(told - about)


def _met_apart(met: Meeting, typed: Mapping[str, str]) -> Meeting:
    """The meeting, but not where it was when what was typed is about that too.

    "The course runs again in April" is no word of the course on which we met.
    """
    about = telling_words(" ".join(typed.values()))
    together = telling_words(met.where or "") & about
    return met.model_copy(update={"where": None, "how": met.how or WE_MET}) if together else met


def telling_words(text: str) -> frozenset[str]:
    """The beginnings of the words by which two texts can be told to speak of one thing."""
    small = words_of("pronouns") | words_of("determiners") | words_of("prepositions")
    small |= words_of("auxiliaries") | words_of("conjunctions") | {"not", "lost", "died", "last"}
    words = (word for word in fold(text).split() if len(word) >= _LEAST and word not in small)
    return frozenset(word[:_STEM] for word in words)


def _is_opened(private: str, typed: Mapping[str, str]) -> bool:
    """True for what was told in confidence and is what this message, to them, is about."""
    about = telling_words(" ".join(typed.get(name, "") for name in _OPENS))
    return bool(telling_words(private) & about)


def _ask(brief: Brief, text: str) -> Brief:
    asked = _BEST.sub(r"the \1", straight(text).strip(" ?."))
    return brief.model_copy(update={"ask": asked[:1].lower() + asked[1:]})


def _offer(brief: Brief, text: str) -> Brief:
    return brief.model_copy(update={"offer": Offer(what=text)})


def _they_wrote(brief: Brief, text: str) -> Brief:
    """Their own words as a letter; a sentence about them as what they said."""
    if _ABOUT_THEM.match(text) or _TOLD_OF.match(text):
        return brief.model_copy(update={"they_said": (text, *brief.they_said), "they_wrote": None})
    return brief.model_copy(update={"they_wrote": text})


def _fact(brief: Brief, text: str) -> Brief:
    sentences = (part.strip() for part in _SENTENCE.split(text))
    return brief.model_copy(update={"facts": (*filter(None, sentences), *brief.facts)})


def _answer(brief: Brief, text: str) -> Brief:
    return brief.model_copy(update={"answer": text})


def _event(brief: Brief, text: str) -> Brief:
    """The good news as the reason for writing; "got married" is told of them."""
    plain = text.rstrip(".! ")
    form = verb_form(plain.split(maxsplit=1)[0].lower())
    bare = form is not None and "past" in form.forms and parse(plain.split()) is None
    told = f"{whoever_did(plain)} {plain[:1].lower()}{plain[1:]}" if bare else with_the(plain)
    return brief.model_copy(update={"reason": told, "facts": (told, *brief.facts)})


def _loss(brief: Brief, text: str) -> Brief:
    told = re.sub(r"^your\b", "their", text, flags=re.IGNORECASE)
    told = with_the(of_their_kin(told))
    lost = _OWNED.match(told) and parse(told.split()) is None and not is_blow(told)
    told = f"lost {told}" if lost else told
    return _fact(brief, told).model_copy(update={"reason": told})


def _request(brief: Brief, text: str) -> Brief:
    """What they asked of me as they would be said to have asked it."""
    if _ABOUT_THEM.match(text) or _ASKED.match(text):
        return _fact(brief, text)
    if _QUESTION.match(text):
        return brief.model_copy(update={"they_wrote": text if text.endswith("?") else f"{text}?"})
    plain = text[:1].lower() + text[1:]
    first = plain.split(maxsplit=1)[0]
    if first in {"to", "for", "about", "whether", "if"}:
        return _fact(brief, f"asked me {plain}")
    form = verb_form(first)
    if form is not None and form.forms == {"ing"} and " " in plain:
        return _fact(brief, f"asked me to {form.base} {plain.partition(' ')[2]}")
    does = form is not None and "base" in form.forms and " " in plain
    return _fact(brief, f"asked me to {plain}" if does else f"asked me for {plain}")


def _because(brief: Brief, text: str) -> Brief:
    return _fact(brief, without_cause(text))


def _news(brief: Brief, text: str) -> Brief:
    return _fact(brief, with_occasions(text))


def _plain_ask(brief: Brief, text: str) -> Brief:
    return brief.model_copy(update={"ask": text})


def _letter(brief: Brief, text: str) -> Brief:
    return brief.model_copy(update={"they_wrote": text})


_SAME: dict[str, Callable[[Brief, str], Brief]] = {
    "offer": _offer, "news": _fact, "event": _event, "memory": _fact,
    "together": _fact,
}  # fmt: skip
_PLACES: Mapping[str, Callable[[Brief, str], Brief]] = MappingProxyType(
    {
        **_SAME, "ask": _ask, "they_wrote": _they_wrote, "loss": _loss,
        "request": _request, "because": _because, "together": _because, "answer": _answer,
        "news": _news,
    }
)  # fmt: skip
# How an English sentence is put right is no help in another language.
_PLACES_ABROAD: Mapping[str, Callable[[Brief, str], Brief]] = MappingProxyType(
    {
        **_SAME, "ask": _plain_ask, "they_wrote": _letter, "loss": _fact,
        "request": _fact, "because": _fact, "answer": _fact,
    }
)  # fmt: skip


def find_other(log: Log, name: str, contact_id: str) -> Addressee | None:
    """The second of two people: from the log where one of this name stands there, else the name."""
    if not name.strip():
        return None
    wanted = fold(name)
    named = name.partition(BESIDE_NAME)[0].strip()
    found = [
        person
        for person in log.people.find(named, limit=MOST_NAMED)
        if person.id != contact_id and wanted in (fold(person.name or ""), fold(say_beside(person)))
    ]
    if len(found) != 1:
        return Addressee(name=named)
    person = found[0]
    return Addressee(
        name=person.name, preferred_name=person.preferred_name, role=person.role, org=person.org
    )


def say_beside(person: Contact) -> str:
    """The name with what tells two of one name apart: "Ana Ruiz · crane trainer"."""
    return BESIDE_NAME.join(filter(None, [person.name, person.role or person.org]))


MOST_NAMED = 20
