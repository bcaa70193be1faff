"""An offer as it is noted in haste: "send link", "two boxes" behind the thing, "obviously"."""

import re

from drafting.brief import Offer
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import plain_words, words_of

_BARE = re.compile(
    r"^(?P<hand>(?:send|bring|lend|show|give|pass on|share|forward|post|copy)"
    r"(?: (?:him|her|them))?) "
    r"(?P<thing>[a-z-]+)(?P<rest>(?: (?:of|from|to|with|for|about|on|in|before|by|at) .+)?)$"
)
_HOW_MUCH = re.compile(
    r"^(?P<do>(?:send|bring|lend|give|drop off|leave|pass on)(?: (?:him|her|them))?) "
    r"(?P<thing>(?:our|my|the|some) [^,]+), (?P<n>an?|one|two|three|four|five|six|ten|\d+) "
    r"(?P<of>[a-z]+)$"
)
_TRAILING = re.compile(r", (?:obviously|of course|naturally|gladly|no problem|if needed|promise)$")
_MAY_BE_ASKED = re.compile(
    r",? (?:who (?:has )?said (?:that )?(?:s?he|they)|s?he|they|who) (?:may|can|could) be "
    r"(?:asked|named|called|written to)$|, who (?:is|'s) (?:ok|okay|fine|happy) with (?:it|that)$"
)


_GLAD_TO = re.compile(
    r"(?:,? and|,) (?:has )?(?:said|says) (?:that )?(?:s?he|they)(?:'d| would) "
    r"(?:be (?:glad|happy) to|love to)$"
)
# "apples, all she can pick": they come for them, and nobody sends them.
_CARRIED = re.compile(
    r"^(?!(?:let|give|send|lend|bring|take|keep|offer)\b)[a-z][\w' -]{2,40}, "
    r"(?:as (?:many|much)\b[^,]*? as|all|whatever) "
    r"(?P<she>she|he|they) (?:can|could|wants? to|likes? to|may) "
    r"(?:carry|take|pick|hold|haul|fetch|load|fit|lift)\b"
)
_OBJECT = {"she": "her", "he": "him", "they": "them"}


def in_full(offer: Offer) -> Offer:
    """The offer with its article, and with how much of it there is where that belongs."""
    what = _TRAILING.sub("", tidy(offer.what))
    what = _GLAD_TO.sub(" and would be glad to", what)
    what = _MAY_BE_ASKED.sub(", who is happy to be asked", what)
    if found := _CARRIED.match(what):
        what = f"let {_OBJECT[found['she']]} have {what}"
    elif found := _HOW_MUCH.match(what):
        if found["of"] in plain_words("filled") or is_plural(found["of"]):
            what = f"{found['do']} {found['n']} {found['of']} of {found['thing']}"
    elif (found := _BARE.match(what)) and _is_one_thing(found["thing"]):
        what = f"{found['hand']} the {found['thing']}{found['rest']}"
    return offer if what == tidy(offer.what) else offer.model_copy(update={"what": what})


def _is_one_thing(word: str) -> bool:
    lists = (
        "determiners",
        "pronouns",
        "prepositions",
        "adverbs",
        "conjunctions",
        "no_article",
        "particles",
    )
    small = any(core(word) in words_of(name) for name in lists) or word in {"her", "him", "them"}
    small = small or word in {"it", "you", "me", "us", "round", "how", "what"}
    return not (small or is_plural(word) or word in plain_words("no_article_for"))
