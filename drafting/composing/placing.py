"""Notes in the fields they belong to: what they wrote, the question to ask, what is passed on."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from drafting.brief import Brief
from drafting.composing.corrections import DATED, is_later
from drafting.composing.questions import straight
from drafting.composing.tokens import bare, core, tidy
from drafting.composing.verbs import is_plural
from drafting.composing.words import verb_form, words_of

_NAME = r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+)?"
_HER_WORDS = re.compile(
    rf"^(?:(?P<who>s?he|they|{_NAME})(?:'s)? (?:first |then |also |just |has |had )*"
    r"(?:wrote|writes|written|texted|texts|asked|asks|replied|replies|answered|emailed|mailed|"
    r"messaged|said|says)(?: (?:first|then|back|me|again|next|later|to me|on \w+|today|yesterday|"
    r"last \w+|this \w+))*|"
    rf"(?:(?:her|his|their|{_NAME}'s|the) )?"
    r"(?:first |second |2nd |later |last |latest |new |short |next )?"
    r"(?:mail|e-?mail|text|message|msg|letter|note|reply|question|answer|whatsapp|sms|dm)"
    r"(?: (?:from|on|of) [\w ]{2,20})?(?: (?:says|said|reads|was|is))?|"
    r"from (?:her|him|them))\s*:\s*(?P<what>.+)$",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"^(?:q|qu|question|my question|ask|ask (?:her|him|them)|to ask|"
    r"want to ask(?: (?:her|him|them))?|asking|would ask|i'd ask|wonder(?:ing)?|"
    r"what i want to know|need to know|one question)"
    r"\s*[:=\u2013-]+\s*(?P<what>.+)$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:how|what|which|when|where|who|whom|whose|why|whether|if|does|do|did|is|are|was|were|can|could|"
    r"would|will|has|have|should|any|may)\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"^(?:a |an |the |new |free |saw (?:a |an |the )?|found (?:a |an |the )?)?"
    r"(?P<label>leaflet|flyer|flier|poster|notice|advert|ad|announcement|programme|program|newsletter|"
    r"listing|invitation|invite|tip|link|event|exhibition|show|course|workshop|class|talk|lecture|"
    r"podcast|broadcast|radio|tv|film|documentary|book|article|concert|fair|market|webinar|contest|"
    r"competition|grant|sale|auction)"
    r"(?: (?:in|on|at|from) (?:the )?[\w' ]{2,20})?\s*:\s*(?P<what>.+)$",
    re.IGNORECASE,
)
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|\d{1,2}[:.]\d\d|noon|midnight|\d{1,2} o'clock)"
_DAY_NAME = re.compile(
    r"\b(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)(?:day|nesday|urday)?\b", re.IGNORECASE
)
_DAY_NAMES = MappingProxyType(
    {
        "mon": "Monday",
        "tue": "Tuesday",
        "wed": "Wednesday",
        "thu": "Thursday",
        "fri": "Friday",
        "sat": "Saturday",
        "sun": "Sunday",
    }
)
_AIRED = re.compile(
    r"^(?P<when>(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|\d{1,2}|"
    rf"tomorrow|tonight)\b[^:]{{0,30}}?)(?:,? (?:at )?(?P<clock>{_CLOCK}))?,\s+"
    r"(?P<where>[A-Z][^:,]{2,40}):\s+(?P<what>.+)$"
)
_FROM_ME = re.compile(
    rf"^(?:(?:s?he|they|{_NAME}) )?(?:wants?|wanted|would like|would love|is after|"
    r"is hoping for|hopes for|needs?|is looking for|asks for|asked for) "
    r"(?P<what>[^,;]{3,60}?) (?:from|by|off) me\b(?P<rest>.*)$"
)
_THEY = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)
_YOU = MappingProxyType({"they": "you", "them": "you", "their": "your", "theirs": "yours"})
_HELPS = re.compile(r"^(?:thanks?|hope|sorry|love|see you|look)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"^(?:[£$€]\s?\d[\d.,]*|\d[\d.,]* ?(?:euros?|pounds?|dollars?|[£$€]))(?: .{1,20})?$"
)
_PLACE_LEAD = re.compile(r"^(?:in|at|on|near|by|from|until|till|next to)\b", re.IGNORECASE)
_FREE = re.compile(r"^(?:free|no charge|free entry|entry free|free of charge)$", re.IGNORECASE)
_MOST = 12


def put_in_place(brief: Brief) -> Brief:
    """The brief with each note where its kind looks for it."""
    place = _PLACES.get(brief.kind)
    return place(brief) if place else brief


def _place_reply(brief: Brief) -> Brief:
    """What they wrote apart from what I answer; a later letter takes the place of the first."""
    wrote: list[str] = []
    kept: dict[str, list[str]] = {"facts": [], "they_said": []}
    for name, texts in (("facts", brief.facts), ("they_said", brief.they_said)):
        for text in texts:
            found = _HER_WORDS.match(tidy(text) + ("?" if text.rstrip().endswith("?") else ""))
            if not found or not _is_of_them(found["who"], brief):
                kept[name].append(text)
                continue
            wrote = _later(wrote, found["what"]) if is_later(text) else [*wrote, found["what"]]
    if not wrote:
        return brief
    letter = " ".join(filter(None, (brief.they_wrote, *map(_as_written, wrote))))
    facts = tuple(_straightened(text) for text in kept["facts"])
    update = {"they_wrote": letter, "facts": facts, "they_said": tuple(kept["they_said"])}
    return brief.model_copy(update=update)


def _later(wrote: list[str], text: str) -> list[str]:
    """Their later words; where they name only another day, it is put into the first ones."""
    told = _without_old(text)
    days = [DATED.findall(each) for each in (*wrote[-1:], told)]
    bare_day = re.match(
        rf"^(?:please |make it |can we do |let's say |better )?(?:on )?(?:{DATED.pattern})", told
    )
    if wrote and all(len(day) == 1 for day in days) and bare_day:
        return [wrote[-1].replace(days[0][0], days[1][0])]
    return [told]


def _is_of_them(who: str | None, brief: Brief) -> bool:
    """True where the words are the reader's: noted by name, as she or he, or without anybody."""
    if who is None or who.lower() in {"she", "he", "they"}:
        return True
    return bool(set(bare(who).split()) & set(bare(brief.contact.name or "").split()))


def _without_old(text: str) -> str:
    """Gives "please Thursday at 8" for "not Tuesday, please Thursday at 8"."""
    first, comma, rest = text.partition(", ")
    old = re.match(r"^(?:not|no longer|forget|scrap)\b|\b(?:is|'s) off\b|\bdoesn't work\b", first)
    return (
        rest
        if comma and (old or re.search(r"'s off$|\boff$", first)) and DATED.search(first)
        else text
    )


def _as_written(text: str) -> str:
    """Their words in whole sentences: "do you still want it? could you come on Sunday?"."""
    return " ".join(_whole(part) for part in re.split(r"(?<=[.?!])\s+", text) if part)


def _whole(part: str) -> str:
    words = part.split()
    first = core(words[0])
    form = verb_form(first)
    if part.endswith("?") and first == "still":
        after = verb_form(core(words[1])) if len(words) > 1 else None
        return f"{'do' if after and 'base' in after.forms else 'are'} you {part}"
    bidden = form is not None and "base" in form.forms and first not in words_of("auxiliaries")
    led = first == "please" and len(words) > 1
    bidden = bidden or (led and verb_form(core(words[1])) is not None)
    if bidden and not part.endswith("?") and not _HELPS.match(part):
        return f"could you {part.removeprefix('please ').rstrip(' .!')}?"
    return part if part.endswith((".", "?", "!")) else f"{part.rstrip(' ,;')}."


def _straightened(answer: str) -> str:
    """Gives "yes, 14 pads" for "yes - 14 pads"."""
    return re.sub(
        r"^(yes|no|sure|ok|okay|fine|yes please)\s*[\u2013\u2014:-]+\s+",
        r"\1, ",
        answer,
        flags=re.IGNORECASE,
    )


def _place_question(brief: Brief) -> Brief:
    """The one thing to ask, where it was noted among the facts."""
    if brief.ask:
        return brief
    for text in (*brief.facts, *brief.share):
        if asked := _question_in(text):
            facts = tuple(fact for fact in brief.facts if fact != text)
            share = tuple(fact for fact in brief.share if fact != text)
            return brief.model_copy(update={"ask": asked, "facts": facts, "share": share})
    return brief


def _question_in(text: str) -> str | None:
    plain = tidy(text)
    if found := _QUESTION.match(plain):
        return _to_ask(found["what"])
    asks = text.rstrip().endswith("?") and _ASKS.match(plain)
    return _to_ask(plain) if asks else None


def _to_ask(question: str) -> str:
    """Gives "how you chose the scales" for "how did they choose the scales?"."""
    plain = question.strip(" ?")
    plain = straight(plain) if _ASKS.match(plain) else plain
    return _THEY.sub(lambda found: _YOU[found[0].lower()], plain)


def _place_notice(brief: Brief) -> Brief:
    """What is passed on as a sentence: "there is a carving day in Wells on 20 February"."""
    facts = [_as_notice(text) or text for text in brief.facts]
    return (
        brief if tuple(facts) == brief.facts else brief.model_copy(update={"facts": tuple(facts)})
    )


def _as_notice(text: str) -> str | None:
    plain = tidy(text)
    if aired := _AIRED.match(plain):
        when = _DAY_NAME.sub(lambda day: _DAY_NAMES[day[0][:3].lower()], aired["when"].strip(" ,"))
        lead = "" if re.match(r"tomorrow|tonight", when, re.IGNORECASE) else "on "
        clock = f" at {aired['clock']}" if aired["clock"] else ""
        return f"there is {_with_article(aired['what'])} on {aired['where']} {lead}{when}{clock}"
    noted = _NOTICE.match(plain)
    return _there_is(noted["what"]) if noted else None


def _there_is(what: str) -> str | None:
    """Gives "there is a toy fair in Hull on 12 December, and it is free"."""
    head, *parts = re.split(r",\s+", what)
    form = verb_form(core(head.split()[0]))
    if len(head.split()) > _MOST or (form and "base" not in form.forms and "ing" not in form.forms):
        return None
    told, end = _with_article(head), ""
    for part in parts:
        if _MONEY.match(part):
            end = f", for {part}"
        elif _FREE.match(part):
            end = ", and it is free"
        elif _PLACE_LEAD.match(part):
            told += f" {part}"
        elif DATED.search(part) and len(part.split()) <= _MOST // 3:
            told += f" on {part}"
        elif re.fullmatch(_CLOCK, part):
            told += f" at {part}"
        elif part[:1].isupper() and len(part.split()) <= _MOST // 3:
            told += f" in {part}" if len(part.split()) == 1 else f" at {part}"
        else:
            end += f", {part}"
    be = "are" if is_plural(head.split(" in ")[0].split(" on ")[0]) else "is"
    return f"there {be} {told}{end}"


def _with_article(what: str) -> str:
    first = core(what.split(maxsplit=1)[0])
    known = (
        first in words_of("determiners")
        or first[:1].isdigit()
        or first in {"two", "three", "one", "free"}
    )
    named = what[:1].isupper() or is_plural(re.split(r" (?:in|on|at|about|for|of|with) ", what)[0])
    if known or named:
        return what
    return f"{'an' if what[0].lower() in 'aeiou' else 'a'} {what}"


def _place_request(brief: Brief) -> Brief:
    """What they want of me as something asked: "asked for a toast at the guild dinner"."""
    facts = [_as_request(text) for text in brief.facts]
    return (
        brief if tuple(facts) == brief.facts else brief.model_copy(update={"facts": tuple(facts)})
    )


def _as_request(text: str) -> str:
    words = _HER_WORDS.match(tidy(text))
    plain = words["what"] if words else tidy(text)
    found = _FROM_ME.match(plain)
    if not found:
        return text
    rest = found["rest"].strip(" ,")
    if not rest:
        return f"asked for {found['what']}"
    dated = DATED.search(rest)
    led = _PLACE_LEAD.match(rest) or re.match(r"^(?:for|to|about|with|during)\b", rest)
    if led or (dated and not dated.start()):
        return f"asked for {found['what']} {rest if led else f'on {rest}'}"
    event = rest[: dated.start()].strip(" ,") if dated else rest
    when = f" on {rest[dated.start() :]}" if dated else ""
    event = re.sub(r" on$", "", event)
    named = core(event.split()[0]) in words_of("determiners")
    return f"asked for {found['what']} at {event if named else f'the {event}'}{when}"


_PLACES: Mapping[str, Callable[[Brief], Brief]] = MappingProxyType(
    {
        "reply": _place_reply,
        "ask_advice": _place_question,
        "share": _place_notice,
        "decline": _place_request,
    }
)
