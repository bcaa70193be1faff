"""A reply noted in a few words, as sentences: "not too late" is "it's not too late"."""

import re

from drafting.brief import Brief
from drafting.composing.clause import parse
from drafting.composing.dating import put_days
from drafting.composing.days import MONTHS, speak_dates
from drafting.composing.questions_put import Asked, questions_in
from drafting.composing.tokens import bare, core, is_speakable, lower_start, tidy
from drafting.composing.verbs import is_plural
from drafting.composing.words import MODALS, may_be_noun, plain_phrases, plain_words, verb_form
from drafting.composing.words import words_of as words

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_NUMBER = (
    r"(?:\d[\d.,:]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
    r"forty|fifty|sixty|a hundred|noon|midnight|half past \w+|quarter (?:to|past) \w+)"
)
_TIME = re.compile(
    rf"^(?:(?P<at>at|from|by|until|around|about|after|before|on) )?(?P<when>{_NUMBER} ?(?:am|pm|"
    rf"o'clock)|{_NUMBER} to {_NUMBER}(?: ?[ap]m)?|\d{{1,2}}:\d\d|noon|midnight|half past \w+|"
    rf"{_DAYS}(?: (?:mornings?|afternoons?|evenings?|nights?))?"
    rf"(?: (?:at|from|before|after|until|around) {_NUMBER}(?: ?[ap]m)?)?)$",
    re.IGNORECASE,
)
_YES = re.compile(
    r"^(?P<said>yes|no|sure|of course|certainly|gladly|with pleasure|yes please|no problem|"
    r"not at all|okay|ok|fine|absolutely|not really|probably|probably not|maybe)"
    r"(?P<more> to .+| for .+| please)?$",
    re.IGNORECASE,
)
_NOT_UNTIL = re.compile(
    rf"^not (?:before|until|till|on|this|after|today|tomorrow|{_DAYS})\b", re.IGNORECASE
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
_PLACED = re.compile(
    r"^(?P<what>(?:the |our |my )?[a-z]+(?: [a-z]+)?) (?P<where>(?:behind|beside|next to|opposite|in|"
    r"at|by|under|round|near|from) (?:the|our|my|your)\b.+)$"
)
_WHERE = re.compile(
    r"^(?:behind|beside|next to|opposite|in|at|by|under|round|near|on|up|down) (?:the|our|my|your)\b"
)
_WORKS = re.compile(
    r"\b(?P<how>works|suits me|is fine|is ok|is okay|is possible|is all right|is good)\b"
)
_COUNT = re.compile(rf"^(?:(?:about|around|roughly|some|only|just|at least|at most) )?{_NUMBER}\b")
_HAS = re.compile(r"^(?P<what>the [\w' ]+?|[A-Z]?[a-z]+ \d+|[a-z]+) has (?=(?:the|your|a|an)\b)")
_STARTS_IN_TIME = re.compile(rf"^(?:{_NUMBER}|{_DAYS}|the \d|\d)\b", re.IGNORECASE)
_IS_SO = re.compile(r"^(?!I\b|we\b)[\w' -]{2,30}? (?:is|are) (?P<how>[a-z]+)\b")
# "can't make Monday": here the day is what is done, and wants no "on".
_MANAGED = re.compile(rf"\b(make|do|manage|skip|take|book|prefer) on ({_DAYS})\b")
_MONTHS = "|".join(MONTHS)
_MONEY = re.compile(r"\b(?:euros?|pounds?|dollars?|pence|cents|francs|kroner|quid)\b|[€£$]")
_TURN_OFF = re.compile(
    r"^please (?P<do>[a-z]+) (?P<off>off|on|in|out|up|down|back|away) "
    r"(?P<what>(?:the|your|my|our|a) [a-z-]+)(?P<rest>.*)$"
)
_ASK_FOR = re.compile(
    r"^please (?P<do>(?:ask|ring|call|text|email) [\w' -]+?) (?P<what>(?:for|about) (?:the|your|a) .+)$"
)
_FINE = (("is fine", "would be fine"), ("works", "would work"), ("is good", "would be good"))
_FEW, _COPY, _LONGEST, _BREATH = 2, 5, 12, 14


def answers_in(raw: str, brief: Brief) -> list[str] | None:
    """The sentences that a noted answer stands for; None where it is told like any other fact."""
    asked = questions_in(brief)
    text = speak_dates(tidy(raw), brief.today) if brief.today else tidy(raw)
    if not asked or not is_speakable(text) or _asks(text):
        return None
    parts = _with_roles([part for part in re.split(r",\s+|;\s+", put_days(text)) if part])
    told_of = set(re.findall(r"\b(?:the|your|my|our|a|an) ([a-z]+)", bare(brief.they_wrote or "")))
    parts = [_with_article(_MANAGED.sub(r"\1 \2", part), told_of) for part in parts]
    told = [_part(part, asked, at=at) for at, part in enumerate(parts)]
    named = len(parts) == 1 and parts[0].startswith("the ") and parts[0] not in text
    if not named and not any(map(_says_more, parts, told)):
        return None
    return _joined(list(zip(parts, told, strict=True)), dated=text != tidy(raw))


def _goes_on(tokens: list[str]) -> bool:
    """True where the thing named first does something: "roof stays shut"."""
    form = verb_form(core(tokens[1])) if len(tokens) > _FEW else None
    return form is not None and bool(form.forms & {"s", "past"}) and "base" not in form.forms


def _says_more(part: str, said: str | None) -> bool:
    return part.startswith("then ") or (
        said is not None and (said != part or bool(_YES.match(part)))
    )


def _with_roles(parts: list[str]) -> list[str]:
    """Gives "Lorna Kay, the ward clerk" in one: who somebody is is no sentence of its own."""
    done: list[str] = []
    for part in parts:
        last = done[-1].split()[-1] if done else ""
        named = last[:1].isupper() and not re.match(rf"(?:{_DAYS}|{_MONTHS})$", last)
        first = core(part.split()[0])
        role = (
            named
            and part[:1].islower()
            and parse(part.split()) is None
            and verb_form(first) is None
        )
        role = (
            role
            and first not in words("prepositions") | words("conjunctions")
            and not _YES.match(part)
        )
        if role and not _TIME.match(part):
            the = "" if first in words("determiners") else "the "
            done[-1] = f"{done[-1]}, {the}{part}"
        else:
            done.append(part)
    return done


def _with_article(part: str, told_of: set[str]) -> str:
    """Gives "the reading room opens at nine" for what was noted without its article."""
    known = part.split(maxsplit=1)[0] in told_of and _goes_on(part.split())
    if known:
        return f"the {part}"
    clause = parse(part.split())
    named = clause.subject.split() if clause else []
    first = core(named[0]) if named else ""
    form = verb_form(clause.verb) if clause else None
    single = form is not None and "s" in form.forms and len(named) <= _FEW and part[:1].islower()
    small = (
        words("pronouns") | words("determiners") | words("adverbs") | plain_words("no_article_for")
    )
    plain = all(re.fullmatch(r"[a-z][a-z-]+", name) for name in named)
    fits = single and plain and first not in small and not is_plural(" ".join(named))
    fits = (
        fits
        and core(named[-1]) not in {"one", "mine", "ours"}
        and not core(named[-1]).endswith("ing")
    )
    return f"the {part}" if fits else part


def _asks(text: str) -> bool:
    """True for what they asked or wrote, which is no answer of mine."""
    first = core(text.split(maxsplit=1)[0])
    second = core(text.split()[1]) if len(text.split()) > 1 else ""
    asking = {
        "asked",
        "asks",
        "asking",
        "wondered",
        "wonders",
        "wrote",
        "writes",
        "wants",
        "wanted",
    }
    return bool({first, second} & asking)


def _joined(pairs: list[tuple[str, str | None]], *, dated: bool) -> list[str]:
    """What belongs together in one sentence: "yes, please bring it, at 7 pm"."""
    done: list[str] = []
    for part, said in pairs:
        text = said if said is not None else part
        text = text if dated or len(part.split()) < _COPY else _otherwise(text)
        lead = done and _is_lead(done[-1])
        if done and _TIME.match(part):
            done[-1] = f"{done[-1]}, {_at(part)}"
        elif done and part.startswith("then "):
            done[-1] = f"{done[-1]}, and {part}"
        elif lead or (done and said is None and parse(text.split()) is None):
            done[-1] = f"{done[-1]}, {text}"
        elif done and len(f"{done[-1]} {text}".split()) <= _BREATH and ", " not in done[-1]:
            done[-1] = f"{done[-1]}, and {text}"
        else:
            done.append(text)
    return done


def _otherwise(text: str) -> str:
    """The same where it would be the note itself: "for the key, please ask Petra"."""
    if said := next((text.replace(one, two) for one, two in _FINE if one in text), None):
        return said
    if not text.startswith("please "):
        return text
    if found := _TURN_OFF.match(text):
        return f"please {found['do']} {found['what']} {found['off']}{found['rest']}"
    if found := _ASK_FOR.match(text):
        return f"{found['what']}, please {found['do']}"
    return re.sub(r"^please (bring|take) ", r"please \1 along ", text)


def _is_lead(text: str) -> bool:
    return _YES.match(text) is not None and len(text.split()) <= _FEW


def _at(part: str) -> str:
    found = _TIME.match(part)
    if not found or found["at"]:
        return part
    when = found["when"]
    return (
        f"on {when}"
        if re.match(_DAYS, when)
        else f"from {when}"
        if " to " in when
        else f"at {when}"
    )


def _part(part: str, asked: list[Asked], *, at: int) -> str | None:
    """One part of an answer as a sentence, or as words that may open one."""
    put = _put_to(part, asked)
    for say in (
        _bare_yes,
        _refused,
        _of_me,
        _bidden,
        _finite,
        _of_it,
        _of_time,
        _counted,
        _placed,
        _named,
    ):
        said = say(part, put, first=at == 0)
        if said is not None:
            return said
    return None


def _put_to(part: str, asked: list[Asked]) -> Asked:
    """The question that shares most with this part of the answer; else the first."""
    told = set(bare(part).split()) - words("determiners") - words("prepositions")
    fitting = [(len(told & each.words), -at) for at, each in enumerate(asked)]
    best = max(range(len(asked)), key=lambda at: fitting[at])
    if fitting[best][0]:
        return asked[best]
    if _TIME.match(part) or _ANY.match(part):
        return next(
            (each for each in asked if each.word in {"when", "what time", "what day"}), asked[0]
        )
    if _COUNT.match(part):
        wanted = "how much" if _MONEY.search(part) else "how "
        return next((each for each in asked if each.word.startswith(wanted)), asked[0])
    if _WHERE.match(part) or _PLACED.match(part):
        return next((each for each in asked if each.word == "where"), asked[0])
    return asked[0]


def _bare_yes(part: str, put: Asked, *, first: bool) -> str | None:
    found = _YES.match(part)
    return part.lower() if found and first else None


def _refused(part: str, put: Asked, *, first: bool) -> str | None:
    """Gives "not before 12 April, I'm afraid", "nothing is decided yet", "no photographs, please"."""
    if _NOT_UNTIL.match(part):
        return f"{part}, I'm afraid"
    if found := _NOT_YET.match(part):
        done = found["one"] or found["two"]
        return f"that's not {done} yet"
    if _NO_NEED.match(part):
        return f"there's {part}"
    if found := _NO_THING.match(part):
        return f"no {found['what']}, please"
    return part if _ONLY.match(part) else None


def _of_me(part: str, put: Asked, *, first: bool) -> str | None:
    """Gives "I'm free on Saturday after two", "I can't make Monday", "I'll keep two for you"."""
    tokens = part.split()
    word = core(tokens[0])
    if word in MODALS | {"can't", "won't", "couldn't", "cannot"} and len(tokens) > 1:
        return f"I {part}"
    if word == "will" or parse(tokens) is not None:
        return None
    led = any(part == lead or part.startswith(f"{lead} ") for lead in plain_phrases("how_i_am"))
    if led and not (put.subject != "I'm" and word in put.words):
        return f"I'm {part}"
    form = verb_form(word)
    for_you = {"you", "your"} & set(bare(part).split())
    if form and "base" in form.forms and for_you and _takes(tokens):
        return f"I'll {part}"
    return None


def _bidden(part: str, put: Asked, *, first: bool) -> str | None:
    """Gives "please bring it", "for the keys, please ask Petra": what I tell them to do."""
    led = _LED.match(part)
    lead, text = (f"{led['lead']}, ", led["do"]) if led else ("", part)
    tokens = text.split()
    word = core(tokens[0])
    form = verb_form(word)
    again = word in {"don't", "never", "just", "only"} and len(tokens) > 1
    if again:
        form, tokens = verb_form(core(tokens[1])), tokens[1:]
    word = core(tokens[0])
    told = word in plain_words("bidden") and form is not None and not put.of_me
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


def _finite(part: str, put: Asked, *, first: bool) -> str | None:
    """A sentence stays one; where it says what was asked, it is a yes."""
    if _agrees(part, put) and first:
        return f"yes, {_with_it(part, put)}"
    if _HAS.match(part):
        return part.replace(" has ", " has got ", 1)
    tokens = part.split()
    form = verb_form(core(tokens[0])) if tokens else None
    after = core(tokens[1]) if len(tokens) > 1 else ""
    small = words("prepositions") | words("determiners") | words("adverbs")
    named = after in small or after[:1].isdigit() or re.match(_NUMBER, after)
    if form is None or form.forms != {"s"} or not named or core(tokens[0]) in {"is", "has", "was"}:
        return None
    return f"they {form.base} {' '.join(tokens[1:])}" if put.subject == "they're" else f"it {part}"


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


def _of_it(part: str, put: Asked, *, first: bool) -> str | None:
    """Gives "it's not too late", "they're still warm until six", "there's still room"."""
    tokens = part.split()
    word, after = core(tokens[0]), core(tokens[1]) if len(tokens) > 1 else ""
    known = word in plain_words("says_how_it_is")
    alike = word in put.words and word not in words("determiners") | words("prepositions")
    if not (known or alike) or tokens[0][:1].isupper() or len(tokens) > _LONGEST:
        return None
    noun = may_be_noun(word) and not known
    if parse(tokens) is not None or noun or (word == "not" and after in words("determiners")):
        return None
    shut = word in {"open", "closed", "shut"} and not alike
    said = f"{'we are' if shut else put.subject} {part}"
    if word == "not" and put.is_plain:
        return f"no, {said}" if first else said
    agreed = word in {"still", "all", "always"} and bool(put.words & set(bare(part).split()))
    return f"yes, {said}" if agreed and put.is_plain and first else said


def _of_time(part: str, put: Asked, *, first: bool) -> str | None:
    if _ANY.match(part):
        return f"{part} would be fine"
    if not _TIME.match(part) or not first:
        return None
    if put.word in {"when", "what time", "what day"}:
        suits = put.words & {"suit", "suits", "free", "best", "good", "convenient"}
        return f"{part} would suit me" if suits else f"{put.it} {_at(part)}"
    return _at(part)


def _counted(part: str, put: Asked, *, first: bool) -> str | None:
    if not _COUNT.match(part) or parse(part.split()) is not None:
        return None
    if put.word == "how many":
        return f"there are {part}"
    return f"{put.it} {part}"


def _placed(part: str, put: Asked, *, first: bool) -> str | None:
    """Gives "parking is behind the church", "it's by the gate"."""
    if parse(part.split()) is not None:
        return None
    if _WHERE.match(part) and put.word == "where":
        return f"{put.it} {part}"
    found = _PLACED.match(part)
    if not found or (
        verb_form(core(part.split(maxsplit=1)[0]))
        and not core(part.split(maxsplit=1)[0]).endswith("ing")
    ):
        return None
    be = "are" if is_plural(found["what"]) else "is"
    return f"{found['what']} {be} {found['where']}"


def _named(part: str, put: Asked, *, first: bool) -> str | None:
    """Gives "boots and a coat, please" for what somebody should bring."""
    wanted = put.word in {"what", "which", "who", "whom"} and bool(
        put.words & {"bring", "wear", "need", "pack", "take", "do"}
    )
    if not wanted or not first or parse(part.split()) is not None:
        return None
    return f"{lower_start(part)}, please"
