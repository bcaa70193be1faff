"""What is noted for thirty seconds about myself, in the sentences that it stands for."""

import re

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import CAPITAL
from drafting.composing.english.tokens import bare, core, tidy
from drafting.composing.english.words import (
    gerund,
    may_be_noun,
    participle,
    plain_phrases,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.noting.abridged import is_done_by

_SINCE = re.compile(
    rf"^since (?P<since>{CAPITAL}(?: \d{{4}})?|last \w+|"
    r"the (?:spring|summer|autumn|winter)|\d{4}),? "
    r"(?P<who>I|we) (?P<verb>[a-z]+)(?P<what> [^,]+)?(?P<tail>,.+)?$"
)
_UNITS = r"(?:summers|winters|seasons|nights|harvests|terms|voyages|months|weeks)"
_SPENT = re.compile(
    rf"^(?P<many>[\w-]+) (?P<unit>years|{_UNITS}) (?P<where>(?:in|at|on|with|as|under|aboard) .+)$"
)
# "nineteen years driving wheelchair vans"
_DOING = re.compile(
    rf"^(?P<many>[\w-]+) (?P<unit>years|{_UNITS}) (?P<doing>[a-z]+ing)\b(?P<what> .+)?$"
)
# "before that clerk at a mill"
_BEFORE = re.compile(
    r"^(?:and )?before (?:that|this)(?: I was)?,? (?:an? )?(?P<role>[a-z][a-z -]*?[a-z])"
    r"(?P<where> (?:at|for|in|with|on|to) .+)?$"
)
# How it is to be said is a word to myself.
_STAGE = re.compile(
    r"(?:^|,? )(?:to be )?(?:said|told|spoken)(?: aloud| out loud)? to "
    r"(?:one|a|two|some|the|many|several|few)\b[^,;]*$"
)
_DONE = re.compile(rf"^(?P<many>[\w-]+ (?:years|{_UNITS}) of (?!age\b).+)$")
_MOST = re.compile(
    r"^most of what (?P<who>I|we) (?P<verb>[a-z]+)(?: (?P<where>[a-z ]+))? (?:is|are) "
    r"(?P<what>.+)$"
)
_NEW = re.compile(
    r"^(?:I(?:'m| am) )?new (?P<where>here|in (?:town|the [a-z]+|[A-Z]\w+)),? since "
    r"(?P<since>[\w ]+?)(?P<tail>,.+)?$"
)
_LIST = re.compile(r"(?P<lead>: [^,:;]+(?:, [^,:;]+)*), (?!and |or )(?P<last>[^,:;]+)$")
_TWO_DEEDS = re.compile(r"^(?P<one>[a-z]+ [^,;:]+), (?P<two>[a-z]+ [^,;:]+)$")
_UNLIKE = re.compile(
    r"^(?P<they>(?:most|other|many) people [^,]+|(?:others|everybody|everyone) [^,]+), "
    r"(?P<me>(?:I|we) .+)$"
)
_WHOLE = re.compile(
    r"^(?:I|we) have (?:been )?\w+.* since |^I am new |^(?:I|we) mostly |"
    r"^(?:most|other|many) people [^,]+, but I |^I have .+ behind me$|^it is \w+.*, and "
)
_HOW_MANY = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_HOW_MANY |= {"eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"}
_HOW_MANY |= {"eighteen", "nineteen", "twenty", "thirty", "forty", "many", "several"}


def place_story(brief: Brief) -> Brief:
    """The brief with each note about me as a sentence of its own."""
    anew = set(bare(brief.sender.role or "").split()) & plain_words("begins_anew")
    noted = (_STAGE.sub("", fact).strip(" ,") for fact in brief.facts)
    facts = tuple(fact if anew and _SPENT.match(fact) else _told(fact) for fact in noted if fact)
    return brief if facts == brief.facts else brief.model_copy(update={"facts": facts})


def with_and(text: str) -> str:
    """Gives "214 umbrellas and one trombone" for a list of which the last thing lacks its "and"."""
    found = _LIST.search(text)
    if not found or parse(found["last"].split()) is not None or is_done_by(found["last"]):
        return text
    return f"{text[: found.start()]}{found['lead']} and {found['last']}"


def stands_whole(text: str) -> bool:
    """True for what was put into one sentence here, whose end is no afterthought."""
    return bool(_WHOLE.match(text))


def _told(fact: str) -> str:
    text = with_and(tidy(fact))
    ways = (
        _since,
        _new,
        _spent,
        _doing,
        _before,
        _done,
        _most,
        _how_often,
        _unlike_others,
        _in_one_breath,
    )
    said = next((told for way in ways if (told := way(text))), text)
    return fact if said == tidy(fact) else said


def _since(text: str) -> str | None:
    """Gives "I have been sorting coats at a museum since May, unpaid"."""
    found = _SINCE.match(text)
    form = verb_form(found["verb"]) if found else None
    if not found or found["verb"] in words_of("auxiliaries"):
        return None
    if form is not None and "base" not in form.forms:
        return None
    base = form.base if form else found["verb"]
    lasting = base in plain_words("lasting")
    done = participle(base) if lasting else f"been {gerund(base)}"
    return (
        f"{found['who']} have {done}{found['what'] or ''} since {found['since']}"
        f"{found['tail'] or ''}"
    )


def _new(text: str) -> str | None:
    """Gives "I am new in town, here since May, and know nobody yet"."""
    found = _NEW.match(text)
    if not found:
        return None
    here = "" if found["where"] == "here" else "here "
    tail = (found["tail"] or "").strip(" ,").removeprefix("and ")
    form = verb_form(core(tail.split()[0])) if tail else None
    more = f", and {tail}" if form and "base" in form.forms else ""
    return f"I am new {found['where']}, {here}since {found['since']}{more}"


def _spent(text: str) -> str | None:
    """Gives "for five summers I have worked on the fire line"."""
    found = _SPENT.match(text)
    if not found or not _counts(found["many"]):
        return None
    where = found["where"]
    if where.startswith(("as ", "with ")):
        return f"for {found['many']} {found['unit']} I have worked {where}"
    if re.match(r"(?:in|at|on|aboard|under) (?:a|an|the|our|my|[a-z]+s)\b", where):
        return f"for {found['many']} {found['unit']} I have worked {where}"
    return f"I have spent {found['many']} {found['unit']} {where}"


def _doing(text: str) -> str | None:
    """Gives "for nineteen years I have driven wheelchair vans"."""
    found = _DOING.match(text)
    form = verb_form(found["doing"]) if found and _counts(found["many"]) else None
    if not found or form is None:
        return None
    return (
        f"for {found['many']} {found['unit']} I have {participle(form.base)}{found['what'] or ''}"
    )


def _before(text: str) -> str | None:
    """Gives "I used to be a clerk at a mill", which needs nothing before it."""
    found = _BEFORE.match(text)
    if not found or verb_form(core(found["role"].split()[0])) is not None:
        return None
    role = found["role"]
    return f"I used to be {'an' if role[0] in 'aeiou' else 'a'} {role}{found['where'] or ''}"


def _done(text: str) -> str | None:
    """Gives "for twelve years I have done night calls"."""
    found = _DONE.match(text)
    if not found or not _counts(text.split(maxsplit=1)[0]):
        return None
    many, _, what = found["many"].partition(" of ")
    deeds = core(what.split()[-1]).endswith("s") and not what.startswith(("the ", "my ", "our "))
    return f"for {many} I have done {what}" if deeds else f"I have {found['many']} behind me"


def _counts(word: str) -> bool:
    return core(word) in _HOW_MANY or core(word)[:1].isdigit() or "-" in word


def _most(text: str) -> str | None:
    """Gives "I mostly treat feet, hardly ever burns"."""
    found = _MOST.match(text)
    if not found or verb_form(found["verb"]) is None:
        return None
    where = f" {found['where']}" if found["where"] else ""
    return f"{found['who']} mostly {found['verb']} {found['what']}{where}"


def _how_often(text: str) -> str | None:
    """Gives "it is hardly ever burglars, and nearly always a toddler"."""
    parts = re.split(r",\s+(?:and |but )?", text)
    often = plain_phrases("how_often_it_is")
    led = [next((o for o in often if part.startswith(f"{o} ")), None) for part in parts]
    bare_things = [part[len(o) + 1 :] for part, o in zip(parts, led, strict=True) if o]
    if not led[0] or any(_is_told(thing) for thing in bare_things):
        return None
    return f"it is {parts[0]}" + "".join(f", and {part}" for part in parts[1:])


def _is_told(thing: str) -> bool:
    """True for "kept ten plates": a deed of mine, which takes an "I"."""
    words = thing.split()
    first = core(words[0])
    form = verb_form(first)
    deed = form is not None and first not in words_of("determiners") and not may_be_noun(first)
    mine = first in words_of("pronouns") | {"the", "my", "our"} and parse(words) is not None
    return (deed and len(words) > 1) or mine


def _unlike_others(text: str) -> str | None:
    """Gives "most people look at the level, but I look at the smell"."""
    found = _UNLIKE.match(text)
    whole = found and parse(found["they"].split()) and parse(found["me"].split())
    return f"{found['they']}, but {found['me']}" if found and whole else None


def _in_one_breath(text: str) -> str | None:
    """Gives "I moved here in May and know nobody yet" for two deeds with a comma."""
    found = _TWO_DEEDS.match(text)
    if not found:
        return None
    firsts = [core(found[part].split()[0]) for part in ("one", "two")]
    forms = [verb_form(word) for word in firsts]
    small = words_of("prepositions") | words_of("determiners") | words_of("adverbs")
    known = all(form is not None and form.forms - {"ing"} for form in forms)
    if not known or small & set(firsts):
        return None
    told = [parse(["I", *found[part].split()]) for part in ("one", "two")]
    return f"I {found['one']} and {found['two']}" if all(told) else None
