"""A note in shorthand as the sentence that it stands for, and what could not be told whole."""

import re

from drafting.brief import Brief
from drafting.composing.english.day_patterns import MONTH, WEEKDAY
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import may_be_noun, verb_form, words_of

_DAY_ON = re.compile(rf"\b({WEEKDAY}) on (?=\d{{1,2}} (?:{MONTH})\b|(?:{MONTH}) \d)")
_DAYS_OFF = re.compile(rf"^(?P<day>{WEEKDAY}s?) (?=(?:my|our|I|we|the|I'm|we're)\b)")
_HOURS = re.compile(rf"\b(?P<day>{WEEKDAY}s?) (?P<from>\d{{1,2}}(?:[.:]\d\d)?) to (?=\d)")
_A_WHILE = re.compile(r"(?<!for)(?<!in) a (?P<long>long time|while)$")
# "back room free Mondays", "stools in the store unused since May": the verb is left out.
_STATE = re.compile(
    r"^(?P<what>(?:the |our |my )?[a-z' -]{3,40}?) "
    r"(?P<how>free|open|closed|shut|unused|empty|vacant|idle|broken|locked|available|full|booked) "
    rf"(?P<when>(?:since|until|from|on|every|all|again) .+|{WEEKDAY}s?\b.*)$"
)
_SHUT = re.compile(
    r"^(?P<how>closed|open|shut) (?P<when>(?:on|from|until|at|every|over|between|all|for)\b.+)$"
)
_COUNTED = re.compile(
    r"^(?P<many>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+) "
    r"(?P<what>(?:[a-z-]+ )?[a-z]+s(?: (?:that|with|for|in|of)\b.+)?)$"
)
_SORTED = re.compile(
    r"(?P<lead>^|, and |, but )(?P<which>big|small|large|little|old|new|left|right|front|back|red|"
    r"blue|green|black|white|first|second|other|main|spare|upper|lower) "
    r"(?P<thing>one|[a-z]+) (?=(?:is|are|was|were|has|have|will|goes|comes|needs|lies)\b)"
)
_BARE = re.compile(r"(?P<lead>^|, and )(?=(?:test|exam|hall|boat|bus|train|room) (?:is|was)\b)")
_DOING = re.compile(r"^(?P<what>[a-z]+ing [a-z]+s) (?=(?:are|were|have|need|stand|hang|lie)\b)")
_I_KEEP = re.compile(
    r"^(?P<deed>(?:she|he|they|[A-Z][a-z]+)\b[^,]+), [a-z]+ing (?:it|them)\b.*\b(?:my|our)\b.*$"
)
_TOO = re.compile(r", (?:(?:and )?(?:his|her|their|my|our|your) [a-z]+|[A-Z]\w+) too$")
_AND_I = re.compile(
    r"^(?P<thing>(?:the|my|our|only)\b.*\b(?:was|were)\b.*?),? and "
    r"(?=(?:learned|learnt|fixed|taught|built|wrote|tried|found|kept)\b)"
)
_THAT_THING = re.compile(r"^(?:I|we)\b.*\b(?:the|that) [a-z]+ thing\b")
_ANOTHER = re.compile(r"^(?P<told>(?P<who>[A-Z][\w'-]+ [A-Z][\w'-]+) [^,]+), and (?:she|he)\b.*$")
_WORTH_IT = re.compile(r"^was worth the (?P<what>[a-z]+)$")
_WORTH = re.compile(r"^was (?=(?:worth|good|nice|great|lovely|fun|easy|hard|cold|too)\b)")
_SO = re.compile(r"(?<=[a-z]) so (?=(?:she|he|they|I|we) (?!can|could|will|would|may))")
_FOR_YEARS = re.compile(
    r"^(?P<long>(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many) (?:years|months|weeks)) "
    r"(?P<doing>(?!running)[a-z]+ing) (?P<rest>.+)$"
)
_WHERE_I_AM = re.compile(
    r"^(?:in charge|out of work|between jobs|on (?:nights|leave|my own)|new (?:to|at|in)|"
    r"back (?:at|in|from)|off (?:sick|work))\b"
)
_AND_MOSTLY = re.compile(
    r"(?<=[a-z]), (?P<often>mostly|usually|often) (?=(?:get|find|have|hear)\b)"
)
_NEVER_ONLY = re.compile(
    r"^(?P<who>I|we)(?P<have>'ve| have)? never (?P<did>[a-z]+) (?P<never>[^,]+), (?:but )?only "
    r"(?P<only>[^,]+)$"
)
_NOT_ONLY = re.compile(
    r"^(?P<who>I|we) (?:don't|do not) (?P<do>[a-z]+) (?P<no>[^,]+), (?:but )?only (?P<only>[^,]+)$"
)
_FROM_TO = re.compile(
    rf"\b(?!from\b|between\b|of\b|the\b)([\w's]+) (\d{{1,2}} to \d{{1,2}} (?:{MONTH})\b)"
)
_COUNTS = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "all", "every"]
)
_FEW = 3
_MINE = frozenset({"reply", "my_news", "pitch", "decline"})


def written_out(text: str, kind: str) -> str:
    """The note with the small words that its writer left out."""
    text = _FROM_TO.sub(r"\1 from \2", contrasted(_DAY_ON.sub(r"\1 ", text)))
    text = _HOURS.sub(r"\g<day> from \g<from> to ", text)
    text = _DAYS_OFF.sub(r"on \g<day> ", text)
    text = _A_WHILE.sub(r" for a \g<long>", text)
    text = _DOING.sub(r"the \g<what> ", text)
    text = _I_KEEP.sub(r"\g<deed>", text)
    text = _WORTH_IT.sub(r"the \g<what> was worth it", text)
    text = _SO.sub(", so ", _WORTH.sub("it was ", text))
    if kind in _MINE:
        text = _told_by_me(text, kind)
    found = _STATE.match(text)
    return _with_be(found) if found and not _has_verb(found["what"]) else text


def contrasted(text: str) -> str:
    """Gives "I have drawn birds but never children", and "I do glass, not slides"."""
    return _NOT_ONLY.sub(r"\g<who> \g<do> \g<only>, not \g<no>", _NEVER_ONLY.sub(_but_never, text))


def _but_never(found: re.Match[str]) -> str:
    """Gives "I have photographed jewellery but never clocks" for "never clocks, only jewellery"."""
    have = " have" if found["have"] else ""
    return f"{found['who']}{have} {found['did']} {found['only']} but never {found['never']}"


def of_myself(text: str) -> str:
    """What I noted of myself with its "I": "teach two days a week", "two years wondering"."""
    text = _AND_MOSTLY.sub(r", and \g<often> I ", text)
    if found := _FOR_YEARS.match(text):
        return f"I have been {found['doing']} for {found['long']} {found['rest']}"
    if _WHERE_I_AM.match(text):
        return f"I am {text}"
    words = text.lower().split()
    form = verb_form(words[0]) if len(words) > _FEW else None
    deed = form is not None and "base" in form.forms and words[0] not in words_of("prepositions")
    led = len(words) > 1 and (words[1] in words_of("determiners") or words[1] in _COUNTS)
    return f"I {text}" if deed and led and "i" not in words else text


def is_sound(text: str) -> bool:
    """False for what is no sentence however it is turned: "knows me, his mother too"."""
    return not (_TOO.search(text) or _THAT_THING.search(text))


def is_half(raw: str, told: list[str]) -> bool:
    """True for "I timed it" where the note went on: what was found is what it is about."""
    few = len(told) == 1 and len(told[0].split()) <= _FEW
    return few and "," in raw and len(raw.split()) >= _FEW * 2


def without_another(text: str, brief: Brief) -> str:
    """Gives "Ada Bell takes over" without the "and she" behind it, who is not the reader."""
    found = _ANOTHER.match(text)
    named = (brief.contact.name or "").split()
    return found["told"] if found and found["who"].split()[0] not in named else text


def with_reason(brief: Brief) -> Brief:
    """My news first, where it was noted as the reason for writing."""
    told = brief.kind == "my_news" and re.match(r"^(?:I|I'm|we|we're|my)\b", brief.reason or "")
    if not told or not brief.reason or brief.reason in brief.facts:
        return brief
    return brief.model_copy(update={"facts": (brief.reason, *brief.facts)})


def _told_by_me(text: str, kind: str) -> str:
    """What is known of my own house: "we are closed on the 4th", "the big one is here"."""
    if found := _SHUT.match(text):
        return f"we are {found['how']} {found['when']}"
    if kind == "reply" and (found := _COUNTED.match(text)):
        return f"we have {found['what']}, {found['many']} of them"
    text = _AND_I.sub(r"\g<thing>, and I ", text)
    text = _BARE.sub(r"\g<lead>the ", text)
    return _SORTED.sub(r"\g<lead>the \g<which> \g<thing> ", text)


def _with_be(found: re.Match[str]) -> str:
    what, when = found["what"], found["when"]
    named = what.startswith(("the ", "our ", "my "))
    many = is_plural(re.split(r" (?:in|on|at|of|by|from|near) ", what)[0])
    since = when.startswith("since ")
    be = ("have been" if many else "has been") if since else ("are" if many else "is")
    when = f"on {when}" if re.match(rf"{WEEKDAY}s?\b", when) else when
    return f"{'' if named else 'the '}{what} {be} {found['how']} {when}"


_CUT = ("it's", "he's", "that's", "there's", "'re", "'m", "n't")


def _has_verb(what: str) -> bool:
    """True for "the hall stands": nothing was left out of it."""
    return any(_is_verb(word) or word.endswith(_CUT) for word in what.split())


def _is_verb(word: str) -> bool:
    form = verb_form(word)
    sure = form is not None and bool(form.forms & {"base", "s", "past"}) and not may_be_noun(word)
    return word in words_of("auxiliaries") or (sure and word not in words_of("prepositions"))
