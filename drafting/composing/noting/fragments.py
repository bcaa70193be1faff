"""A few noted words as a sentence that answers a question: "still warm" is "it's still warm"."""

import re
from types import MappingProxyType

from drafting.composing.answers.questions_put import Asked
from drafting.composing.answers.yes_no import is_yes_or_no
from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import WEEKDAYS
from drafting.composing.english.tokens import bare, core
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    MODALS,
    may_be_noun,
    plain_phrases,
    plain_words,
    verb_form,
)
from drafting.composing.english.words import words_of as words
from drafting.composing.noting.bits import (
    COUNT,
    NUMBER,
    PLACED,
    WHERE,
    Bit,
    as_before,
    counted,
    named,
    placed,
)

TIME = re.compile(
    rf"^(?:(?P<at>at|from|by|until|around|about|after|before|on) )?(?P<when>{NUMBER} ?(?:am|pm|"
    rf"o'clock)|{NUMBER} to {NUMBER}(?: ?[ap]m)?|\d{{1,2}}:\d\d|noon|midnight|half past \w+|"
    rf"{WEEKDAYS}(?: (?:mornings?|afternoons?|evenings?|nights?))?"
    rf"(?: (?:at|from|before|after|until|around) {NUMBER}(?: ?[ap]m)?)?)$",
    re.IGNORECASE,
)
_NOT_UNTIL = re.compile(
    rf"^not (?:before|until|till|on|this|after|today|tomorrow|below|above|under|"
    rf"over|with|without|{WEEKDAYS})\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"^(?:not yet (?P<one>[a-z]+)|not (?P<two>[a-z]+) yet)$")
_NO_NEED = re.compile(r"^(?:no (?:need|hurry|rush|charge|cost|reason|way|room|space)\b|plenty of )")
_NO_THING = re.compile(r"^no (?P<what>(?!please)[a-z]+(?: (?!please)[a-z]+)?)(?:,? please)?$")
_ONLY = re.compile(r"^(?P<what>[a-z]+(?: [a-z]+)?) only$")
_ANY = re.compile(
    r"^(?:any (?:[a-z]+ ){0,2}?(?:day|time|weekday|evening|morning|afternoon)\b|either\b)"
)
_LED = re.compile(
    r"^(?P<lead>(?:for|about|on|in|at|to) (?:the|your|his|her|a|an) [a-z-]+) (?P<do>.+)$"
)
_WORKS = re.compile(
    r"\b(?P<how>works|suits me|is fine|is ok|is okay|is possible|is all right|is good)\b"
)
_HAS = re.compile(r"^(?P<what>the [\w' ]+?|[A-Z]?[a-z]+ \d+|[a-z]+) has (?=(?:the|your|a|an)\b)")
_STARTS_IN_TIME = re.compile(rf"^(?:{NUMBER}|{WEEKDAYS}|the \d|\d)\b", re.IGNORECASE)
_IS_SO = re.compile(r"^(?!I\b|we\b)[\w' -]{2,30}? (?:is|are) (?P<how>[a-z]+)\b")
_MONEY = re.compile(r"\b(?:euros?|pounds?|dollars?|pence|cents|francs|kroner|quid)\b|[€£$]")
_DAY_TIME = re.compile(rf"^{WEEKDAYS}(?: |$)")
_UP_TO = re.compile(rf"^(?:up to|at most|no more than) {NUMBER} [a-z]+(?: [a-z]+)?$", re.IGNORECASE)
_BY = re.compile(r"^(?:by|on|before|from) (?:\d{1,2} [A-Z]|[A-Z]|the |next |noon)", re.IGNORECASE)
_WILL = MappingProxyType({"it's": "it'll be", "they're": "everything will be"})
_FEW, _LONGEST = 2, 12


def say_bit(text: str, asked: list[Asked], *, first: bool) -> str | None:
    """One part of an answer as a sentence, or as words that may open one."""
    bit = Bit(text, _put_to(text, asked), first)
    return next((said for say in _WAYS if (said := say(bit)) is not None), None)


def say_at(part: str) -> str:
    """A time with its small word: "at 7 pm", "on Thursdays at five"."""
    found = TIME.match(part)
    if not found or found["at"]:
        return part
    when = found["when"]
    return (
        f"on {when}"
        if re.match(WEEKDAYS, when)
        else f"from {when}"
        if " to " in when
        else f"at {when}"
    )


def _put_to(part: str, asked: list[Asked]) -> Asked:
    """The question that shares most with this part of the answer; else the first."""
    told = set(bare(part).split()) - words("determiners") - words("prepositions")
    fitting = [(len(told & each.words), -at) for at, each in enumerate(asked)]
    best = max(range(len(asked)), key=lambda at: fitting[at])
    if fitting[best][0]:
        return asked[best]
    if TIME.match(part) or _ANY.match(part) or _BY.match(part):
        return next(
            (each for each in asked if each.word in {"when", "what time", "what day"}), asked[0]
        )
    if COUNT.match(part):
        wanted = "how much" if _MONEY.search(part) else "how "
        return next((each for each in asked if each.word.startswith(wanted)), asked[0])
    if WHERE.match(part) or PLACED.match(part):
        return next((each for each in asked if each.word == "where"), asked[0])
    return asked[0]


def _bare_yes(bit: Bit) -> str | None:
    return bit.text.lower() if bit.first and is_yes_or_no(bit.text) else None


def _refused(bit: Bit) -> str | None:
    """Gives "not before 12 April, I'm afraid", "that's not decided yet", "no dogs, please"."""
    if _NOT_UNTIL.match(bit.text):
        return f"{bit.text}, I'm afraid"
    if found := _NOT_YET.match(bit.text):
        done = found["one"] or found["two"]
        return f"that's not {done} yet"
    if _NO_NEED.match(bit.text):
        return f"there's {bit.text}"
    if found := _NO_THING.match(bit.text):
        return f"no {found['what']}, please"
    return bit.text if _ONLY.match(bit.text) else None


def _of_me(bit: Bit) -> str | None:
    """Gives "I'm free on Saturday after two", "I can't make Monday", "I'll keep two for you"."""
    tokens = bit.text.split()
    word = core(tokens[0])
    if word in MODALS | {"can't", "won't", "couldn't", "cannot"} and len(tokens) > 1:
        return f"I {bit.text}"
    if word == "will" or parse(tokens) is not None:
        return None
    led = any(
        bit.text == lead or bit.text.startswith(f"{lead} ") for lead in plain_phrases("how_i_am")
    )
    if led and not (bit.put.subject != "I'm" and word in bit.put.words):
        return f"I'm {bit.text}"
    form = verb_form(word)
    for_you = {"you", "your"} & set(bare(bit.text).split())
    if form and "base" in form.forms and for_you and _takes(tokens):
        return f"I'll {bit.text}"
    return None


def _bidden(bit: Bit) -> str | None:
    """Gives "please bring it", "for the keys, please ask Petra": what I tell them to do."""
    led = _LED.match(bit.text)
    lead, text = (f"{led['lead']}, ", led["do"]) if led else ("", bit.text)
    tokens = text.split()
    word = core(tokens[0])
    form = verb_form(word)
    again = word in {"don't", "never", "just", "only"} and len(tokens) > 1
    if again:
        form, tokens = verb_form(core(tokens[1])), tokens[1:]
    word = core(tokens[0])
    told = word in plain_words("bidden") and form is not None and not bit.put.of_me
    if not told or not _takes(tokens) or (may_be_noun(word) and parse(text.split()) and not again):
        return None
    return f"{lead}please {text}".replace("please just", "just")


def _takes(tokens: list[str]) -> bool:
    """True where what follows shows that the first word is a deed: "bring it", "ask Lorna"."""
    after = core(tokens[1]) if len(tokens) > 1 else ""
    owned = words("determiners") | {"it", "them", "me", "us", "my"} | plain_words("last_or_next")
    named = after in owned or _is_named(tokens) or after.endswith("'s") or after[:1].isdigit()
    small = words("prepositions") | words("particles") | words("adverbs")
    return named or (after in small and not may_be_noun(core(tokens[0]))) or _is_led_off(tokens)


def _is_led_off(tokens: list[str]) -> bool:
    """True for "turn off the valve" and "come in by the yard", where the deed could be a thing."""
    after = core(tokens[1]) if len(tokens) > 1 else ""
    return after in words("particles") and len(tokens) > _FEW


def _is_named(tokens: list[str]) -> bool:
    return len(tokens) > 1 and tokens[1][:1].isupper()


def _finite(bit: Bit) -> str | None:
    """A sentence stays one; where it says what was asked, it is a yes."""
    if _agrees(bit.text, bit.put) and bit.first:
        return f"yes, {_with_it(bit.text, bit.put)}"
    if _HAS.match(bit.text):
        return bit.text.replace(" has ", " has got ", 1)
    tokens = bit.text.split()
    form = verb_form(core(tokens[0])) if tokens else None
    after = core(tokens[1]) if len(tokens) > 1 else ""
    small = words("prepositions") | words("determiners") | words("adverbs")
    named = after in small or after[:1].isdigit() or re.match(NUMBER, after)
    if form is None or form.forms != {"s"} or not named or core(tokens[0]) in {"is", "has", "was"}:
        return None
    return (
        f"they {form.base} {' '.join(tokens[1:])}"
        if bit.put.subject == "they're"
        else f"it {bit.text}"
    )


def _with_it(part: str, put: Asked) -> str:
    """Gives "they're dry since Monday" for "the letters are dry": they were just asked about."""
    clause = parse(part.split())
    named = [core(word) for word in clause.subject.split()] if clause else []
    known = len(named) > 1 and named[0] in words("determiners") and set(named[1:]) <= put.words
    told = known and clause is not None and clause.verb in {"is", "are"} and not clause.adverb
    it = "they're" if clause and is_plural(clause.subject) else "it's"
    return f"{it} {clause.rest}" if told and clause else part


def _agrees(part: str, put: Asked) -> bool:
    """True for "nine on Friday is fine" and "both switches are safe", where that was asked."""
    if not put.is_plain or {"not", "no", "nobody"} & set(bare(part).split()):
        return False
    works = _WORKS.search(part)
    if works and _STARTS_IN_TIME.match(part):
        told = set(bare(part[: works.start()]).split()) - words("prepositions")
        return bool(told & put.words)
    found = _IS_SO.match(part)
    small = words("prepositions") | words("determiners") | words("adverbs")
    return bool(found and core(found["how"]) in put.words - small)


def _of_it(bit: Bit) -> str | None:
    """Gives "it's not too late", "they're still warm until six", "there's still room"."""
    tokens = bit.text.split()
    word, after = core(tokens[0]), core(tokens[1]) if len(tokens) > 1 else ""
    known = word in plain_words("says_how_it_is")
    alike = word in bit.put.words and word not in words("determiners") | words("prepositions")
    if not (known or alike) or tokens[0][:1].isupper() or len(tokens) > _LONGEST:
        return None
    noun = may_be_noun(word) and not known
    # "Only the side door is open" is whole behind its "only".
    told = parse(tokens) or (word in {"only", "just", "still"} and parse(tokens[1:]))
    if told or noun or (word == "not" and after in words("determiners")):
        return None
    shut = word in {"open", "closed", "shut"} and not alike
    said = f"{'we are' if shut else bit.put.subject} {bit.text}"
    if word == "not" and bit.put.is_plain:
        return f"no, {said}" if bit.first else said
    agreed = word in {"still", "all", "always"} and bool(
        bit.put.words & set(bare(bit.text).split())
    )
    return f"yes, {said}" if agreed and bit.put.is_plain and bit.first else said


def _of_time(bit: Bit) -> str | None:
    day = bit.first and bit.put.is_plain and TIME.match(bit.text) and _DAY_TIME.match(bit.text)
    told = parse(bit.text.split()) is not None  # "any other day is good" is whole already.
    if not told and (_UP_TO.match(bit.text) or day or _ANY.match(bit.text)):
        return f"{bit.text} would be fine"
    if (ready := bit.put.words & {"ready", "done", "finished"}) and _BY.match(bit.text):
        return f"{_WILL[bit.put.it]} {min(ready)} {bit.text}"
    if not TIME.match(bit.text) or not bit.first:
        return None
    if bit.put.word in {"when", "what time", "what day"}:
        suits = bit.put.words & {"suit", "suits", "free", "best", "good", "convenient"}
        return f"{bit.text} would suit me" if suits else f"{bit.put.it} {say_at(bit.text)}"
    return say_at(bit.text)


_WAYS = (
    _bare_yes, as_before, _refused, _of_me, _bidden, _finite, _of_it, _of_time,
    counted, placed, named,
)  # fmt: skip
