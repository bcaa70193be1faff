"""The same fact in other words that mean the same, so that no two drafts need tell it alike."""

import re
from functools import cache, lru_cache

from drafting.composing.english.tokens import core, join
from drafting.composing.english.words import gerund, third, verb_form, words_of
from prompts.grammar import load_grammar

_MOST = 12
_AIMED = 14
_LONG, _ENOUGH, _TAIL, _HEAD = 18, 6, 3, 4
_CUT = frozenset({"before", "after", "by", "with", "at", "during", "so"})
# What is cut from a sentence with one of these could turn it into its opposite.
_BOUND = frozenset({"not", "never", "only", "until", "unless", "without", "no", "than", "nobody"})
_BEFORE = re.compile(r"\b(before|after|while) you ([a-z]+)\b")
_OF_YOURS = re.compile(r"^(?:how |the way )?you\b|^your way of\b")
_THING_THAT = re.compile(r"^(the [\w-]+(?: (?!that\b)[\w-]+){0,4}) that (you|your)\b")

# Only where the thing ends there: "every grease point" is no "all the greases point".
_EVERY = re.compile(
    r"\b(?P<verb>[a-z]+) every (?P<thing>[a-z]{3,})(?=$|[,.;:]| (?:by|in|on|with|at|for|before|"
    r"after|when|and|twice|once|of|to|from|who|you|as|first|aloud|until|so|because|while|now)\b)"
)
_TAILED = re.compile(
    r"^(?P<head>you(?:r [\w-]+)? (?:[\w'-]+ ){2,9}?[\w'-]+) "
    r"(?P<tail>(?:until|when|whenever|every time|each time|"
    r"(?:before|after|while)(?= you\b)) (?:[\w'-]+ ?){2,8})$"
)
_NAMED = ("your way of", "your rule of", "your list of")
_HOUR = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|dawn|dusk)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# A time at the end, which can as well come first: "before eight", "on the first shift".
_TIMED = re.compile(
    r"^(?P<head>(?:you|your|nobody|no one|everybody|everyone) (?:[\w'-]+ ){2,12}?[\w'-]+) "
    rf"(?P<tail>(?:before|after|until|at|by) {_HOUR}|at night|"
    rf"on (?:the )?(?:first|last|second) (?:day|night|shift|morning|evening)|on {_WEEKDAY}s|"
    r"(?:after|before) (?:each|every) [\w-]+(?: [\w-]+)?|"
    rf"every {_WEEKDAY}|(?:once|twice) an? (?:day|week|month|year)|"
    r"(?:in|during) the (?:first|last) (?:week|month|hour|days|weeks)|"
    r"in (?:the )?(?:spring|summer|autumn|winter|morning|evening|afternoon)s?|"
    r"these days|all (?:day|night|week|winter|summer))"
    r"(?P<more>,? and (?:they|it|there|nobody|everybody|you) .+)?$"
)
# What asks for more behind it, to which the tail may belong.
_HOLDS = frozenset(["what", "who", "how", "that", "which", "if", "whether", "why", "and", "or"])
_ONE_BY_ONE = frozenset({"give", "ask", "be", "work", "come", "happen", "take", "do"})
# "loaf" and "knife" change their end, and "person" changes all of it.
_NO_PLURAL = re.compile(
    r"^(?:person|man|woman|child|foot|tooth|mouse|body|one)$|(?:[aeo][al]f|[ie]fe|ief|oaf)$"
)
_BEFORE_A_DEED = re.compile(
    r"(?:^|\b(?:you|how|way|and|or|but|to|of|then|\w+ly|never|always|also|still|who))\s*$"
)
# "You name every cow after a volcano" has a volcano for each of them.
_POINTS_BACK = re.compile(
    r"\b(?:it|its|itself|that|this|one|an?(?! (?:year|month|week|day|night|shift|time)))\b"
)
_TIME = re.compile(
    r"\w*day|time|week|month|year|night|morning|evening|afternoon|hour|minute|shift|term|season|"
    r"spring|summer|autumn|winter|single|two|three|four|five|six|ten|new|old|last|first|few|other"
)


@lru_cache(maxsize=2048)
def retold(text: str, *, brief: bool = False) -> tuple[str, ...]:
    """The wording first, then the same with one or two small words for others, and shorter."""
    if ": " in text:
        return (text,)  # What they put in these very words stays in them.
    text = _without_pause(text)
    once = _swapped(text)
    ways = [text, *once, *(way for one in once for way in _swapped(one))]
    ways = list(dict.fromkeys(ways))[:_MOST]
    count = len(text.split()) * bool(brief and _OF_YOURS.match(f"you {text}"))
    short = [shortened(way, aim=count < _LONG) for way in ways] if count >= _AIMED else []
    return tuple(dict.fromkeys(way for way in (*ways, *short) if way))


@lru_cache(maxsize=1024)
def all_retold(ways: tuple[str, ...], *, brief: bool) -> tuple[str, ...]:
    """All the wordings in all their ways.

    With ``brief`` any may end early, else only a deed of theirs: what they said of the world is
    told whole.
    """
    # "For nine years you worked nights" makes more of the years than they did.
    ways = tuple(way for way in ways if not way.startswith("for ")) or ways
    told = (retold(way, brief=brief or way.startswith("you ")) for way in ways)
    return tuple(dict.fromkeys(other for each in told for other in each))


def _without_pause(text: str) -> str:
    """Gives "that after each question you wait" for "that after each question, you wait"."""
    head, pause, tail = text.partition(", ")
    fronted = (
        core(text.split(maxsplit=1)[0]) in words_of("prepositions") and len(head.split()) <= _HEAD
    )
    return f"{head} {tail}" if pause and fronted and "," not in tail else text


@cache
def _pairs() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = (row.split(" = ") for row in load_grammar("en")["retold"].replace("\n", " ").split(";"))
    return tuple((re.compile(rf"\b{one.strip()}\b"), two.strip()) for one, two in rows)


def _swapped(text: str) -> list[str]:
    found = [pattern.sub(other, text, count=1) for pattern, other in _pairs()]
    found += [
        _with_doing(text),
        _THING_THAT.sub(r"\1 \2", text),
        _with_all(text),
        _tail_first(text),
        _time_first(text),
    ]
    return [way for way in dict.fromkeys(found) if way != text]


def _with_doing(text: str) -> str:
    """Gives "you walk it before drawing a map" for "before you draw a map"."""
    found = _BEFORE.search(text)
    form = verb_form(found[2]) if found and _OF_YOURS.match(text) else None
    if not found or form is None or "base" not in form.forms:
        return text
    return f"{text[: found.start()]}{found[1]} {gerund(form.base)}{text[found.end() :]}"


def _tail_first(text: str) -> str:
    """Gives "until you were forty you were afraid of it" for "you were afraid of it until"."""
    found = _TAILED.match(text)
    if not found or text.startswith(_NAMED) or {*map(core, found["head"].split())} & _HOLDS:
        return text
    if core(found["head"].split()[-1]) in {"even", "only", "just", "not", "except", "especially"}:
        return text  # "even when you think" is one.
    if {*map(core, found["tail"].split())} & {"it", "them", "they", "this", "that", "one"}:
        return text
    return f"{found['tail']}, {found['head']}"


def _time_first(text: str) -> str:
    """Gives "before eight you sell it at half price" for "you sell it at half price before"."""
    found = _TIMED.match(text)
    if not found or text.startswith(_NAMED):
        return text
    words = [core(word) for word in found["head"].split()]
    held = words_of("prepositions") | words_of("determiners") | words_of("conjunctions")
    inner = {"because", "since", "while", "when", "before", "after", "until"}
    if set(words[1:]) & (_HOLDS | inner):
        return text
    return text if words[-1] in held else f"{found['tail']} {found['head']}{found['more'] or ''}"


def _with_all(text: str) -> str:
    """Gives "you label all the drawers" for "every drawer", where they are what it is done to."""
    found = _EVERY.search(text)
    form = verb_form(found["verb"]) if found else None
    if not found or form is None or form.base in _ONE_BY_ONE or _NO_PLURAL.search(found["thing"]):
        return text
    if _TIME.fullmatch(found["thing"]) or not form.forms & {"base", "ing", "past"}:
        return text
    if _POINTS_BACK.search(text[found.end() :]):
        return text  # "you feel every handrail before you draw it": it is one.
    if not _is_done_here(text[: found.start()]):
        return text  # "in the car park every break": nobody parks a break.
    told = f"{found['verb']} all the {third(found['thing'])}"
    return text[: found.start()] + told + text[found.end() :]


def _is_done_here(before: str) -> bool:
    """True where the next word can be what they do, and is no thing."""
    return _BEFORE_A_DEED.search(before) is not None


def shortened(text: str, *, aim: bool = False) -> str | None:
    """A long fact without what it ends with; None where that would say another thing.

    With ``aim`` only what it is for may go: "so that people remember it".
    """
    words = text.split()
    plain = [core(word) for word in words]
    if set(plain) & _BOUND or any(word.endswith("n't") for word in plain):
        return None
    for at in range(len(words) - _TAIL, _ENOUGH - 1, -1):
        held = words_of("determiners") | words_of("prepositions") | words_of("conjunctions")
        held |= words_of("pronouns")  # "do it at the bedside" says more than "do it"
        after = plain[at + 1]
        clause = after in words_of("pronouns") or after.endswith("ing")
        clause = clause and plain[at] in {"before", "after"}
        cut = plain[at] == "so" if aim else plain[at] in _CUT
        if not clause and cut and plain[at - 1] not in held - {"half"}:
            return join(words[:at]).rstrip(",;:")
    return None
