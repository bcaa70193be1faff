"""A reply noted in a few words, as sentences: "not too late" is "it's not too late"."""

import re

from drafting.brief import Brief
from drafting.composing.answers.answer_parts import parts_of
from drafting.composing.answers.questions_put import Asked, questions_in
from drafting.composing.answers.yes_no import glad_if, is_yes_or_no, yes_but, yes_last
from drafting.composing.english.clause import parse
from drafting.composing.english.dating import put_days
from drafting.composing.english.day_patterns import MONTH, WEEKDAYS
from drafting.composing.english.days import speak_dates
from drafting.composing.english.tokens import bare, core, is_speakable, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import plain_words, verb_form
from drafting.composing.english.words import words_of as words
from drafting.composing.noting.fragments import TIME, say_at, say_bit
from drafting.composing.noting.noted import contrasted

# "can't make Monday": here the day is what is done, and wants no "on".
# "Our rules say: dogs on a lead, not in the kitchen": the not is theirs.
_LISTS = re.compile(r"\b(?:says?|reads?): ")
_MANAGED = re.compile(rf"\b(make|do|manage|skip|take|book|prefer) on ({WEEKDAYS})\b")
_I_DO = re.compile(r"^(?P<who>I|we) (?P<verb>[a-z]+) (?P<rest>.+)$")
_ABLE = re.compile(r"^(?P<who>I|we) (?P<can>can|could|will|would)(?! not\b)(?= )|^(?:I|we)'ll ")
_DENIED = re.compile(r"\b(?:not|no|never|cannot|\w+n't)\b")
_SUITS = re.compile(
    r"^(?P<what>[^,;]{3,30}?) "
    r"(?:(?:is|would be) (?:fine|good|ok|okay|perfect|great|all right)|suits|works)"
    r"(?: (?:for )?(?:me|us))?(?: (?:well|fine))?$"
)
_SORRY = re.compile(r"^(?P<what>.+), (?:I'm |so )?sorry$", re.IGNORECASE)
_IT_DOES = re.compile(r"^(?P<it>it|that|this) (?P<verb>[a-z]+s) (?P<rest>[a-z\d].+)$")
_FOR_IT = re.compile(r"^it's (?P<much>about .+?) (?P<what>for (?:the|a|one|each) [a-z -]+)$")
_NOTHING = re.compile(
    r"^no (?P<what>[a-z]+(?: [a-z]+)?) (?P<where>(?:on|in|at|after|before|near|during|inside) .+)$"
)
_UNABLE = re.compile(r"^(?:I|we) (?:can't|cannot|couldn't|don't (?!mind|need)|haven't|won't)\b")
_IS_FULL = re.compile(rf"^{WEEKDAYS} (?:is|are) ")
_TURN_OFF = re.compile(
    r"^please (?P<do>[a-z]+) (?P<off>off|on|in|out|up|down|back|away) "
    r"(?P<what>(?:the|your|my|our|a) [a-z-]+)(?P<rest>.*)$"
)
_ASK_FOR = re.compile(
    r"^please (?P<do>(?:ask|ring|call|text|email) [\w' -]+?) "
    r"(?P<what>(?:for|about) (?:the|your|a) .+)$"
)
_ASK_THEM = re.compile(
    r"^please (?P<do>write to|ask|ring|call|email|speak to|talk to) "
    r"(?P<who>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?P<rest>(?: [a-z]+)*)$"
)
# "Where do you buy it?" "We buy it in Stoke each spring": what was asked for is the rest.
_JUST = re.compile(
    r"^(?:I|we) [a-z]+ (?:it|them|this|those|mine|ours) "
    r"(?P<how>(?:in|on|at|by|under|behind|with|from|near|over|through|between|every|each) .+)$"
)
_IT_IS = ("it's ", "they're ")
_FINE = (
    ("I'm happy to", "I'm glad to"),
    ("I'm glad to", "I'm happy to"),
    ("is good for me", "works for me"),
    ("is fine for me", "works for me"),
    ("suits me", "works for me"),
    ("suits us", "works for us"),
    ("is fine", "would be fine"),
    ("works", "would work"),
    ("is good", "would be good"),
)
_FEW, _COPY, _BREATH = 2, 5, 14


def answers_in(raw: str, brief: Brief) -> list[str] | None:
    """The sentences that a noted answer stands for; None where it is told like any other fact."""
    asked = questions_in(brief)
    text = contrasted(_SORRY.sub(_sorry, tidy(raw)))
    text = speak_dates(text, brief.today) if brief.today else text
    if not asked or not is_speakable(text) or _asks(text) or _LISTS.search(text):
        return None
    if glad := glad_if(text):
        return [glad]
    parts = _with_roles(parts_of(put_days(text)))
    told_of = set(re.findall(r"\b(?:the|your|my|our|a|an) ([a-z]+)", bare(brief.they_wrote or "")))
    parts = [_with_article(_MANAGED.sub(r"\1 \2", part), told_of) for part in parts]
    told = [say_bit(part, asked, first=at == 0) for at, part in enumerate(parts)]
    named = len(parts) == 1 and parts[0].startswith("the ") and parts[0] not in text
    if len(parts) == 1 and (gladly := yes_but(parts[0]) or _as_asked(parts[0], asked)):
        return [gladly]
    if len(parts) == 1 and len(text.split()) >= _COPY and (turned := _of_a_thing(text)):
        return [turned]
    if not named and not any(map(_says_more, parts, told)):
        return None
    joined = _joined(list(zip(parts, told, strict=True)), dated=text != tidy(raw), asked=asked)
    whole = len(bare(raw).split()) >= _COPY and bare(" ".join(joined)) == bare(raw)
    return yes_last(joined) if whole else joined


def _as_asked(part: str, asked: list[Asked]) -> str | None:
    """Gives "yes, I can bring it", "yes, noon works for me" and "in a tin under the bench", where
    they asked just that.
    """
    just = _JUST.match(part)
    if just and len(asked) == 1 and asked[0].word in {"where", "how", "when"}:
        return just["how"]
    long = len(part.split()) >= _COPY
    able = _ABLE.match(part)
    if able and able["can"]:
        verb = core(part[able.end() :].split(maxsplit=1)[0])
        wanted = any(
            re.search(rf"\b(?:can|could|will|would) you\b.*\b{verb}\b", q.text) for q in asked
        )
        return f"yes, {_affirmed(part, asked) if long else part}" if wanted else None
    fits = _SUITS.match(part)
    told = set(bare(fits["what"]).split()) if fits else set()
    if not told or not any(q.is_plain and told <= q.words for q in asked):
        return None
    return f"yes, {_otherwise(part, asked) if long else part}"


def _goes_on(tokens: list[str]) -> bool:
    """True where the thing named first does something: "roof stays shut"."""
    form = verb_form(core(tokens[1])) if len(tokens) > _FEW else None
    return form is not None and bool(form.forms & {"s", "past"}) and "base" not in form.forms


def _many_do(tokens: list[str]) -> bool:
    """True where several things named first do something: "tomatoes go out"."""
    form = verb_form(core(tokens[1])) if len(tokens) > _FEW else None
    return form is not None and "base" in form.forms and is_plural(tokens[0])


def _says_more(part: str, said: str | None) -> bool:
    return part.startswith("then ") or (said is not None and (said != part or is_yes_or_no(part)))


def _with_roles(parts: list[str]) -> list[str]:
    """Gives "Lorna Kay, the ward clerk" in one: who somebody is is no sentence of its own."""
    done: list[str] = []
    for part in parts:
        last = done[-1].split()[-1] if done else ""
        named = last[:1].isupper() and not re.match(rf"(?:{WEEKDAYS}|{MONTH})$", last)
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
            and not is_yes_or_no(part)
        )
        if role and not TIME.match(part):
            the = "" if first in words("determiners") else "the "
            done[-1] = f"{done[-1]}, {the}{part}"
        else:
            done.append(part)
    return done


def _with_article(part: str, told_of: set[str]) -> str:
    """Gives "the reading room opens at nine" for what was noted without its article."""
    words_in = part.split()
    known = words_in[0] in told_of and (_goes_on(words_in) or _many_do(words_in))
    if known:
        return f"the {part}"
    clause = parse(part.split())
    named = clause.subject.split() if clause else []
    first = core(named[0]) if named else ""
    form = verb_form(clause.verb) if clause else None
    single = form is not None and "s" in form.forms and len(named) <= _FEW and part[:1].islower()
    small = plain_words("last_or_next") | (
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
    asking = plain_words("asks_or_writes")
    return bool({first, second} & asking)


def _joined(pairs: list[tuple[str, str | None]], *, dated: bool, asked: list[Asked]) -> list[str]:
    """What belongs together in one sentence: "yes, please bring it, at 7 pm"."""
    done: list[str] = []
    for part, said in pairs:
        text = said if said is not None else part
        text = text if dated or len(part.split()) < _COPY else _otherwise(text, asked)
        lead = done and _is_lead(done[-1])
        if lead and len(part.split()) < _COPY <= len(f"{done[-1]} {part}".split()):
            text = _after_lead(done[-1], text)
        if done and TIME.match(part):
            done[-1] = (
                f"{done[-1]}, {_after_lead(done[-1], say_at(part)) if lead else say_at(part)}"
            )
        elif done and part.startswith("then "):
            done[-1] = f"{done[-1]}, and {part}"
        elif lead or (done and said is None and parse(text.split()) is None):
            done[-1] = f"{done[-1]}, {text}"
        elif done and len(f"{done[-1]} {text}".split()) <= _BREATH and ", " not in done[-1]:
            # "Tuesday will not do, but Wednesday will"
            unlike = bool(_DENIED.search(done[-1])) != bool(_DENIED.search(text))
            done[-1] = f"{done[-1]}, {'but' if unlike else 'and'} {text}"
        else:
            done.append(text)
    return done


def _after_lead(lead: str, text: str) -> str:
    """Gives "gladly, from ten to four" and "I'm afraid Friday is full" behind a yes and a no."""
    told = parse(text.split()) is not None
    if lead == "no":
        return f"I'm afraid {text}" if told else text
    return text if told or lead != "yes" else f"gladly, {text}"


def _otherwise(text: str, asked: list[Asked]) -> str:
    """The same where it would be the note itself: "for the key, please ask Petra"."""
    if said := next((text.replace(one, two) for one, two in _FINE if one in text), None):
        return said
    if told := _affirmed(text, asked) or _of_a_thing(text):
        return told
    if not text.startswith("please "):
        return text.replace(" by the ", " near the ") if text.startswith(_IT_IS) else text
    if found := _TURN_OFF.match(text):
        return f"please {found['do']} {found['what']} {found['off']}{found['rest']}"
    return _bidden_otherwise(text)


def _bidden_otherwise(text: str) -> str:
    """Gives "for the key, please ask Petra" and "please bring along two chairs"."""
    if found := _ASK_FOR.match(text):
        return f"{found['what']}, please {found['do']}"
    if found := _ASK_THEM.match(text):
        return f"{found['who']} is the person to {found['do']}{found['rest']}"
    return re.sub(r"^please (bring|take) ", r"please \1 along ", text)


def _affirmed(text: str, asked: list[Asked]) -> str | None:
    """Gives "of course I can bring it", "I'm afraid I can't come"; "I do own a lens" where they
    asked whether I do.
    """
    if found := _ABLE.match(text):
        # "Of course I can bring it": in more words, that would be the note itself.
        long = found["can"] and len(text.split()) >= _COPY
        rest = text[found.end() :].strip()
        return f"{found['who']} {found['can']} certainly {rest}" if long else f"of course {text}"
    if _UNABLE.match(text) or _IS_FULL.match(text):
        return f"I'm afraid {text}"
    found = _I_DO.match(text)
    form = verb_form(found["verb"]) if found and found["verb"] != "do" else None
    if found is None or not any(each.is_plain for each in asked):
        return None
    if form is None or form.forms & {"past", "part"} or "base" not in form.forms:
        first = core(found["rest"].split(maxsplit=1)[0])
        owned = found["verb"] == "have" and first in words("determiners") | {"my", "our"}
        return f"{found['who']} do have {found['rest']}" if owned else None
    return f"{found['who']} do {found['verb']} {found['rest']}"


def _of_a_thing(text: str) -> str | None:
    """Gives "it does need a socket", "for the pane it's about 80", "on the grass, no cars"."""
    if found := _FOR_IT.match(text):
        return f"{found['what']} it's {found['much']}"
    if found := _NOTHING.match(text):
        return f"{found['where']}, no {found['what']}, please"
    found = _IT_DOES.match(text)
    form = verb_form(found["verb"]) if found else None
    plain = form is not None and form.forms == {"s"} and form.base not in {"be", "have", "do"}
    return f"{found['it']} does {form.base} {found['rest']}" if found and form and plain else None


def _sorry(found: re.Match[str]) -> str:
    """Gives "I'm sorry, I sold it on Saturday" for "sold it on Saturday, sorry"."""
    what = found["what"]
    form = verb_form(core(what.split(maxsplit=1)[0]))
    mine = form is not None and "past" in form.forms and "base" not in form.forms
    return f"I'm sorry, {'I ' if mine else ''}{what}"


def _is_lead(text: str) -> bool:
    return is_yes_or_no(text) and len(text.split()) <= _FEW
