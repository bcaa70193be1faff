"""Facts of odd shape as they are usually noted: where we met, who did it, no word put behind."""

import re

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import ISO
from drafting.composing.english.tokens import core
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import past, plain_words, verb_form, words_of
from drafting.composing.noting.marks import begins_with_deed
from drafting.composing.people.meeting import says_met
from drafting.composing.people.names import first_name
from drafting.composing.people.occasion_words import OCCASIONS, head_of

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Weds|Wednes|Thu|Thurs|Thur|Fri|Sat|Satur|Sun)(?:day)?"
# "repair day, first Sat in June", "market hall, last Sunday of Oct", "expo, Wed morning"
_LOOSE_DAY = re.compile(
    rf"^(?P<what>[^,;:]+), (?:on )?(?:the )?(?:(?:(?:first|second|third|fourth|last|\d\w\w) "
    rf"(?:{_WEEKDAY}|week|weekend|half|days?)|early|late|mid|end|middle|start)"
    rf"(?: (?:in|of))?(?: -)? (?P<month>{_MONTH})|"
    rf"{_WEEKDAY}(?: (?:morning|afternoon|evening|night|lunchtime|noon))?|"
    rf"(?P<range>{_MONTH}) \d{{1,2}} ?[-\u2013] ?\d{{1,2}}|"
    rf"\d{{1,2}} ?[-\u2013] ?\d{{1,2}} (?P<ranged>{_MONTH}))(?P<more>, .+)?$"
)
_PLACE_LAST = re.compile(
    rf"^(?P<where>(?:at |in |on )?[^,;:]{{4,50}}),? (?P<day>{ISO}), "
    r"(?:upstairs|downstairs|outside|inside|at the back|in the back|out the back|back row|"
    r"front row|(?:by|near|beside|under|behind) the [a-z]+(?: [a-z]+)?)$"
)
# "choir, 2026-10-15, stood next to each other": where, when, and what the two did.
_DID_LAST = re.compile(
    rf"^(?P<where>(?:at |in |on )?[^,;:\d]{{3,50}}?),? (?:on )?(?P<day>{ISO}), (?:we )?"
    r"(?P<did>(?:stood|sat|queued|waited|walked|ate|sang|danced|worked|talked|spoke|chatted|cooked|"
    r"shared|washed up|got talking)\b[^,;:]*)$"
)
_NO_WAY = re.compile(
    r"^no (?:[a-z]+ ){0,2}?(?P<head>[a-z]+)(?: (?:on|in|at|before|after|for|until) [^,;:]+)?"
    r", so (?=(?:I|we)\b)"
)
_OFTEN = re.compile(r"^(?:we |we've |we have )?met twice, both times (?P<how>[^,;]+)$")
_HAD_MET = re.compile(r"^(?:we'd|we had) (?=(?:met|queued|talked|sat|stood|shared)\b)")
_GAVE_TALK = re.compile(
    r"^(?:(?:she|he) )?gave (?:an? |the )"
    r"(?P<what>(?:[a-z]+ )?(?:talk|lecture|speech|demo|workshop))"
    r"(?P<about> (?:on|about) [^,;]+?)?, (?P<day>\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+|\d{4}-\d\d-\d\d)"
    r"(?:, (?P<where>[^,;]+))?$"
)
_TO_OURS = re.compile(
    r"^(?:spoke|talked|gave a talk|lectured|read|sang|played) (?:to|for) (?:our|my)\b"
)
# "on Wed", "Tue and Thu", "Sat at 9": days cut short.
_DAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Weds": "Wednesday",
    "Thu": "Thursday", "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday",
    "Sun": "Sunday",
}  # fmt: skip
_CUT_DAY = re.compile(
    r"(?:(?<=\bon )|(?<=\bby )|(?<=\bevery )|(?<=\beach )|(?<=\bnext )|(?<=\blast )|(?<=\bthis )|"
    r"(?<=\bfrom )|(?<=\buntil )|(?<=\btill )|(?<=\bof )|(?<=\bthe )|"
    r"(?<=\bfirst )|(?<=\bsecond )|(?<=, )|^)"
    r"(?P<day>Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
    r"(?=$|[,;.]| (?:and|or|to|at|from|till|until|in|of|morning|afternoon|evening|night|suits|is|"
    r"was|works|after|before|\d))"
)
# "from our door to the stop it's 212 steps"
_MEASURED = re.compile(r"^(?P<from>from [^,]+ to [^,]+?),? (?P<told>it(?:'s| is| was| takes) .+)$")
# "walked me home, as I was lost"
# "she finds no chart of the sandbanks"; "finds no fault with it" is a judgement.
_MASSED = frozenset({"rest", "peace", "joy", "space", "trace", "evidence"})
_FINDS_NO = re.compile(
    r"\b(?P<who>s?he|they|I|we) (?P<verb>finds?|found) no (?P<thing>(?!fault|reason|use|one|such|"
    r"more|longer|other|better)[a-z]+(?: [a-z]+)?)(?=$|[,.;]| (?:on|in|of|for|about|that|to|at|"
    r"with|from|who|under|near|anywhere)\b)"
)
_AS_I_WAS = re.compile(r", as (?P<who>I|we) (?P<was>was|were) (?P<how>[a-z]+)$")
# In these it is no meeting of the two.
_NO_MEETING = frozenset({"my_news", "decline", "congratulate", "condolence", "pitch", "reply"})
_TALKING = frozenset({"thank_you", "follow_up", "check_in", "closing", "ask_advice"})
# What was said of it, or by whom, behind a comma: "odd as that sounds", "he tells them".
_TAILS = re.compile(
    r",? (?:-+ )?(?:(?:odd|strange|silly|funny|mad|daft|crazy|weird|sad) as (?:that|it|this) "
    r"(?:sounds|seems|is|may sound)|come to that|(?:or )?so I'm told|I'm told(?: by [\w' ]{2,25})?|"
    r"as it (?:turned|turns) out|"
    r"(?:he|she|they) (?:tells?|told) (?:them|people|everyone|everybody|us all|the [a-z]+)|"
    r"(?:his|her|their) words(?:, not mine)?|not my words|in (?:his|her|their) words|I'd say|"
    r"believe it or not|of all things|no joke|mind you|if you please|bless (?:her|him)|"
    r"(?:an?|our|my|one) [a-z]+ (?:counted|swears|reckons))$"
)
_SHOWN = re.compile(
    r"^(?:I )?(?:was|got) (?P<done>shown|taught|given|lent|handed|driven|walked|fed|let|taken|told|"
    r"invited|offered|spared|warned)(?: (?P<way>round|around|in|over|up|through|along|home))?"
    r" (?P<rest>(?!by\b).+)$"
)
_WITH_THEM = re.compile(r"\b(?:with|beside|next to|opposite) (?:him|her|them)\b")
_ME = re.compile(r"\b(?:me|us|I|we)\b")
_AND_NEVER = re.compile(
    r"^(?P<first>(?:I|we)(?:'d|'ve| had| have) [^,;]+), (?:and |but )?"
    r"(?P<then>never (?:yet |once )?[a-z]+\b.*)$"
)
_TAKEN_UP = re.compile(
    r"^(?:nicked|stole|pinched|borrowed|copied|took) (?=(?:the|that|his|her|their) "
    r"(?:idea|trick|recipe|method|system|line|phrase|rule|word|joke)\b)"
)
_WROTE = re.compile(r"^(?P<did>wrote|writes|argued|argues|claims|claimed) that ")
_WITH_MINE = re.compile(
    r"^(?:hung|read|planted|tested|sanded|pinned|copied|plated|typed|proofread|graded|marked) my "
)
_FEW, _MOST = 2, 4
_HAD_IT = re.compile(r"\b(?:it|them)\b")


def in_usual_shape(brief: Brief) -> Brief:
    """The brief with each fact of odd shape as one would note it with more time."""
    facts: list[str] = []
    for at, fact in enumerate(brief.facts):
        after = brief.facts[at + 1] if at + 1 < len(brief.facts) else ""
        facts.append(_shaped(fact.strip(), brief, after))
    told = tuple(facts)
    return brief if told == brief.facts else brief.model_copy(update={"facts": told})


def _shaped(fact: str, brief: Brief, after: str) -> str:
    fact = _AS_I_WAS.sub(r" when \g<who> \g<was> \g<how>", fact)
    fact = _FINDS_NO.sub(_cannot_find, fact)
    if found := _NO_WAY.match(fact):
        there = "there are" if is_plural(found["head"]) else "there is"
        fact = f"{there} {fact}"
    fact = _MEASURED.sub(r"\g<told> \g<from>", _without_tail(_with_whole_days(fact)))
    if brief.kind not in _NO_MEETING:
        fact = _met(fact, brief)
    return _with_its_doer(fact, brief, after)


def _cannot_find(found: re.Match[str]) -> str:
    """Gives "she can't find a chart" for "she finds no chart": so one says it."""
    thing = found["thing"]
    can = "couldn't" if found["verb"] == "found" else "can't"
    some = is_plural(thing) or thing.split()[-1] in plain_words("no_article_for") | _MASSED
    article = "any" if some else "an" if thing[0] in "aeiou" else "a"
    return f"{found['who']} {can} find {article} {thing}"


def _with_whole_days(fact: str) -> str:
    """Gives "on Wednesday" for "on Wed", and "Saturday at 9" for "Sat at 9"."""
    return _CUT_DAY.sub(lambda found: _DAYS[found["day"]], fact)


def _without_tail(fact: str) -> str:
    """Gives "I like forms" for "I like forms, odd as that sounds"."""
    kept = _TAILS.sub("", fact)
    return kept if len(kept.split()) > _FEW else fact


def _met(fact: str, brief: Brief) -> str:
    """Where and when the two met, as it is usually noted."""
    if found := _LOOSE_DAY.match(fact):
        return _on_loose_day(found, brief)
    if found := _PLACE_LAST.match(fact):
        return f"{found['where']} {found['day']}"
    if (found := _DID_LAST.match(fact)) and says_met(found["did"]):
        return _where_they_did(found)
    if found := _OFTEN.match(fact):
        return f"it was {found['how']} both times we met"
    if brief.kind in _TALKING and (found := _GAVE_TALK.match(fact)):
        where = f" at {_the(found['where'])}" if found["where"] else ""
        whose = "her" if _who(brief) == "she" else "his"
        day = f" on {found['day']}" if found["day"][0].isdigit() else f" in {found['day']}"
        return f"heard {whose} {found['what']}{found['about'] or ''}{where}{day}"
    return _HAD_MET.sub("we ", fact)


def _on_loose_day(found: re.Match[str], brief: Brief) -> str:
    """Gives "repair day in June", and "met at the market hall in October" for a place."""
    what = found["what"]
    plain = [core(word) for word in what.split()]
    if parse(what.split()) is not None or begins_with_deed(what) or not plain:
        return found[0]
    month = found["month"] or found["range"] or found["ranged"]
    when = f" in {_whole(month)}" if month else ""
    more = found["more"] or ""
    more = f", {more[2:]}" if more else ""
    led = plain[0] in words_of("prepositions")
    if led or head_of(plain) in OCCASIONS or OCCASIONS & set(plain):
        return f"{what}{when}{more}"
    known = brief.kind in _TALKING and len(plain) <= _MOST
    return f"met at {_the(what)}{when}{more}" if known else found[0]


def _where_they_did(found: re.Match[str]) -> str:
    """Gives "stood next to each other at choir practice 2026-10-15"."""
    where = found["where"]
    led = core(where.split(maxsplit=1)[0]) in words_of("prepositions")
    alone = core(where) in words_of("meeting_no_article")
    return (
        f"{found['did']} {where if led else f'at {where if alone else _the(where)}'} {found['day']}"
    )


def _whole(month: str) -> str:
    names = "January February March April May June July August September October November December"
    return next(name for name in names.split() if name[:3] == month[:3])


def _the(place: str) -> str:
    first = core(place.split(maxsplit=1)[0])
    named = first in words_of("determiners") or place[:1].isupper()
    return place if named else f"the {place}"


def _who(brief: Brief) -> str:
    """How the facts call them: "she", "he", else by their name."""
    found = re.search(r"\b(?:she|he|her|his|him)\b", " ".join(brief.facts))
    if found:
        return "she" if found[0] in {"she", "her"} else "he"
    return first_name(brief.contact.name) or "she"


def _with_its_doer(fact: str, brief: Brief, after: str) -> str:
    """The fact with whoever did it, where its other words tell."""
    if found := _AND_NEVER.match(fact):
        had = "had" if re.match(r"(?:I|we)(?:'d| had) ", fact) else "have"
        return f"{found['first']} but {had} {found['then']}"
    if brief.kind == "thank_you" and (found := _SHOWN.match(fact)) and " by " not in fact:
        form = verb_form(found["done"])
        way = f" {found['way']}" if found["way"] else ""
        did = past(form.base) if form else found["done"]
        return f"{_who(brief)} {did} me{way} {found['rest']}"
    if _is_theirs(fact, brief):
        return f"{_who(brief)} {fact}"
    return f"I {fact}" if _is_mine(fact, brief, after) else fact


def _is_theirs(fact: str, brief: Brief) -> bool:
    """True for "spoke to our class", for what they wrote, and for "hung my plates" in thanks."""
    wrote = brief.kind == "introduction" and _WROTE.match(fact)
    for_me = brief.kind == "thank_you" and _WITH_MINE.match(fact)
    return bool(_TO_OURS.match(fact) or wrote or for_me)


def _is_mine(fact: str, brief: Brief, after: str) -> bool:
    """True for "was shown round", "nicked the idea", and for what I did with them."""
    if (_SHOWN.match(fact) and not fact.startswith("I ")) or _TAKEN_UP.match(fact):
        return True
    done = begins_with_deed(fact) and not _ME.search(fact)
    if done and _WITH_THEM.search(fact) and brief.kind in _TALKING:
        return True
    return done and brief.kind in {"follow_up", "check_in", "closing"} and _did_it(after, brief)


def _did_it(after: str, brief: Brief) -> bool:
    """True where the next fact tells what they did with it: "Gail had it in a box"."""
    words = after.split()
    if not words or not _HAD_IT.search(after):
        return False
    who = {"she", "he", (first_name(brief.contact.name) or "").lower()}
    said = core(words[1]) if words[1:] else ""
    return core(words[0]) in who and said not in {"said", "says", "told", "thinks", "asked"}
