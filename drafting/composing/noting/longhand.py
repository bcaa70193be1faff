"""Facts in longhand: with the small words and in the order that they would have with more time."""

import re
from itertools import pairwise

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import may_be_noun, past, plain_words, verb_form, words_of
from drafting.composing.noting.marks import begins_with_deed
from drafting.composing.noting.met_notes import met_as_noted, met_there
from drafting.composing.noting.speech import is_plain_order, to_me
from drafting.composing.noting.whose_deeds import (
    done_by,
    reader_called,
    then_did,
    with_its_doer,
    with_mine_named,
)
from drafting.composing.people.occasion_words import OCCASIONS
from prompts.calendar import MONTHS

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
_SALES = frozenset({"swap", "sale", "auction", "market", "tasting", "raffle", "screening"})
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TALKING = frozenset({"thank_you", "follow_up", "check_in", "closing", "ask_advice", "offer_help"})
_MOST, _FEW = 4, 2
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
# "she finds no chart of the sandbanks"; "finds no fault with it" is a judgement.
_MASSED = frozenset({"rest", "peace", "joy", "space", "trace", "evidence"})
_FINDS_NO = re.compile(
    r"\b(?P<who>s?he|they|I|we) (?P<verb>finds?|found) no (?P<thing>(?!fault|reason|use|one|such|"
    r"more|longer|other|better)[a-z]+(?: [a-z]+)?)(?=$|[,.;]| (?:on|in|of|for|about|that|to|at|"
    r"with|from|who|under|near|anywhere)\b)"
)
# "walked me home, as I was lost"
_AS_I_WAS = re.compile(r", as (?P<who>I|we) (?P<was>was|were) (?P<how>[a-z]+)$")
_NO_WAY = re.compile(
    r"^no (?:[a-z]+ ){0,2}?(?P<head>[a-z]+)(?: (?:on|in|at|before|after|for|until) [^,;:]+)?"
    r", so (?=(?:I|we)\b)"
)
# In these it is no meeting of the two.
_NO_MEETING = frozenset({"my_news", "decline", "congratulate", "condolence", "pitch", "reply"})
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


def in_longhand(brief: Brief) -> Brief:
    """The brief with each fact that was cut short as it would stand in a sentence."""
    brief = _with_facts(brief, _filled_in(brief))
    pairs = pairwise([*brief.facts, ""])
    return _with_facts(brief, [_shaped(fact, after, brief) for fact, after in pairs])


def _with_facts(brief: Brief, facts: list[str]) -> Brief:
    told = tuple(facts)
    return brief if told == brief.facts else brief.model_copy(update={"facts": told})


def _filled_in(brief: Brief) -> list[str]:
    """The facts with what was left out, and with how often something is so in its place."""
    facts: list[str] = []
    for raw in with_mine_named(brief):
        fact = _told(tidy(raw) if not raw.rstrip().endswith("?") else raw, brief)
        fact = raw if fact == tidy(raw) else fact
        if facts and _HOW_OFTEN.match(tidy(raw)) and "," not in facts[-1]:
            facts[-1] = _with_how_often(facts[-1], tidy(raw))
            continue
        if facts and (said := done_by(tidy(raw), facts[-1])):
            fact = said
        facts.append(fact)
    return facts


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
        told = then_did(fact, brief) or met_there(fact)
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
    return (is_plain_order(told) and to_me(reader_called(brief), told)) or told


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


def _shaped(fact: str, after: str, brief: Brief) -> str:
    """One fact with the days and the order that it needs, its place and its doer."""
    fact = _AS_I_WAS.sub(r" when \g<who> \g<was> \g<how>", fact.strip())
    fact = _FINDS_NO.sub(_cannot_find, fact)
    if found := _NO_WAY.match(fact):
        there = "there are" if is_plural(found["head"]) else "there is"
        fact = f"{there} {fact}"
    fact = _MEASURED.sub(r"\g<told> \g<from>", _without_tail(_with_whole_days(fact)))
    if brief.kind not in _NO_MEETING:
        fact = met_as_noted(fact, brief)
    return with_its_doer(fact, brief, after)


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
