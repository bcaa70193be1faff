"""What somebody is, as one says it: "a school nurse", "an EMS captain at Harbor County"."""

import re

from drafting.brief import Brief
from drafting.composing.english.articles import with_article
from drafting.composing.english.tokens import bare, core, is_speakable, tidy
from drafting.composing.english.words import plain_words, words_of

_FEW = 3
_LOST = re.compile(
    r",.*\b(?:laid off|redundant|until|dismissed|let go)\b| until (?:the|my|our|it|last|this)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r" until .*$", re.IGNORECASE)
_BEFORE_NOW = re.compile(
    r"^(?:former |ex-|retired )(?P<then>[^,;]+), (?:and )?now (?:an? )?(?P<now>[^,;]+)$"
)
_NOW = re.compile(r"^[^,;]+, (?:and )?now (?:an? )?(?P<now>[^,;]+)$")
_OWN_ROLE = words_of("slots_own_role")
_BUSY = words_of("slots_busy")


def own_role(role: str | None) -> str | None:
    """Gives "a school nurse", where it is what I am today and takes few words."""
    words = (role or "").split()
    lost = {core(word) for word in words} & (words_of("roles_lost") | words_of("roles_seeking"))
    said = say_role(role, None)
    plain = said is not None and said.startswith(("a ", "an ")) and "," not in (role or "")
    return (
        said if plain and not lost and len(words) <= _FEW and core(words[0]) != "former" else None
    )


def own_house(brief: Brief) -> str | None:
    """Where I work, where that is not where they do."""
    org = tidy(brief.sender.org or "")
    same = bare(org) == bare(brief.contact.org or "")
    return org if org and is_speakable(org) and not same and len(org.split()) <= _FEW else None


def then_and_now(brief: Brief) -> str | None:
    """Gives "an apprentice sailmaker now, and I was a deckhand before", to say aloud."""
    found = _BEFORE_NOW.match(tidy(brief.sender.role or "")) if brief.kind == "pitch" else None
    if found is None:
        return None
    now = " ".join((with_article(found["now"]), "now"))
    return f"{now}, and I was {with_article(found['then'])} before"


def say_role(role: str | None, org: str | None) -> str | None:
    """Gives "an EMS captain at Harbor County"; the first of several things that somebody is."""
    text = tidy(role or "")
    text = _NOW.sub(r"\g<now>", text)  # "ex-guard, now gardener" is a gardener.
    lost = bool(_LOST.search(text))
    text = text.split(";")[-1].split(",")[0].strip() if text else ""
    text = _UNTIL.sub("", text)  # "print foreman until the plant closed"
    if not text or not is_speakable(text) or len(text.split()) > 8:
        return f"at {tidy(org)}" if org and is_speakable(tidy(org)) else None
    first = core(text.split()[0])
    if first in words_of("roles_lost") and len(text.split()) > 1:
        text = f"former {text.split(' ', 1)[1]}"
    elif lost and first != "former":
        text = f"former {text}"
    named = first in words_of("determiners") or first in _BUSY
    unique = first in _OWN_ROLE and " of " in f" {text} "
    said = text if named or unique else with_article(text)
    last = core(text.split()[-1])
    if last in plain_words("departments") and not named and " of " not in text:
        said = f"in {text}"  # Somebody "in theatre wardrobe" is no wardrobe.
    said += " between jobs" if re.search(r", between jobs$", role or "") else ""
    return f"{said} at {tidy(org)}" if org and is_speakable(tidy(org)) else said
