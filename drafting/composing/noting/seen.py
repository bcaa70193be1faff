"""What I saw or heard of somebody from afar, and what was noted of it, in whole sentences."""

import re
from types import MappingProxyType

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import ISO
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import may_be_noun, plain_words, verb_form, words_of
from drafting.composing.noting.noted_by import is_order
from drafting.composing.people.meeting import is_meeting
from drafting.composing.people.occasion_words import OCCASIONS

_SENSED = r"(?P<did>saw|heard|watched|tried|tasted|smelled|tested)"
_UNMET = (
    r",? *\(?(?:but )?(?:we|I) (?:did not|didn't|never|have not|haven't) "
    r"(?:speak|spoke|spoken|talk|talked|meet|met)\b[^,;:]*"
)
# "heard the bells at St. Anne's 2026-05-02 (we did not speak)", "saw her stall on 2 May".
_OF_THEIRS = re.compile(
    rf"^(?:I )?{_SENSED} "
    r"(?P<what>(?:the|a|an|his|their|her(?! (?:at|in|on|with|for|by|from)\b)) [^,;:()]+?)"
    rf",? (?:on )?(?P<day>{ISO})(?:{_UNMET})?\)?$"
)
# What stood somewhere behind a colon: "a card by the door says: clap once and count".
_BY_A_SIGN = re.compile(
    r"^(?P<sign>(?:an?|the|her|his|their) (?:card|sign|note|notice|label|poster|plaque|slip|tag|"
    r"board|leaflet|caption|sticker|page|website)(?: (?:[a-z']+ ){0,5}?[a-z']+)?) "
    r"(?:says|said|reads|read): (?P<told>[a-z].+)$"
)
# "her card in the hall: borrow my ladder": what somebody hung up for anybody, in their own words.
_HUNG_UP = re.compile(
    r"^(?P<sign>(?:her|his|their|[A-Z][\w'-]+'s) (?:[a-z]+ )?"
    r"(?:card|sign|note|notice|poster|flyer|ad|advert|leaflet|post|slip|label|page|website)"
    r"(?: (?:in|on|at|by|under|behind|outside|over) [\w' -]{3,30}?)?): "
    r"[\"'\u201c\u2018]?(?P<told>[A-Za-z][^\"]{6,80}?)[\"'\u201d\u2019]?$"
)
# What I did decides how a thing noted behind it is told.
_KNOWN = re.compile(r"(?:I )?(?P<did>saw|watched|visited|read|heard) ")
_FRAMES = MappingProxyType(
    {
        "saw": "I noticed",
        "watched": "I noticed",
        "visited": "I noticed",
        "read": "I remember",
        "heard": "I remember",
    }
)
_THEIR = ("her ", "his ", "their ")
_OF_MINE = 4
_IN_EACH = re.compile(
    r"^(?P<thing>(?:[a-z-]+ ){0,2}[a-z-]+) (?:in|on) (?P<each>(?:each|every) .+)$"
)
# "read her post on reach trucks", and behind it what others have to do there.
_WORK = re.compile(
    r"^(?:I )?(?:just )?(?:saw|watched|read|heard) (?P<whose>her|his) "
    r"(?:[a-z-]+ ){0,2}?(?P<work>[a-z]+)\b"
)
_OTHERS_MUST = re.compile(
    r"^(?P<who>(?:(?:all|new|young|most|some|older) )?(?:[a-z-]+[^su\W]s|people|children)) "
    r"(?P<must>must|have to|need to) (?P<do>(?!have\b|be\b)[a-z].+)$"
)
_MUST = MappingProxyType({"must": "have to", "have to": "must", "need to": "have to"})
_WITH = re.compile(r"^(?P<thing>(?:[a-z-]+ ){0,2}[a-z-]+) with (?P<what>.+)$")


def place_seen(brief: Brief) -> Brief:
    """The brief with what I saw of theirs as my own doing, and what I noted of it as noticed."""
    facts: list[str] = []
    frame = ""
    for at, raw in enumerate(brief.facts):
        text = _told_there(tidy(raw), brief.facts[at - 1] if at else "")
        found = _OF_THEIRS.match(text)
        lecture = (
            found
            and found["what"].startswith(_THEIR)
            and OCCASIONS & {core(word) for word in found["what"].split()[:3]}
        )
        if found and not lecture:
            facts.append(f"I {found['did']} {found['what']} on {found['day']}")
        else:
            told = _by_a_sign(text) or (frame and _noticed(text, frame))
            facts.append(told or (raw if text == tidy(raw) else text))
        known = _KNOWN.match(facts[-1])
        frame = _FRAMES[known["did"]] if known else frame if facts[-1].startswith(frame) else ""
    return (
        brief if tuple(facts) == brief.facts else brief.model_copy(update={"facts": tuple(facts)})
    )


def _told_there(text: str, before: str) -> str:
    """Gives "in her post trainees have to move an egg" behind "read her post on reach trucks"."""
    work, found = _WORK.match(tidy(before)), _OTHERS_MUST.match(text)
    if not work or not found or work["work"] not in plain_words("told_in"):
        return text
    must = _MUST[found["must"]]
    return f"in {work['whose']} {work['work']} {found['who']} {must} {found['do']}"


def _by_a_sign(text: str) -> str | None:
    """Gives "a card by the door told me to clap once" for what stood on it behind a colon."""
    if found := _HUNG_UP.match(text):
        return f'I saw {found["sign"]}: "{found["told"]}"'
    found = _BY_A_SIGN.match(text)
    if found is None:
        return None
    if is_order(found["told"]):
        return f"{found['sign']} told me to {found['told']}"
    told = parse(found["told"].split()) is not None
    return f"I read on {found['sign']} that {found['told']}" if told else None


def _noticed(text: str, frame: str) -> str | None:
    """Gives "I noticed the drawers that have no metal in them" for a thing noted by itself."""
    words = [core(word) for word in text.split()]
    small = words_of("pronouns") | words_of("prepositions") | words_of("conjunctions")
    form = verb_form(words[0]) if words else None
    deed = form is not None and not may_be_noun(words[0])
    named = words and words[0] not in small | {"my", "our", "we", "i", "no", "not"}
    mine = {"my", "our"} & set(words[:_OF_MINE])  # "half of my year cannot swim"
    if not named or mine or deed or len(words) == 1 or is_meeting(text) or _tells(text):
        return None
    text = re.sub(r", (?=(?:no|not) )", " and ", text)
    thing = re.sub(r"^(?:an?|the) ", "", text)
    if thing == text and words[0] in words_of("determiners") | plain_words("no_article_for"):
        return f"{frame} {text}"
    if found := _IN_EACH.match(thing):
        return f"{frame} that {found['each']} has {found['thing']}"
    found = _WITH.match(thing)
    if found is None:
        return f"{frame} the {thing}"
    have = "have" if is_plural(found["thing"]) else "has"
    return f"{frame} the {found['thing']} that {have} {found['what']}"


def _tells(text: str) -> bool:
    """False for "a kiln made from a drum": what was made is no deed of the kiln's."""
    clause = parse(text.split())
    form = verb_form(clause.verb) if clause else None
    if clause is None or form is None:
        return clause is not None
    after = core(clause.rest.split()[0]) if clause.rest else ""
    done = "part" in form.forms and after in words_of("prepositions")
    return not done or text.startswith("the ")
