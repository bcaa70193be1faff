"""What fills the slots of a kind's sentences for one brief."""

import re

from drafting.brief import Brief
from drafting.composing.answers.own_answer import as_typed
from drafting.composing.english.day_patterns import MONTH, WEEKDAY
from drafting.composing.english.days import say_ago
from drafting.composing.english.tokens import bare, core
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import plain_words, words_of
from drafting.composing.giving.asked_plainly import say_asked
from drafting.composing.material import Kept, Material
from drafting.composing.noting.asides import last_way
from drafting.composing.noting.loose import says_the_same
from drafting.composing.people.meeting import Occasion, is_occasion
from drafting.composing.people.name_parts import clean_name
from drafting.composing.people.names import first_name
from drafting.composing.people.roles import own_house, own_role, say_role, then_and_now
from drafting.composing.people.together import does_more, done_with_me, how_we_met, ways_we_met
from drafting.composing.telling.bearing import REACTING
from drafting.composing.telling.my_word import my_word
from drafting.composing.telling.phrases import Values

_GIVEN = frozenset({"lecture", "talk", "keynote", "presentation", "webinar", "speech"})
_LECTURES = words_of("slots_lectures")
_NEXT = words_of("slots_next")
_IS_THERE = re.compile(
    r"(?:the|my|our|your|an?|one|two|three|four|five|six|ten|some|any|all|both|\d+|[\w']+'s?)\b",
    re.IGNORECASE,
)
# What gives back a thing of theirs: "return the torch", "bring her jars back", "pay you back".
_RETURNS = re.compile(r"(?:(?:\w+ and )?return|(?:bring|give|hand|send|pay|take)\b.* back)\b")
# In these, what I can do is said in words of its own.
_INSTEAD = frozenset({"decline"})
# These go to somebody one has talked to, where nothing says otherwise.
_SPOKE = frozenset(
    {"follow_up", "check_in", "thank_you", "closing", "ask_advice", "offer_help", "share"}
)
_A_WHILE = 45
_LONG_NAME = 4
_TIMED = re.compile(
    r"\b(?:today|tonight|tomorrow|(?:next|this) (?:\w*day|week|weekend|month|year|morning|noon|"
    r"afternoon|evening|night|spring|summer|autumn|winter|term|season|time|"
    rf"{MONTH})|{WEEKDAY}|"
    rf"(?:in|by|on|after|before) (?:\d{{1,2}} )?(?:{MONTH}|Christmas|Easter)|"
    r"in (?:a|two|three|\d+) \w+)\b"
)
_FOR_KIN = re.compile(r"your [a-z]+ (?:the|a|an|my|our|some)\b")


def is_apart(occasion: Occasion) -> bool:
    """True where the two have not spoken: I only listened."""
    listened = occasion.head in _LECTURES and not (occasion.spoke or occasion.is_bare_talk)
    return occasion.apart or listened


def is_given(occasion: Occasion) -> bool:
    """True for "your talk": whether the two also spoke there, nobody has said."""
    yours = (occasion.noun or "").startswith("your ")
    return yours and occasion.head in _LECTURES and occasion.how is None


def common_values(material: Material) -> Values:
    """The slots that stand for the whole message: the meeting, the names, what is offered."""
    brief = material.brief
    values: dict[str, tuple[str, ...]] = {}
    values.update(_meeting(material))
    for slot, text in (
        ("name", material.called.greeting),
        ("me", clean_name(brief.sender.name)),
        ("me_short", first_name(brief.sender.name)),
        ("role", then_and_now(brief) or say_role(brief.sender.role, brief.sender.org)),
        ("my_role", own_role(brief.sender.role)),
        ("my_org", own_house(brief)),
        ("introducer", None if material.sent else material.introducer),
        ("card", "my card" if "business card" in bare(" ".join(brief.facts)) else None),
    ):
        if text:
            values[slot] = (text,)
    if brief.answer:
        values["typed"] = (as_typed(brief.answer),)
    if material.sent:
        values["sent"] = material.sent
    values.update(my_word(brief.facts, material.called))
    values.update(_offer(material))
    kept = tuple(each for each in material.kept if not _comes_along(each, brief))
    values.update(_promises(kept, material.awaited))
    if material.ask:
        values.update(say_asked(*material.ask))
    values.update(material.more)
    return values


def _meeting(material: Material) -> dict[str, tuple[str, ...]]:
    occasion, today = material.occasion, material.today
    values: dict[str, tuple[str, ...]] = {}
    event, at, place = occasion.event(today), occasion.at(today), occasion.place()
    if event and occasion.thankable:
        values["event"] = _thanked_for(material)
        values.update({"given": values["event"]} if is_given(occasion) else {})
    if event and is_occasion(occasion.head):
        values["since"] = (event,)
    if event and is_apart(occasion):
        slot, told = ("read", occasion.noun) if occasion.took else ("heard", event)
        values[slot] = (told or event,)
    if occasion.took:
        values["took"] = (" ".join(filter(None, (occasion.took, occasion.noun))),)
    spoke = occasion.spoke or material.brief.kind in _SPOKE
    # What two did in April says more than that they talked in April.
    did_more = bool(occasion.how) and not occasion.noun and does_more(occasion.how or "")
    if at and spoke and not (is_apart(occasion) or only_worked(occasion) or did_more):
        values.update(_where(material, at))
    if place and not is_apart(occasion):
        values["place"] = (place,)
    if not is_apart(occasion) and (met := how_we_met(occasion, at)) is not None:
        values["met"] = ways_we_met(met)
    when, did = occasion.when(today), done_with_me(occasion)
    beside = {"with_me": did and " ".join(filter(None, (did, at or when))), "when": when}
    values.update({name: (text,) for name, text in beside.items() if text})
    if material.last and (today - material.last).days > 20:
        values["ago"] = (say_ago(material.last, today),)
        values["last_way"] = (last_way(tuple(material.brief.facts)),)
    if following := _next(occasion):
        ways = tuple(dict.fromkeys((following, f"the next {occasion.head}")))
        turn = material.salt % len(ways)
        values["next"] = (*ways[turn:], *ways[:turn])
    return values


def only_worked(occasion: Occasion) -> bool:
    """True for "fixed the fence together": that we also talked, nobody has said."""
    worked = (occasion.how or "").startswith(("worked", "trained", "volunteered"))
    return worked or (done_with_me(occasion) is not None and not occasion.noun)


def _mentions(material: Material, noun: str) -> tuple[str, ...]:
    """The occasion with its day; among siblings and with another salt, also without."""
    when = material.occasion.when(material.today)
    full = " ".join(part for part in (noun, when) if part)
    if not noun:
        return (full,)
    short = material.occasion.short_noun() or noun
    dated = f"{short} {when}" if when else short
    long = len(noun.split()) > _LONG_NAME
    # A long name is heavy: mostly the short one does.
    ways = [short, dated, short, noun] if long else [noun, full, short, noun, dated]
    turn = material.salt % len(ways)
    return tuple(dict.fromkeys([ways[turn], *ways]))


def _thanked_for(material: Material) -> tuple[str, ...]:
    """Gives "your lecture in June", "our chat", "the talk on Monday"."""
    return _mentions(material, material.occasion.noun or "")


def _where(material: Material, at: str) -> dict[str, tuple[str, ...]]:
    """Where and when we met, and the same for what is long ago or is not."""
    occasion = material.occasion
    noun = occasion.noun or ""
    given = noun.startswith("your ") and occasion.head in _GIVEN
    lead = f"{'after' if given else occasion.preposition} " if noun else ""
    since = (material.today - material.last).days if material.last else None
    near = since is not None and since < _A_WHILE
    ways = tuple(lead + way for way in _mentions(material, noun))
    return {"at": ways, ("near_at" if near else "long_at"): (at,)}


def _next(occasion: Occasion) -> str | None:
    """Gives "the next trade fair": only for what is held again and again."""
    if not occasion.noun or occasion.head not in _NEXT:
        return None
    words = occasion.noun.split()
    if {core(word) for word in words} & plain_words("not_again"):
        return None
    for at, word in enumerate(words):
        if at and core(word) in words_of("prepositions"):
            words = words[:at]
            break
    if core(words[0]) not in {"the", "our", "a"} or len(words) < 2:
        return None
    return " ".join(("the next", *words[1:]))


def _offer(material: Material) -> dict[str, tuple[str, ...]]:
    offer, told = material.offer, material.brief.offer
    if offer is None or told is None:
        return {}
    if offer.whole:
        return {"whole": (offer.whole,)}
    if offer.welcome and material.brief.kind not in _INSTEAD:
        return {"welcome": (offer.welcome,)}
    if material.brief.kind in REACTING and all(map(_RETURNS.match, offer.do)):
        return {"returned": offer.do}  # It is theirs: nobody asks whether they would like it.
    values = {"give": offer.do}
    if offer.doing and "," not in offer.doing:
        values["giving"] = (offer.doing,)
    dated = offer.thing is not None and _TIMED.search(offer.thing) is not None
    # "Bring the helmets to your next drill" offers more than the helmets.
    whole = bool(told.link) or any(do.endswith(offer.thing or " ") for do in offer.do)
    # "If you'd like our box, just say so" gives away what is only lent.
    whole = whole and not all(do.startswith(("lend ", "show ")) for do in offer.do)
    # "Send your daughter our list" gives the reader nothing that is theirs to ask for.
    whole = whole and not _FOR_KIN.match(offer.thing or "")
    # "You're welcome to blue labels": what has no article yet is not there to be taken.
    plain = not dated and whole and bool(told.link or _IS_THERE.match(offer.thing or ""))
    if offer.thing and plain and not offer.thing.startswith(("you ", "them", "it ")):
        if core(offer.do[0].split(" ", 1)[0]) == "lend":
            return {**values, **_to_borrow(offer.thing, material.brief)}
        values["gift"] = (offer.thing,)
        if told.link and _is_address(told.link):
            values["link"] = (told.link.strip(),)
            if any(_comes_along(kept, material.brief) for kept in material.kept):
                values["as_promised"] = values.pop("gift")
    return values


def _to_borrow(thing: str, brief: Brief) -> dict[str, tuple[str, ...]]:
    """Gives "borrow our box": who would like it may have it for a time, and not for good."""
    return {} if brief.kind in _INSTEAD else {"welcome": (f"borrow {thing}",)}


def _comes_along(kept: Kept, brief: Brief) -> bool:
    """True for a promise that the link in this message keeps."""
    given = brief.offer
    return bool(given and given.link) and says_the_same(kept.deed.raw, given.what if given else "")


def _is_address(link: str) -> bool:
    link = link.strip()
    return link.startswith(("https://", "http://")) and " " not in link and len(link) < 300


def _promises(kept: tuple[Kept, ...], awaited: tuple[Kept, ...]) -> dict[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {}
    if kept:
        values.update(_promise(kept[0]))
    if awaited:
        values["offering"] = tuple(_due(do, awaited[0].due) for do in awaited[0].deed.do)
        if awaited[0].deed.thing:
            values["theirs"] = (awaited[0].deed.thing,)
    return values


def is_on_a_day(kept: Kept) -> bool:
    """True for "come back on Friday": beside it, "no rush" would say the opposite."""
    return kept.due is not None or _TIMED.search(kept.deed.do[0]) is not None


def _promise(kept: Kept) -> dict[str, tuple[str, ...]]:
    """What I promised; what I owe or have of theirs was never promised, and is told as it is."""
    deed = kept.deed
    if kept.late and deed.thing:
        return {"promised": (deed.thing,)}
    if deed.owed:
        return {"owed": (deed.owed,)}
    if deed.borrowed:
        them = "them" if is_plural(deed.borrowed) else "it"
        return {
            "borrowed": (deed.borrowed,),
            "give_back": (_due(f"give {them} back", kept.due),),
        }
    said = tuple(_due(do, kept.due) for do in deed.do)
    meant = core(said[0].split(" ", 1)[0]) in plain_words("meant_to_do")
    meant = meant and not re.match(r"(?:look|try|copy) (?:up|for|out|after|into)\b", said[0])
    if meant and " you " not in said[0]:
        return {"whole": tuple(f"{lead} {do}" for do in said for lead in ("I'm going to", "I'll"))}
    return {"promise": said}


def _due(deed: str, due: str | None) -> str:
    """Gives "send you the photo, the one with the tape, by Friday"."""
    return deed if not due else f"{deed}, {due}" if "," in deed else f"{deed} {due}"
