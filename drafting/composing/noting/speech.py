"""What somebody says behind a colon or between marks, told as speech: "she told me to wait"."""

import re
from collections.abc import Iterable

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import bare, core, tidy
from drafting.composing.english.words import may_be_noun, verb_form, words_of
from drafting.composing.noting.noted_by import is_order
from drafting.composing.noting.source_says import to_do
from drafting.composing.people.names import call

_NAME = r"(?-i:[A-Z])[\w'.-]+"
_OPEN, _CLOSE = "[\"'\u201c\u2018]", "[\"'\u201d\u2019]"
_VERB = (
    r"(?:(?:always|often|once|also|only|then|just) )?"
    r"(?:said|says|told (?:me|us)|tells (?:me|us)|advised(?: me| us)?|advises|used to say)"
)
# "Nils says: keep it wet", 'Nils: "keep it wet"', "Nils said 'a dry week, and it cracks'".
_SAID = re.compile(
    rf"^(?P<who>s?he|they|{_NAME}(?: {_NAME})?)"
    rf"(?:(?: (?P<verb>{_VERB}))?\s*:\s*{_OPEN}?| (?P<quoting>{_VERB}),? {_OPEN})(?P<said>.+)$",
    re.IGNORECASE,
)
# Counsel by its name: "her advice: keep it wet", "his tip for frost: stay away".
_COUNSEL = re.compile(
    r"^(?P<whose>her|his|their) (?:(?!best\b)[a-z]+ )?"
    r"(?:advice|tip|counsel|words?|hint|line|saying|motto)"
    r"(?: (?:to|for) (?:me|us|beginners|everybody|everyone))?"
    rf"(?: (?P<when>(?:for|in|on|at|about) [\w' -]{{3,30}}?))?\s*:\s*{_OPEN}?(?P<said>.+)$",
    re.IGNORECASE,
)
# What I kept of it: "what stuck: put the lid on first", "lesson: ask twice", "motto: soap first".
_KEPT = re.compile(
    r"^(?:what (?:stuck(?: with me)?|stayed(?: with me)?|"
    r"I (?:took|kept|learnt|learned|remember|noted)(?: home| away)?)|"
    r"(?:(?:his|her|their|the|one|my|best|first|main|key) )*"
    r"(?:lesson|tip|takeaway|take-away|advice|(?P<motto>motto|mantra|saying|maxim)|"
    r"parting (?:words?|shot|line)|last words?|words|line (?:I kept|of the day)|"
    r"thing (?:I kept|that stuck|to remember)))"
    rf"(?: (?:was|is))?\s*[:=\u2013-]+\s*{_OPEN}?(?P<said>[^\s].+)$",
    re.IGNORECASE,
)
# Their words alone between marks: "play slower, they buy more".
_ALONE = re.compile(
    rf"^{_OPEN}(?P<said>[^\"\u201d]{{8,}}?)[.,!]?{_CLOSE}(?: \((?:him|her|them)\))?$"
)
# "if it squeaks, it talks"
_IF = re.compile(
    r"^(?P<if>(?:if|when|once|where|as long as|before|until) [^,]{4,40}), (?P<then>.+)$"
)
_SHE = re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE)
_ON_DAYS = re.compile(r"^for (?=(?:[a-z]+ )*(?:days|nights|mornings|evenings|weekends)$)")
_PLACED = re.compile(
    r"^(?:in|on|at|with|after|before|for|by|from|under|without) [^,;]{2,40}?,? "
    r"(?=(?:you|it|the|they|people|nobody|everybody|an?|there|nothing|everything) )"
)
# "said my CV is too long": with nobody before it, it is what they said of a thing of mine.
_SAID_OF_MINE = re.compile(r"^(?:said|says|reckons)(?= (?:my|our) )")
_FEW = 2
_WHO = {"her": "she", "his": "he", "their": "they"}
_ENDS = re.compile(rf"[.!]?{_CLOSE}?[.!]?$")
_TAIL_HANGS = re.compile(
    r"(?:and|or|nor|not|but|then|before|after|so|because|even|if|when|while|with|without|"
    r"especially|unless|until|once|as|since|for|in|on|at|by|to|preferably|ideally)\b"
)
_FIRST = re.compile(r"\b(?:I|we|my|our|me|us|I'm|we're|I've|we've|I'd|we'd)\b")
_TO_ME = (
    (
        re.compile(r"\b(before|after|while|when|until|once|unless|if|that|what|which) you(?= )"),
        r"\1 I",
    ),
    (re.compile(r"\byou(?='ve| have| haven't)"), "I"),
    (re.compile(r"\b(I) are\b|\byou are\b|\byou're\b"), "I am"),
    (re.compile(r"\byourself\b"), "myself"),
    (re.compile(r"\byour\b"), "my"),
)
# "mirrors first, then hands", "heat first, force second": what comes before what, without a verb.
_IN_ORDER = re.compile(
    r"^(?:[\w'-]+ ){1,3}(?:first|last)(?:(?:,| and)(?: then)? (?:[\w'-]+ ){0,2}[\w'-]+)?$|"
    r"^(?:[\w'-]+ ){1,2}before [\w'-]+(?:, (?:[\w'-]+ ){1,2}before [\w'-]+)?$",
    re.IGNORECASE,
)
_SURE = frozenset({"never", "always", "please", "don't", "do", "just", "only"})
_TAKES_THEM = re.compile(
    r"^(?P<thing>.+?) (?P<takes>takes|took|costs|cost) (?:him|her|them) (?P<time>.+)$"
)
_FEW_WORDS = 4
_NEEDS = {"takes": "needs", "took": "needed", "costs": "pays", "cost": "paid"}
# In these I tell my own story, or answer, or mourn.
_NOT_HERE = frozenset({"pitch", "reply", "condolence"})
# In these, what stands alone between marks may be of somebody else.
_OF_ANYBODY = frozenset({"share", "intro_between"})


def told_as_speech(brief: Brief) -> Brief:
    """The brief with each word of theirs as what they told me to do, or said."""
    if brief.kind in _NOT_HERE:
        return brief
    people = [brief.contact, *([brief.other] if brief.other else [])]
    names = {" ".join(form) for one in people for form in call(one, brief.note).forms}
    who = "she" if _SHE.search(" ".join((*brief.facts, *brief.they_said))) else "he"
    facts = tuple(_spoken(_by_whom(fact, who, brief), names, brief.kind) for fact in brief.facts)
    spoken = (_SAID_OF_MINE.sub(rf"{who} \g<0>", fact) for fact in brief.they_said)
    said = tuple(_spoken(fact, names, brief.kind) for fact in spoken)
    if (facts, said) == (brief.facts, brief.they_said):
        return brief
    return brief.model_copy(update={"facts": facts, "they_said": said})


def _by_whom(fact: str, who: str, brief: Brief) -> str:
    """Gives "she said: play slower" for what stands alone between marks, or behind "lesson:"."""
    text = fact.strip()
    found = _ALONE.match(text) if brief.kind not in _OF_ANYBODY else None
    found = found or (_KEPT.match(text) if brief.kind not in _OF_ANYBODY else None)
    if found is None:
        return fact
    said = _words(found["said"])
    if found.groupdict().get("motto") and not is_plain_order(said):
        return f"{'her' if who == 'she' else 'his'} motto is '{said}'"
    return f"{who} said: {said}"


def _spoken(fact: str, names: Iterable[str], kind: str) -> str:
    """One fact with their words as speech; what I do of it, behind a semicolon, stays mine."""
    theirs, mark, mine = tidy(fact).partition("; ")
    if mark and mine.startswith(("I ", "we ")):
        told = _heard(theirs, names, kind)
        return fact if told == theirs else f"{told}; {mine}"
    return _heard(fact, names, kind)


def _heard(fact: str, names: Iterable[str], kind: str) -> str:
    text = tidy(fact)
    if found := _COUNSEL.match(text):
        when = f" {_ON_DAYS.sub('on ', found['when'])}" if found["when"] else ""
        who, said = _WHO[found["whose"].lower()], _words(found["said"])
        if _is_short_order(said):
            return f"{who} told me to {said[:1].lower()}{said[1:]}{when}"
        return to_me(who, f"{said}{when}") or fact
    found = _SAID.match(text)
    if found is None or not _is_of(found["who"], names):
        return fact
    who, said = found["who"], _words(found["said"])
    if not said or said.endswith("?"):
        return fact
    if not (found["verb"] or found["quoting"]) and (told := _told_of(who, said)):
        return told
    return fact if kind == "intro_between" else to_me(who, said) or fact


def _is_short_order(said: str) -> bool:
    """True for "plant thyme": as a tip, a word for a deed and a thing is an order."""
    words = said.split()
    form = verb_form(core(words[0])) if 1 < len(words) <= _FEW_WORDS and "," not in said else None
    plain = form is not None and "base" in form.forms and parse(words) is None
    return plain and not _IN_ORDER.match(said)


def _is_of(who: str, names: Iterable[str]) -> bool:
    return who.lower() in {"she", "he", "they"} or bare(who) in names


def _words(said: str) -> str:
    """The words without the marks around them."""
    return _ENDS.sub("", said).strip() if not said.endswith("?") else said


def _told_of(who: str, said: str) -> str | None:
    """Gives "Nils needs a day for a boat" for "Nils: a boat takes him a day", told of him."""
    words = [core(word) for word in said.split()]
    if found := _TAKES_THEM.match(said):
        return f"{who} {_NEEDS[found['takes']]} {found['time']} for {found['thing']}"
    form = verb_form(words[0])
    after = words[1] if len(words) > 1 else ""
    led = after in words_of("determiners") | words_of("prepositions")
    if form is not None and "s" in form.forms and after and (led or not may_be_noun(words[0])):
        return f"{who} {said}"
    if words[0] not in {"she", "he", "they", *_WHO} or parse(said.split()) is None:
        return None
    whose = f"{who}'s" if words[0] in _WHO else who
    return f"{whose} {said.partition(' ')[2]}"


def to_me(who: str, said: str) -> str | None:
    """Gives "she told me never to sand it wet" for an order, "she said that …" for a sentence."""
    first = said.split(maxsplit=1)[0]
    said = said if _is_name(first) else f"{said[:1].lower()}{said[1:]}"
    if _IN_ORDER.match(said) and may_be_noun(core(first)):
        return f'{who} put it like this: "{said}"'
    if is_plain_order(said):
        return f"{who} told me {_done(said)}"
    if _FIRST.search(said):
        return f'{who} said "{said}"'
    if parse(_PLACED.sub("", said).split()) is not None:
        return f"{who} said that {said}"
    if (led := _IF.match(said)) and parse(led["then"].split()) is not None:
        return f"{who} said that {led['then']} {led['if']}"
    return f'{who} put it like this: "{said}"' if len(said.split()) > 1 else None


def _is_name(word: str) -> bool:
    return word == "I" or word.startswith("I'") or word.isupper()


def is_plain_order(said: str) -> bool:
    """True for "leave it shut" and "never water at noon", not for "work in the dark is slow"."""
    words = [core(word) for word in said.split()]
    if words[1:2] == ["to"] and len(words) > _FEW and words[0] in {"learn", "try", "remember"}:
        return True
    if len(words) > 1 and words[0] in _SURE - {"do"}:
        after = verb_form(words[1])
        return after is not None and "base" in after.forms
    if words[:2] == ["do", "not"]:
        return True
    if not is_order(said):
        return _does_to_a_thing(words) and parse(said.split()) is None
    object_ = words[1] in words_of("determiners") or words[1] in {"it", "them", "him", "her", "me"}
    head = said.partition(",")[0].split()
    return object_ or not may_be_noun(words[0]) or not _is_told(head)


def _does_to_a_thing(words: list[str]) -> bool:
    """True for "salt the water", though salt is a thing: nothing else stands before "the"."""
    small = ("prepositions", "pronouns", "determiners", "conjunctions", "adverbs", "auxiliaries")
    known = any(words[0] in words_of(name) for name in small) or words[0].endswith(("s", "ing"))
    led = len(words) > _FEW and words[1] in {"the", "your", "it", "them"}
    return led and not known and verb_form(words[0]) is None


def _is_told(words: list[str]) -> bool:
    """True where a word further on says what the first one does: "rest on the roof costs days"."""
    later = [core(word) for word in words[2:]]
    return any(
        word in words_of("auxiliaries")
        or ((form := verb_form(word)) and "s" in form.forms and not may_be_noun(word))
        for word in later
    )


def _done(said: str) -> str:
    """The order as what I was told to do, with the reason that stood behind a comma."""
    head, *tails = said.split(", ")
    parts, after = [head], ""
    for tail in tails:
        clause = parse(tail.split())
        if is_plain_order(tail) and not after:
            parts.append(tail)
        elif clause is not None and not _TAIL_HANGS.match(tail) and not after:
            after = f" because {tail}"
        elif len(parts) == 1 or after:
            after += f", {tail}"
        else:
            parts[-1] = f"{parts[-1]}, {tail}"
    told = to_do(parts)
    for pattern, mine in _TO_ME:
        told = pattern.sub(mine, told)
    return f"{told}{after}"
