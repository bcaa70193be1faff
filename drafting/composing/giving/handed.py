"""An offer as it is noted in haste: "send link", "two boxes" behind the thing, "obviously"."""

import re

from drafting.brief import Offer
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import may_be_noun, plain_words, verb_form, words_of

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
# "a bag of labels, got plenty": why I can spare it goes without saying.
_HAS_PLENTY = re.compile(
    r",? (?:as |because |since )?(?:(?:I|we)(?:'ve| have)? )?(?:have |got |have got )"
    r"(?:loads|plenty|lots|too many|tons|more than enough)(?: of (?:them|it))?(?: here)?$"
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
# "box of 50 straws", "name of our roofer": a thing, although its first word is a verb.
_PORTION = re.compile(r"^(?P<first>[a-z]+)(?P<of> of (?!course\b).+)$")
_ROUND = re.compile(
    r"^(?:look(?= (?:round|around) )|lift(?= (?:home|to|back)\b)|seat(?= (?:at|in|on) )|"
    r"(?:ride|tour|bed|spot|desk|corner|shelf|room|ticket)"
    r"(?= (?:on|in|at|of|for|round|around|to|up|down|home|next|through|behind|by|from)\b))"
)
# "a box of hooks she was short of": one that was spoken of.
_WANTED_ONE = re.compile(
    r"\ban? (?=(?:[a-z-]+ ){1,4}?(?:that )?(?:she|he|they)(?:'s|'d|'re)? ?(?:was|were|is|asked|"
    r"wanted|needed|needs|wants|mentioned|left|forgot|lost|admired|liked|short|after|looking)\b)"
)
_TREAT = re.compile(
    r"^(?P<what>(?:an? |the )?(?:lunch|dinner|breakfast|supper|coffee|tea|drinks?|pint|beer|cake|"
    r"ice cream|sandwich|pizza|curry|brunch))"
    r"(?:,? (?:is )?on (?:me|us)|, my treat)(?P<when> .+)?$"
)
# "the Monday chairs for her fittings": they may have them, and nobody lends or sends them.
_FOR_THEIRS = re.compile(
    r"^(?:the|our|my) [a-zA-Z][\w' -]{2,40}? for (?:her|his|their) [a-z][\w' -]+$"
)
# Whoever said it is the other one, and not the reader: "Marek, who said he would lead it".
_SAID_SO = re.compile(
    r", who (?:said|says|told me|tells me|thinks)(?: that)? (?:s?he|they)"
    r"(?:'d|'ll| (?P<can>would|will|can|could)) (?:(?P<glad>love|like|be glad|be happy) to )?"
)
_LED = frozenset({"a", "an", "some", "the", "our", "my"})
_OBJECT = {"she": "her", "he": "him", "they": "them"}


def _as_willing(found: re.Match[str]) -> str:
    """Gives ", who is willing to lead it" for ", who said he would lead it"."""
    if found["glad"]:
        return f", who would {found['glad']} to "
    return ", who can " if found["can"] == "can" else ", who is willing to "


def in_full(offer: Offer) -> Offer:
    """The offer with its article, and with how much of it there is where that belongs."""
    what = _HAS_PLENTY.sub("", _TRAILING.sub("", tidy(offer.what)))
    what = _WANTED_ONE.sub("the ", what)
    what = _GLAD_TO.sub(" and would be glad to", what)
    what = _SAID_SO.sub(_as_willing, what)
    what = _MAY_BE_ASKED.sub(", who is happy to be asked", what)
    if found := _TREAT.match(what):
        what = f"buy you {found['what']}{found['when'] or ''}"
    elif is_hospitable(what):
        lead = "a " if _ROUND.match(what) else _article(what.split()[0]) if " of " in what else ""
        what = f"you are welcome to {lead}{what}"
    elif found := _PORTION.match(what):
        what = f"{_article(found['first'])}{what}"
    elif _ROUND.match(what):
        what = f"a {what}"
    elif found := _CARRIED.match(what):
        what = f"let {_OBJECT[found['she']]} have {what}"
    elif _FOR_THEIRS.match(what):
        what = f"let you have {what}"
    elif found := _HOW_MUCH.match(what):
        if found["of"] in plain_words("filled") or is_plural(found["of"]):
            what = f"{found['do']} {found['n']} {found['of']} of {found['thing']}"
    elif (found := _BARE.match(what)) and _is_one_thing(found["thing"]):
        what = f"{found['hand']} the {found['thing']}{found['rest']}"
    return offer if what == tidy(offer.what) else offer.model_copy(update={"what": what})


def is_hospitable(what: str) -> bool:
    """True for "tea and a warm room" and "a bed for the night": nobody sends or lends them."""
    words = [core(word) for word in what.split()]
    at = 1 if words[:1] and words[0] in _LED else 0
    at += words[at : at + 1] in (["small"], ["warm"], ["quiet"], ["spare"], ["dry"], ["free"])
    head = words[at] if at < len(words) else ""
    if words[at + 1 : at + 2] == ["of"] and head in plain_words("served_in"):
        head = words[at + 2] if at + 2 < len(words) else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    small = words_of("prepositions") | words_of("conjunctions") | {"", "any", "whenever", "next"}
    return head in plain_words("hospitable") and after in small | {"of", "home", "time", head}


def _article(first: str) -> str:
    """Gives "a " for "box of straws" and "the " for "name of our roofer", of which there is one."""
    if first == "use":
        return ""
    if first in plain_words("only_one_of"):
        return "the "
    form = verb_form(first)
    doing = form is not None and not may_be_noun(first)
    known = first in plain_words("filled") | plain_words("served_in") or (
        form is not None and "base" in form.forms and not doing
    )
    return ("an " if first[0] in "aeiou" else "a ") if known and not is_plural(first) else ""


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


_SHARED_TABLE = re.compile(
    r"^(?P<what>(?:a )?(?:coffee|lunch|tea|dinner|breakfast|supper|brunch|curry|drink))"
    r"(?P<where> (?:at|in) [^,;]+)?$",
    re.IGNORECASE,
)
_GETS = re.compile(
    r"^(?P<who>s?he|they|[A-Z][\w'-]+)(?: (?:gets?|is getting|are getting|will get|can have|"
    r"is to (?:get|have))|'ll get|'s getting) (?P<what>(?!to\b|rid\b|on\b|off\b|up\b).+)$",
    re.IGNORECASE,
)


def at_one_table(plain: str) -> str:
    """Gives "have coffee with you at the depot" for "coffee at the depot"."""
    found = _SHARED_TABLE.match(plain)
    return f"have {found['what']} with you{found['where'] or ''}" if found else plain


def what_they_get(plain: str, names: tuple[tuple[str, ...], ...]) -> str:
    """Gives "our tyre log" for "Ana gets our tyre log": the promise told by who is to have it."""
    found = _GETS.match(plain)
    who = found["who"].lower() if found else ""
    theirs = who in {"he", "she", "they"} or any(who in name for name in names)
    return found["what"] if found and theirs else plain
