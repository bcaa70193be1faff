"""Passing on: what is given, what I came upon, and what is so."""

import re
from collections.abc import Mapping
from itertools import pairwise

from drafting.brief import Brief, Offer
from drafting.composing.english.articles import with_article
from drafting.composing.english.words import words_of
from drafting.typed_words import is_at_hand, is_thing, written_out

THIS_PAGE = "this page"
_LINK = re.compile(r"https?://\S+|\bwww\.\S+")
_BARE_LINK = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")
_HOW = frozenset({"how", "what", "why"})


def pass_on(brief: Brief, typed: Mapping[str, str]) -> Brief:
    """A thing with a link is given; without one it is what I have, came upon, or what is so."""
    thing = typed.get("thing", "")
    link = _web_address(typed.get("link", "")) or _web_address(thing)
    named = _LINK.sub("", thing).strip(" .:;,-()<>\u2013\u2014\n")
    named = "" if _BARE_LINK.fullmatch(named) else named
    is_english = brief.language.startswith("en")
    if is_english:
        named = written_out(named)
    tells = bool(named) and not is_thing(named)
    shared: tuple[str, ...] = (named,) if tells and is_english else ()
    if named and not shared and not link:
        shared = (_told(named) if is_english else named,)
    gift = None
    if link:
        what = (_as_thing(named) if is_english else named) if named and not shared else THIS_PAGE
        gift = Offer.model_validate({"what": what, "as": "link", "link": link})
    news = {"facts": (*shared, *brief.facts), "offer": gift or brief.offer}
    return brief.model_copy(update=news)


def _told(named: str) -> str:
    """What is mine I have here; else I came upon it."""
    if is_at_hand(named):
        return f"I have {_as_thing(named)} here"
    return f"I came across {_as_thing(named)}"


def _as_thing(text: str) -> str:
    """Gives "an article about sensors" for "Article about sensors"; a title stays one."""
    words = text.split()
    small = words_of("determiners") | words_of("prepositions") | _HOW
    if len(words) > 1 and words[1][:1].isupper() and words[0].lower() not in small:
        return text
    low = text[:1].lower() + text[1:]
    head = next((w for w, after in pairwise(words) if after in small), words[-1])
    numbered = words[0][:1].isdigit()
    bare = words[0].lower() not in small and not head.endswith("s") and not numbered
    return with_article(low) if bare else low


def _web_address(text: str) -> str | None:
    """The link in a text; one that was typed without its beginning gets it."""
    if found := _LINK.search(text):
        link = found[0].rstrip(".,;)>")
        return link if link.startswith("http") else f"https://{link}"
    bare = text.strip()
    return f"https://{bare}" if _BARE_LINK.fullmatch(bare) else None
