"""Facts in longhand: how often, who it was told by, and where we met, each with its small words."""

import re

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import may_be_noun, past, verb_form, words_of
from drafting.composing.noting.marks import begins_with_deed
from drafting.composing.noting.speech import is_plain_order, to_me
from drafting.composing.people.names import first_name
from drafting.composing.people.occasion_words import OCCASIONS
from prompts.calendar import MONTHS, WEEKDAYS

# "he's asked if Tuesday suits": what is asked in a letter is told as asked.
_HAS_ASKED = re.compile(
    r"^(?P<who>she|he|they|[A-Z][\w-]+)(?:'s|'ve| has| have) "
    r"(?P<did>asked|told|written|invited|offered|suggested|wondered|sent|rung)\b"
)
# "about 90 a week", "3 days running", "every Friday": how often the fact before it is so.
_HOW_OFTEN = re.compile(
    r"^(?:(?:about|around|some|up to|nearly|almost|over|only|just|at least|sometimes) )?"
    r"(?:\d+|once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|"
    r"forty|fifty|a hundred)(?: times)?) (?:[a-z]+ )?(?:an?|every|each|per) "
    r"(?:day|night|week|month|year|shift|term|season|hour)$|"
    r"^(?:\d+|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:days?|nights?|weeks?|months?|years?|mornings?|evenings?|winters?|summers?) "
    r"(?:running|in a row|on end)$"
)
_IN_A_ROW = re.compile(r"(?:running|in a row|on end)$")
# "typed up by one chap of 82": what stood before it is.
_DONE_BY = re.compile(r"^(?P<done>[a-z]+)(?: (?:up|out|in|off|over|down))? by (?!\w+ing\b)\w")
# "the sleeves itch at the seam, his patients tell him"
_TOLD_LAST = re.compile(
    r"^(?P<what>[^,;:?\"]{8,}), (?P<who>(?:his|her|their|my|our) [a-z]+) "
    r"(?P<say>tell|tells|told|keep telling|keeps telling) (?P<whom>him|her|them|me|us)$"
)
# In a first letter, "my teacher sent me his article": whose it is, the letter is to.
_READ_ME = re.compile(
    r"\b(?P<did>sent|read|showed|gave|lent|forwarded|recommended|passed|played) (?P<whom>me|us) "
    r"(?:his|her|their) (?=(?:[a-z]+ )?(?:article|blog|book|post|talk|paper|piece|column|podcast|"
    r"video|page|leaflet|essay|number|card|letter|interview|recipe|film|poster|guide)\b)"
)
# "seed swap at the church hall, Sat 6 Feb, 10-12": what there is to come.
_COMING = re.compile(
    r"^(?:an? |the )?(?P<what>[a-z][a-z' -]{2,30}?)(?P<where> (?:at|in|on) [^,;:]{3,40})?,? "
    r"(?:on )?(?P<day>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]* \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+)"
    r"(?:,? (?:from )?(?P<from>\d{1,2}(?:[.:]\d\d)?) ?(?:-|to) ?(?P<to>\d{1,2}(?:[.:]\d\d)?)"
    r"(?P<half> ?[ap]m)?)?$"
)
# "tessellations, he can't get enough of them"
_NAMED_FIRST = re.compile(
    r"^(?P<what>[a-z-]+(?: [a-z-]+){0,2}), "
    r"(?P<told>(?:she|he|I|we)(?:'[a-z]{1,2})? [^,;:?]+?) (?P<it>them|it)(?P<more>(?: [^,;:?]+)?)$"
)
# "turn it off before you lift it - never thought of that": what they told me to do.
_NEW_TO_ME = re.compile(
    r"^(?P<said>.{8,}?),?(?: [-\u2013\u2014]|;) (?:I(?:'d| had|'ve| have)? )?(?:"
    r"(?:had )?never (?:once )?(?:thought|heard|dreamt) of (?:that|it|doing (?:that|so))|"
    r"(?:never|didn't) kn(?:ew|ow) that|who knew|news to me)(?: before| myself)?$"
)
# "minded our cat", and then "he came back fatter": it is the cat that did.
_OF_MINE = re.compile(
    r"\b(?:my|our) (?P<who>cat|dog|horse|pony|rabbit|parrot|goat|son|daughter|mum|dad|mother|"
    r"father|boy|girl|baby|pupil|nephew|niece|uncle|aunt|gran|grandad|brother|sister|boss|"
    r"neighbour|apprentice|lad)\b"
)
# "half the dates are wrong, owned up to it too"
_THEN_DID = re.compile(r"^(?P<what>[^,;:?]{8,}), (?:and )?(?P<did>[a-z]+(?:ed)? [^,;:?]+)$")
_OF_A_PERSON = re.compile(r"^(?:I|we|she|he|they|you|it)\b|\b(?:I|we|she|he)\b")
_TIME = re.compile(
    r"^(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|o'clock)?(?: start| finish| sharp)?|"
    r"(?:noon|midnight|dawn|dusk)|\d{1,2} ?- ?\d{1,2}|(?:early|late|very early))$"
)
_BESIDE = re.compile(
    r"^(?:(?:by|near|beside|behind|in front of|outside|next to|under) the [a-z]+(?: [a-z]+)?|"
    r"(?:adjoining|same|neighbouring|next|adjacent) [a-z]+|(?:front|back|third|second) row)$"
)
_TALKING = frozenset({"thank_you", "follow_up", "check_in", "closing", "ask_advice", "offer_help"})
_PLACES = frozenset(
    {"market", "canteen", "queue", "train", "hall", "platform", "ferry", "station", "stall", "bus"}
    | {"recording", "quay", "harbour", "waiting room", "depot", "yard", "pub", "allotments"}
)
_IN_A_HOUSE = frozenset(
    {"inn", "hall", "hotel", "centre", "center", "arms", "college", "church", "library", "club"}
    | {"school", "museum", "hospital", "university", "house", "guildhall", "nec", "arena", "uni"}
)
_SALES = frozenset({"swap", "sale", "auction", "market", "tasting", "raffle", "screening"})
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ALL_TIME = re.compile(
    r" (?:all|every|each|through the) (?:winter|spring|summer|autumn|term|year|week|season|month)$"
)
_MOST, _FEW = 4, 2


def in_longhand(brief: Brief) -> Brief:
    """The brief with each fact that was cut short as it would stand in a sentence."""
    facts: list[str] = []
    for raw in _with_mine_named(brief):
        fact = _told(tidy(raw) if not raw.rstrip().endswith("?") else raw, brief)
        fact = raw if fact == tidy(raw) else fact
        if facts and _HOW_OFTEN.match(tidy(raw)) and "," not in facts[-1]:
            facts[-1] = _with_how_often(facts[-1], tidy(raw))
            continue
        if facts and (said := _done_by(tidy(raw), facts[-1])):
            fact = said
        facts.append(fact)
    told = tuple(facts)
    return brief if told == brief.facts else brief.model_copy(update={"facts": told})


def _with_mine_named(brief: Brief) -> list[str]:
    """Gives "the cat came back fatter" behind "minded our cat", where nobody else is "he"."""
    out: list[str] = []
    for fact in brief.facts:
        found = next(filter(None, map(_OF_MINE.search, reversed(out))), None)
        who = fact.partition(" ")[0]
        forms = {"he": "he|him|his", "she": "she|her|hers"}.get(who, "")
        others = " / ".join(each for each in brief.facts if each != fact)
        alone = found and forms and not re.search(rf"\b(?:{forms})\b", others)
        kin = found and found["who"] not in {"cat", "dog", "horse", "pony", "rabbit", "goat"}
        name = f"{'my' if kin else 'the'} {found['who']}" if found else ""
        out.append(f"{name}{fact[len(who) :]}" if alone and brief.kind != "pitch" else fact)
    return out


def _with_how_often(fact: str, often: str) -> str:
    """Gives "let me in 3 days running when it rained" and "they come in on slips, 90 a week"."""
    found = re.search(r" (?:when|while|because|since|although|so that|before|after) ", fact)
    at = found.start() if found else len(fact)
    if _IN_A_ROW.search(often):
        return f"{fact[:at]} {_IN_A_ROW.sub('running', often)}{fact[at:]}"
    return fact if found else f"{fact}, {often}"


def _told(fact: str, brief: Brief) -> str:
    if brief.kind == "pitch":
        return fact
    if brief.kind in {"reply", "decline"} and (found := _HAS_ASKED.match(fact)):
        form = verb_form(found["did"])
        return f"{found['who']} {past(form.base) if form else found['did']}{fact[found.end() :]}"
    if brief.kind == "introduction":
        fact = _READ_ME.sub(r"\g<did> \g<whom> your ", fact)
    told = _put_in_order(fact, brief)
    if not told and brief.kind in _TALKING:
        told = _then_did(fact, brief) or _met(fact)
    return told or fact


def _put_in_order(fact: str, brief: Brief) -> str:
    """The fact with what stands in front or behind in its place; "" where nothing does."""
    if brief.kind == "share" and (found := _COMING.match(fact)):
        return _there_is(found)
    if found := _TOLD_LAST.match(fact):
        return f"{found['who']} {found['say']} {found['whom']} that {found['what']}"
    if found := _NAMED_FIRST.match(fact):
        return _named_last(found)
    found = _NEW_TO_ME.match(fact) if brief.kind in _TALKING | {"share"} else None
    if found is None:
        return ""
    told = found["said"]
    return (is_plain_order(told) and to_me(_who(brief), told)) or told


def _done_by(fact: str, before: str) -> str:
    """Gives "they are typed up by one chap" behind "her requests come in on slips"."""
    found = _DONE_BY.match(fact)
    form = verb_form(found["done"]) if found else None
    clause = parse(before.split())
    if form is None or "part" not in form.forms or clause is None or clause.is_past:
        return ""
    person = core(clause.subject) in {"i", "we", "she", "he", "you"}
    it = "they are" if is_plural(clause.subject) else "it is"
    return "" if person else f"{it} {fact}"


def _named_last(found: re.Match[str]) -> str:
    """Gives "he can't get enough of maps" for "maps, he can't get enough of them"."""
    words = found["what"].split()
    small = words_of("prepositions") | words_of("adverbs") | words_of("pronouns")
    named = may_be_noun(core(words[-1])) or verb_form(core(words[-1])) is None
    led = core(words[0]) in small or begins_with_deed(found["what"]) or OCCASIONS & set(words)
    fits = is_plural(found["what"]) == (found["it"] == "them")
    return f"{found['told']} {found['what']}{found['more']}" if named and fits and not led else ""


def _there_is(found: re.Match[str]) -> str:
    """Gives "there is a seed swap at the hall on Saturday 6 February, 10-12"."""
    words = found["what"].split()
    if core(words[-1]) not in OCCASIONS | _SALES or parse(words) is not None:
        return ""
    month = found["day"].split()[-1][:3]
    day, whole = found["day"].split(), [name for name in MONTHS if name[:3] == month]
    if not whole:
        return ""
    weekday = next((name for name in _WEEK if name.startswith(day[0][:3])), day[0])
    number = re.sub(r"\D", "", day[1])
    hours = f", {found['from']}-{found['to']}{found['half'] or ''}" if found["from"] else ""
    article = "an" if words[0][0] in "aeiou" else "a"
    where = found["where"] or ""
    return f"there is {article} {found['what']}{where} on {weekday} {number} {whole[0]}{hours}"


def _then_did(fact: str, brief: Brief) -> str:
    """Gives "half the dates are wrong, and she owned up to it too"."""
    found = _THEN_DID.match(fact)
    if found is None or _OF_A_PERSON.search(fact):
        return ""
    clause = parse(found["what"].split())
    whole = clause is not None and clause.verb in {"is", "are", "was", "were", "has", "have"}
    if not whole or not begins_with_deed(found["did"]) or parse(found["did"].split()):
        return ""
    return f"{found['what']}, and {_who(brief)} {found['did']}"


def _met(fact: str) -> str:
    """Gives "met at the estates forum in Leeds" for "estates forum, Leeds", "quay, 6am"."""
    first, *more = _ALL_TIME.sub(", noon", fact).split(", ")
    words = [core(word) for word in first.split()]
    if not more or not words or len(words) > _MOST + _FEW:
        return ""
    upto = next((n for n, w in enumerate(words) if n and w in words_of("prepositions")), len(words))
    named = upto <= _MOST and words[upto - 1] in OCCASIONS | _PLACES
    bare = words[0] not in words_of("determiners") | words_of("pronouns") | words_of("prepositions")
    if not (named and bare) or begins_with_deed(first):
        return ""
    where = ""
    for part in more:
        if _TIME.match(part) or _BESIDE.match(part):
            continue
        spot = _spot(part)
        if where or not spot:
            return ""
        where = f" {spot}"
    return f"met at the {first}{where}"


def _spot(part: str) -> str:
    """Gives "in Leeds", "at the Premier Inn" and "on the quayside" for the place by itself."""
    words = part.split()
    if len(words) > _MOST or any(word[:1].isdigit() for word in words):
        return ""
    last = core(words[-1])
    if part in WEEKDAYS:
        return f"on {part}"
    if all(word[:1].isupper() for word in words):
        return (
            f"at {'the ' if len(words) > 1 or last in _IN_A_HOUSE else ''}{part}"
            if (last in _IN_A_HOUSE)
            else f"in {part}"
        )
    if len(words) == 1 and words[0].islower() and may_be_noun(last):
        return f"on the {part}" if last.endswith("side") else ""
    return ""


def _who(brief: Brief) -> str:
    """How the facts call the reader: "she", "he", else by their name."""
    found = re.search(r"\b(?:she|he|her|his|him)\b", " ".join(brief.facts))
    if found:
        return "she" if found[0] in {"she", "her"} else "he"
    return first_name(brief.contact.name) or "she"
