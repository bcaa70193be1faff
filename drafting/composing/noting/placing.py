"""Notes in the fields they belong to: what they wrote, the question to ask, what is passed on."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from drafting.brief import Brief
from drafting.composing.answers.questions import straight
from drafting.composing.answers.their_words import HER_WORDS, place_reply
from drafting.composing.english.reasons import as_reason, in_one_breath
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import words_of
from drafting.composing.giving.arrived import settle_letter
from drafting.composing.giving.finds import place_find
from drafting.composing.giving.notices import PLACE_LEAD
from drafting.composing.moves.newsworthy import place_good_news
from drafting.composing.noting.asides import CURIOUS
from drafting.composing.noting.corrections import DATED
from drafting.composing.noting.help_notes import place_help
from drafting.composing.noting.loss_notes import place_loss
from drafting.composing.noting.my_story import place_story
from drafting.composing.noting.news_notes import place_news
from drafting.composing.noting.seen import place_seen
from drafting.composing.noting.thanks_notes import place_thanks
from drafting.composing.noting.visits import place_visit
from drafting.note_says import asked_in

_NAME = r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+)?"
_QUESTION = re.compile(
    r"^(?:q|qu|(?:(?:my|the|one|only one|just one|a|single) )?(?:only |single |small |quick )?"
    r"question(?: only| for (?:her|him|them))?|ask|ask (?:her|him|them)|to ask|"
    r"want to ask(?: (?:her|him|them))?|asking|would ask|i'd ask|wonder(?:ing)?|"
    r"what i want to know|need to know)"
    r"\s*[:=\u2013-]+\s*(?P<what>.+)$",
    re.IGNORECASE,
)
# "I want one tip for that": what is asked for, and no question yet.
_TIP = re.compile(
    r"^(?:I |we )?(?:want|would like|'d like|need|hope for|wish for) "
    r"(?P<what>(?:one|a|an|some|any|two) (?:small |quick |short |good |simple )?"
    r"(?:tip|tips|hint|advice|idea|ideas|pointer|pointers|trick|book|thought|thoughts)\b.*)$",
    re.IGNORECASE,
)
_ASK_WHAT = re.compile(
    r"^ask(?: (?:her|him|them))? (?P<what>(?:what|how|which|why|where|when|who|whether) .+)$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:how|what|which|when|where|who|whom|whose|why|whether|if|does|do|did|is|are|was|were|can|could|"
    r"would|will|has|have|should|any|may)\b",
    re.IGNORECASE,
)
_FROM_ME = re.compile(
    rf"^(?:(?:s?he|they|{_NAME}) )?(?:wants?|wanted|would like|would love|is after|"
    r"is hoping for|hopes for|needs?|is looking for|asks for|asked for) "
    r"(?P<what>[^,;]{3,60}?) (?:from|by|off) me\b(?P<rest>.*)$"
)
# "asked for Sunday 2026-08-16": a day is no thing that anybody could give.
_FOR_A_DAY = re.compile(
    rf"^(?:(?:s?he|they|{_NAME}) )?(?:asked (?:me )?for|wanted (?:me(?: on)?|to have me on)|"
    r"wants me(?: on)?|needs? me(?: on)?|needed me(?: on)?) "
    r"(?P<day>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:the )?"
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]+(?: \d{4})?)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)
_THEY = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)
_YOU = MappingProxyType({"they": "you", "them": "you", "their": "your", "theirs": "yours"})
_MANY = re.compile(r"\b(?:every|each|all|most|her|his) (?P<who>[a-z]+)")
_SHORT = 3
# Leave to name somebody is for the writer, and nothing to tell.
_MAY_BE_NAMED = re.compile(
    rf"\s*[,;(-]\s*(?:and |it's |it is |that's |"
    rf"(?:s?he|they|{_NAME})(?:'s|'re| is| are| has| have)? )?"
    r"(?:fine|ok|okay|happy|glad|all right|alright|allowed|free|agreed) "
    r"(?:for me )?(?:to|with) (?:say|mention|name|use|tell|be named|being named|quote|pass)\b"
    r"[\w' ]{0,20}\)?$",
    re.IGNORECASE,
)


def put_in_place(brief: Brief) -> Brief:
    """The brief with each note where its kind looks for it."""
    facts = tuple(_MAY_BE_NAMED.sub("", fact) for fact in brief.facts)
    brief = brief if facts == brief.facts else brief.model_copy(update={"facts": facts})
    brief = place_visit(brief)
    place = _PLACES.get(brief.kind)
    return place(brief) if place else brief


def _place_question(brief: Brief) -> Brief:
    """The one thing to ask, where it was noted among the facts."""
    if brief.ask:
        return brief
    for text in (*brief.facts, *brief.share, *asked_in(brief.note)):
        if asked := _question_in(text):
            asked = _of_others(tidy(text), brief) or asked
            facts = tuple(fact for fact in brief.facts if fact != text)
            share = tuple(fact for fact in brief.share if fact != text)
            return brief.model_copy(update={"ask": asked, "facts": facts, "share": share})
    return brief


def _of_others(noted: str, brief: Brief) -> str | None:
    """Gives "when they get a sharp one" where a fact speaks of every apprentice."""
    told = " ".join(brief.facts).replace(noted, "")
    named = (found["who"].removesuffix("s") for found in _MANY.finditer(told))
    others = any(who in words_of("people") | words_of("my_roles") for who in named)
    plain = straight(noted.partition(":")[2].strip(" ?")) if others and ":" in noted else ""
    theirs = _THEY.search(plain) and not re.search(r"\b(?:she|he|her|his)\b", plain)
    return plain if theirs else None


def _question_in(text: str) -> str | None:
    plain = tidy(text)
    if found := _QUESTION.match(plain):
        return _to_ask(found["what"])
    if found := _ASK_WHAT.match(plain):
        return _to_ask(found["what"])
    curious = CURIOUS.match(plain)
    if curious and _ASKS.match(curious["what"]):
        return _to_ask(curious["what"])
    if found := _TIP.match(plain):
        return f"for {found['what']}"
    asks = text.rstrip().endswith("?") and _ASKS.match(plain)
    return _to_ask(plain) if asks else None


def _to_ask(question: str) -> str:
    """Gives "how you chose the scales" for "how did they choose the scales?"."""
    plain = question.strip(" ?")
    plain = straight(plain) if _ASKS.match(plain) else plain
    first = _THEY.search(plain)
    # "How do bees know when they swarm": those are not the reader.
    others = first and any(
        len(w) > _SHORT and w.endswith("s") for w in plain[: first.start()].split()
    )
    return plain if others else _THEY.sub(lambda found: _YOU[found[0].lower()], plain)


def _place_request(brief: Brief) -> Brief:
    """What they want of me as something asked: "asked for a toast at the guild dinner"."""
    facts = in_one_breath([as_reason(_as_request(text)) for text in brief.facts])
    return (
        brief if tuple(facts) == brief.facts else brief.model_copy(update={"facts": tuple(facts)})
    )


def _as_request(text: str) -> str:
    words = HER_WORDS.match(tidy(text))
    plain = words["what"] if words else tidy(text)
    if day := _FOR_A_DAY.match(plain):
        return f"asked me to come on {day['day']}"
    found = _FROM_ME.match(plain)
    if not found:
        return text
    rest = found["rest"].strip(" ,")
    if not rest:
        return f"asked for {found['what']}"
    dated = DATED.search(rest)
    led = PLACE_LEAD.match(rest) or re.match(r"^(?:for|to|about|with|during)\b", rest)
    if led or (dated and not dated.start()):
        return f"asked for {found['what']} {rest if led else f'on {rest}'}"
    event = rest[: dated.start()].strip(" ,") if dated else rest
    when = f" on {rest[dated.start() :]}" if dated else ""
    event = re.sub(r" on$", "", event)
    named = core(event.split()[0]) in words_of("determiners")
    return f"asked for {found['what']} at {event if named else f'the {event}'}{when}"


_PLACES: Mapping[str, Callable[[Brief], Brief]] = MappingProxyType(
    {
        "pitch": place_story,
        "reply": lambda brief: place_reply(settle_letter(brief)),
        "ask_advice": _place_question,
        "introduction": lambda brief: _place_question(place_seen(brief)),
        "check_in": _place_question,
        "thank_you": place_thanks,
        "share": place_find,
        "my_news": place_news,
        "offer_help": place_help,
        "decline": _place_request,
        "congratulate": place_good_news,
        "condolence": place_loss,
    }
)
