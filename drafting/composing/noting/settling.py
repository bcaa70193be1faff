"""The brief as a careful person would have noted it: each fact a whole sentence of its own."""

import re
from datetime import date
from functools import lru_cache

from drafting.brief import Brief, iso_day
from drafting.composing.answers.answering import answers_in
from drafting.composing.english.clause import parse
from drafting.composing.english.dating import put_days
from drafting.composing.english.day_patterns import MONTH
from drafting.composing.english.days import drop_iso, speak_dates
from drafting.composing.english.hearing import ADVICE
from drafting.composing.english.tokens import bare, core, is_speakable, tidy
from drafting.composing.english.verbs import is_adverb
from drafting.composing.english.words import may_be_noun, plain_words, verb_form, words_of
from drafting.composing.giving.welcomes import settle_offer
from drafting.composing.noting.asides import CURIOUS, SENT_BY
from drafting.composing.noting.doers import with_doer
from drafting.composing.noting.hasty import unfolded
from drafting.composing.noting.misnoted import sorted_out
from drafting.composing.noting.my_story import stands_whole
from drafting.composing.noting.myself import set_right
from drafting.composing.noting.noted import (
    is_half,
    is_sound,
    of_myself,
    with_reason,
    without_another,
    written_out,
)
from drafting.composing.noting.parting import part
from drafting.composing.noting.restating import restated
from drafting.composing.noting.said_on import said_plainly
from drafting.composing.noting.telegraph import written_whole
from drafting.composing.people.meeting import says_met
from drafting.composing.people.names import first_name
from drafting.composing.people.other_people import named_apart, offered_to
from drafting.note_says import goes_by
from prompts.calendar import MONTHS

# In these, two short sentences of a fact stay in one.
_TOGETHER = frozenset({"my_news", "reply", "condolence"})
# In these, a day stands for what happens and hardly ever for where the two met.
_OF_DAYS = frozenset({"reply", "my_news"})
# "the oak they call Kevin dropped its acorns": with its "that", the verb is found.
_OF_THINGS = frozenset({"share", "my_news", "congratulate", "reply"})
_CALLED = re.compile(
    r"^(?P<what>(?:the|our|my|an?) [a-z]+(?: [a-z]+)?) (?P<who>they|we|people|everybody|everyone) "
    r"(?=(?:call|called|name|named|use|used|share|shared|planted|built|painted|love|keep|saw|found)\b)"
)
_FIRST = frozenset({"i", "we", "my", "our", "i'm", "we're"})
# "depot is throwing out a box", "hall is let", "insurance wants a form": of one that is known.
_HAPPENS = re.compile(
    r"^[a-z-]+ (?P<more>(?!is |was |are |has )[a-z-]+ )?"
    r"(?:(?:is|was) (?:being |now |still )?(?:\w+ing|free|open|closed|full|shut|ready|"
    r"gone|broken|due|let|booked|late|over|off|on|back|up|down|moved|sold|lost)\b|"
    r"(?:goes|comes|leaves|arrives|opens|closes|starts|ends|moves) "
    r"(?:on|at|in|to|from|tomorrow|today)\b|(?:wants|asks|needs|has) (?:an?|the|my|our|it|two)\b|"
    r"(?:broke|failed|rang|asked|closed|arrived|left|opened|started|ended|stopped|burst|froze|"
    r"jammed|flooded|leaked|died)\b)"
)
_MAY_ASK = re.compile(
    r"\b(?:and )?sa(?:ys?|id) (?:that )?(?:s?he|they|you) (?:may|can|could|should) "
    r"(?:write to|ask|call|contact|email|ring|text|phone|talk to) (?:him|her|them|me)\b"
)
_NAME = r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+)?"
_NEXT_DOOR = re.compile(
    rf"^(?P<who>{_NAME}) (?:(?:next door|upstairs|down the road|over the road)|"
    r"(?:at|from|in|on|of) (?:the |my |our )?[\w' -]{2,20}?) "
    r"(?=(?:told|gave|said|suggested|recommended|thought|sent|passed|put|pointed)\b)"
)
_WHOSE = re.compile(r"^(?:her|his|their|your) (?:old |former )?[a-z-]+,? (?=[A-Z])")
_THROUGH = re.compile(
    r"^(?:via|through|introduced by|sent by|recommended by|referred by|a tip from) "
    rf"(?P<who>{_NAME})"
)
_KEPT_OUT = re.compile(
    r"\b(?:not|don't|do not|never) (?:to )?(?:be )?(?:name|mention)", re.IGNORECASE
)
_TO_MANY = re.compile(
    r"\bto (?:(?:the |a |an )?(?:whole )?(?:room|class|hall|circle|audience|group|table|crowd|team)"
    r"|everyone|everybody|all|\d+ people|(?:a )?\w+ of (?:\d|child|pupil|student|people|parent))"
    r"|\b(?:seconds?|secs?|minutes?|mins?),? (?:[\w'-]+ ){0,4}"
    r"(?:breakfast|assembly|panel|audience|circle|round)\b"
)
# "No word since December" is a note on us, and would read as a reproach.
_SILENCE = re.compile(
    r"\s*(?:no (?:word|news|contact|answer|reply|message)\b|"
    r"(?:since [\w' -]+, )?"
    r"(?:(?:I |we )?(?:haven't|have not|not) (?:heard|spoken|talked|been in touch)|"
    r"nothing heard|silence)(?: (?:from|of|with|to) (?:her|him|them|each other))?"
    r"(?: (?:since|for|in)\b[\w' -]*)?$|"
    r"(?:it's|it is|it has|it's) (?:been )?(?:an? |some |\w+ )?(?:good |long )?"
    r"(?:while|time|years?|months?|weeks?|ages)(?: now| since\b[\w' -]*)?$)",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"\s*(?:(?:s?he|they) )?(?:(?:said|says) )?"
    r"(?:thanked|thanks|thank you|thx|cheers|sorry|hello|hi|bye)\b",
    re.IGNORECASE,
)
_AS_IT_WAS = re.compile(r", (?:once|always|often|even|with|still) (?!I\b|we\b)")
_ASIDE = re.compile(r"(?<=[a-z]) \([a-z ]{3,30}\)")
_NEXT_DAY = re.compile(r"next (?:\w+day|week|month|year|time|weekend)\b")
_SAYS_DO = re.compile(r"\bsa(?:ys|id) (?P<verb>[a-z]+) (?=(?:a|an|the|your|it|some|them)\b)")


@lru_cache(maxsize=32)
def settle(brief: Brief, today: date) -> Brief:
    """The brief with its facts in whole sentences, their doer, article and day put in."""
    brief = written_whole(_called(brief))
    brief = sorted_out(with_reason(_introduced(unfolded(offered_to(named_apart(brief)), today))))
    nouns = _nouns(brief)
    settled: dict[str, tuple[str, ...]] = {}
    for field in ("they_said", "facts", "share"):
        texts: list[str] = []
        for raw in getattr(brief, field):
            if _SILENCE.match(raw) or (field == "they_said" and _COURTESY.match(raw)):
                continue  # Their thanks to me are nothing to tell them.
            told = restated(raw, brief) if field == "they_said" else [raw]
            for each in told:
                texts += filter(is_sound, _settled(each, field, brief, today, nouns))
        settled[field] = tuple(dict.fromkeys(texts))
    if brief.offer:
        settled["facts"] = (*settled["facts"], *settle_offer(brief.offer.what)[1])
    if all(settled[field] == getattr(brief, field) for field in settled):
        return brief
    return brief.model_copy(update=settled)


def _called(brief: Brief) -> Brief:
    """The brief with what somebody goes by as the name to greet them with, and as no fact."""
    facts = tuple(fact for fact in brief.facts if not goes_by(fact))
    if len(facts) == len(brief.facts) or brief.contact.preferred_name:
        return brief
    name = next(filter(None, map(goes_by, brief.facts)))
    contact = brief.contact.model_copy(update={"preferred_name": name})
    return brief.model_copy(update={"facts": facts, "contact": contact})


def is_to_many(fact: str) -> bool:
    """True for "30 seconds to the whole room" and "to a table of 13-year-olds"."""
    return bool(_TO_MANY.search(fact)) and not re.search(r"\b(?:I|we)\b", fact)


def _introduced(brief: Brief) -> Brief:
    """Who gave me the name, told where the two met, as the fact that it is."""
    how = tidy(brief.met.how or "")
    if not how or _KEPT_OUT.search(how):
        return brief
    first = _WHOSE.sub("", how.partition(", ")[0])
    first = _NEXT_DOOR.sub(r"\g<who> ", first)
    by = _THROUGH.match(first)
    told = f"{by['who']} suggested that I write" if by else first
    if not SENT_BY.match(told):
        return brief
    met = brief.met.model_copy(update={"how": None})
    return brief.model_copy(update={"facts": (told, *brief.facts), "met": met})


def _settled(raw: str, field: str, brief: Brief, today: date, nouns: frozenset[str]) -> list[str]:
    text = said_plainly(tidy(raw))
    if brief.kind == "reply" and field == "facts" and (told := answers_in(text, brief)):
        return told
    story = brief.kind == "pitch" and field == "facts"
    if story and (said := set_right(text) or (text if stands_whole(text) else None)):
        return [said]
    if not is_speakable(text) or SENT_BY.match(text) or CURIOUS.match(text):
        return [raw]
    out: list[str] = []
    if brief.kind in _OF_DAYS and field == "facts" and _is_no_meeting(text):
        text = speak_dates(text, today)
    text = _ASIDE.sub("", text) if field == "facts" and "," in text else text
    text = _with_the(text, nouns)
    text = _CALLED.sub(r"\g<what> that \g<who> ", text) if brief.kind in _OF_THINGS else text
    text = written_out(put_days(_MAY_ASK.sub("is glad to be asked", text)), brief.kind)
    text = with_doer(of_myself(text) if field == "share" else text, field, brief)
    for sentence in _parted(text, brief.kind, field):
        said = ", and ".join(_with_the(each, nouns) for each in sentence.split(", and "))
        said = said if ADVICE.match(said) else _SAYS_DO.sub(_to_do, said)
        said = with_doer(written_out(without_another(said, brief), brief.kind), field, brief)
        out.append(_gone_by(_to_you(said, brief), field, brief, today))
    if field != "they_said" and len(out) > 1 and bare(" ".join(out)) == bare(raw):
        joined = f"{out[-2]}, and {out[-1]}"  # Side by side they would be the note itself.
        fits = joined.count(", and ") == 1 and parse(joined.split()) is not None
        out[-2:] = [joined] if fits else out[-2:]
    if is_half(raw, out):
        return []
    return [raw] if out == [tidy(raw)] else out


def _is_no_meeting(text: str) -> bool:
    """True for "my job ended 2026-04-30" and "the board meets on 2 April": nobody met there."""
    words = drop_iso(text).split()
    told = bool(words) and (core(words[0]) in _FIRST or parse(words) is not None)
    return told and not says_met(text)


def _parted(text: str, kind: str, field: str) -> list[str]:
    """The sentences; a few words about myself keep their commas, by which they are told apart."""
    if kind == "condolence" and _AS_IT_WAS.search(text):
        return [text]  # "she ran for my bus, once with one shoe in her hand": it is told whole.
    named = kind == "pitch" and not set(bare(text).split()) & plain_words("in_whole_sentences")
    together = kind in _TOGETHER or field == "share"
    return [text] if named else part(text, together=together)


def _to_you(text: str, brief: Brief) -> str:
    """Gives "and you can smell them" where I speak to those who can."""
    many = brief.kind == "pitch" and any(map(is_to_many, brief.facts))
    return re.sub(r"\b(, and |^)they can\b", r"\1you can", text) if many else text


def _to_do(found: re.Match[str]) -> str:
    """Gives "says to put a piece in between" for "says put a piece in between"."""
    form = verb_form(found["verb"])
    order = form is not None and "base" in form.forms and "past" not in form.forms
    order = order or found["verb"] in {"put", "cut", "let", "set"}
    return found[0].replace(f" {found['verb']} ", f" to {found['verb']} ") if order else found[0]


def _nouns(brief: Brief) -> frozenset[str]:
    """Things that are spoken of elsewhere as known ones: "the lecture", "Westgate lab"."""
    offer = brief.offer.what if brief.offer else ""
    promised = (promise.what for promise in brief.promises)
    texts = (*brief.facts, *brief.they_said, *brief.share, *promised, offer, brief.ask or "")
    told = " / ".join(bare(text) for text in texts)
    known = set(re.findall(r"\b(?:the|our|my|her|his|their|your) ([a-z]{3,})\b", told))
    known |= set(
        re.findall(r"\b(?:the|our|my|her|his|their|your) (?:[a-z-]+ ){1,2}([a-z]{3,})\b", told)
    )
    places = (brief.sender.org, brief.contact.org, brief.met.where)
    known |= {bare(place).split()[-1] for place in places if place and bare(place)}
    small = words_of("adverbs") | words_of("prepositions") | words_of("pronouns")
    return frozenset(known) - small - words_of("determiners")


def _with_the(text: str, nouns: frozenset[str]) -> str:
    """Gives "the lecture is free" for "lecture is free", where the lecture is spoken of besides."""
    words = text.split()
    if not words or core(words[0]) in words_of("determiners") | words_of("pronouns") | {"here"}:
        return text
    first, after = core(words[0]), core(words[1]) if len(words) > 1 else ""
    form = verb_form(after)
    told = after in words_of("auxiliaries") or (
        form is not None and bool(form.forms & {"s", "past"}) and "base" not in form.forms
    )
    happens = _HAPPENS.match(text)
    named = words[1] if happens and happens["more"] else words[0]
    plain = words[0].islower() and first.isalpha() and not core(named).endswith("s")
    plain = plain and not after[:1].isdigit()  # "page 6 has the form"
    best = first in {"best", "worst", "first", "next", "only"}
    best = best and bool({"is", "was"} & set(words)) and not _NEXT_DAY.match(text)
    massed = first in plain_words("no_article_for") or first.endswith("ing")
    things = {words[0], named} - ({words[0]} & plain_words("before_a_thing"))
    known = (told and first in nouns) or (happens and all(map(_names_thing, map(core, things))))
    return f"the {text}" if plain and (best or (known and not massed)) else text


def _names_thing(word: str) -> bool:
    """True for a word that can name a thing, and is none of the small ones."""
    lists = ("pronouns", "determiners", "prepositions", "adverbs", "conjunctions", "auxiliaries")
    small = is_adverb(word) or any(word in words_of(name) for name in lists)
    small = small or word in words_of("statement_states") | {"mine", "ours", "yours", "theirs"}
    form = verb_form(word)
    return not small and (form is None or may_be_noun(word))


def _gone_by(text: str, field: str, brief: Brief, today: date) -> str:
    """What was to come when it was told and has come since, as past: "she was moving in March"."""
    last = iso_day(brief.last_contact) or brief.met.day
    found = re.search(rf"\b(?:in|from|by|on \d{{1,2}}) (?P<month>{MONTH})\b", text)
    if field == "share" or last is None or found is None:
        return text
    month = MONTHS.index(found["month"]) + 1
    year = last.year + (month < last.month)
    past = (year, month) < (today.year, today.month)
    words = text.split()
    first, form = core(words[0]), verb_form(core(words[0]))
    if not past:
        return text
    if form and form.forms == {"ing"} and field == "they_said":
        return f"{_they(brief)} was {text}"
    if first not in {"she", "he"} or len(words) < 3:
        return text
    return _told_then(text, words)


def _told_then(text: str, words: list[str]) -> str:
    verb = core(words[1])
    helped = {"is": "was", "will": "was going to", "wants": "wanted", "hopes": "hoped"}
    helped |= {"plans": "planned", "has": "had"}
    if verb in helped:
        return " ".join((words[0], helped[verb], *words[2:]))
    form = verb_form(verb)
    if form is None or "s" not in form.forms or form.base not in plain_words("to_come"):
        return text
    return " ".join((words[0], "was going to", form.base, *words[2:]))


def _they(brief: Brief) -> str:
    """How the facts call them: "she", "he", or by their name."""
    told = " ".join((*brief.they_said, *brief.facts)).lower()
    found = re.search(r"\b(she|he|her|his|him)\b", told)
    if found:
        return "she" if found[1] in {"she", "her"} else "he"
    return first_name(brief.contact.name) or "she"
