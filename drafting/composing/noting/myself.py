"""A note about myself, as I would say it: "maths teacher, now between jobs" with its "I"."""

import re
from dataclasses import replace

from drafting.brief import Brief
from drafting.composing.english.articles import with_article
from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import bare, core, ends_phrase, is_common, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import base_of_third, may_be_noun, verb_form, words_of

_PARTS = re.compile(
    r"\s*[;:\n]\s*|(?<=[a-z)])\.\s+|\s*(?:,|\s[-\u2013\u2014])\s*(?:and |but |then )?"
    r"(?=(?:now|currently|these days|today|formerly|previously|before that|since then)\b)|"
    r",\s*(?:and |but )?",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"^(?P<when>now|currently|these days|today|formerly|previously|before that|since then),?\s+",
    re.IGNORECASE,
)
_REASON = re.compile(
    r",?\s(?:because|due to|after (?:my|an?)|since my|until my|following|owing to)\b[^;.]*",
    re.IGNORECASE,
)
# "tests hearing at the line, in the tea break": when and where it is done goes with the deed.
_PLACED_ON = re.compile(
    r",\s*(?P<where>(?:in|at|on|during|over|before|after|between|beside|behind|by|under) "
    r"(?:the|each|every|any|all|most|night|day|lunch|noon|dawn|dusk|midnight|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|\d+)\b[^,;.]{0,30}|by [a-z]+)(?=$|[,;.])|"
    r",\s*(?P<mostly>(?:mostly|mainly|usually|often|only) "
    r"(?:in|at|on|by|for|with|during|after|before) [^,;.]{2,30})(?=$|[,;.])"
)
_SAYS_I = re.compile(r"^(?:[\w'-]+ ){1,4}(?:I|we)\b")
_SENTENCES = re.compile(r"\s*[;\n]\s*|(?<=[a-z)])\.\s+")
_COUNTED = re.compile(r"^(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty)$")
_YEARS = re.compile(r"^(?P<many>\w+) (?:yrs?|years?) (?P<where>(?:in|at|as|of|with|on) .+)$")
_MANY = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|twenty|thirty|forty|twenty-five|many)"
)
_YEARS_AS = re.compile(
    rf"^(?:for )?(?P<many>{_MANY}) years (?P<now>now )?(?:as )?(?P<role>an? [a-z].+)$",
    re.IGNORECASE,
)
_ONCE = re.compile(r"^(?:once|formerly|used to be|previously|before that) (?P<role>an? [a-z].+)$")
_NOW_MOSTLY = re.compile(
    r"^(?:now|these days) (?P<often>mostly|mainly|only) (?P<what>[a-z][\w -]+)$"
)
# More of what was told just before.
_TOLD_ON = re.compile(
    r"^(?P<often>(?:mostly|usually|often|sometimes|mainly),? )?(?:they|it|one of them|most of them|"
    r"some of them|half of them|all of them|the (?:other|others|rest)|none of them|"
    r"everyone|everybody)\b"
)
# Whom or what I look for is what a word about myself is for; what I'd like to know is a question.
_HOPE = re.compile(
    r"^(?:I(?:'d| would) )?(?:really |also )?(?:like|love|hope|hoping) to (?!know\b|understand\b|"
    r"(?:learn|hear) (?:how|what|why|when|where|which|whether|about)\b)(?P<what>.+)$",
    re.IGNORECASE,
)
_WHOSE = frozenset({"my", "our", "we", "i", "i'm", "i've", "i'd", "i'll", "we're", "we've"})
_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "ee", "eer", "man", "woman", "smith", "wright")
_AFTER_ROLE = words_of("prepositions") | {"and", "or", "who", "by", "turned"}


_TWO_OF_US = re.compile(
    r"\b(?:we|we're|we are|we were|us) both\b|\bboth (?:of us|we)\b"
    r"|\b(?:we|us) (?:all |two )?(?:share|agreed|met|talked|spoke)\b|\bas (?:he|she|they) ",
    re.IGNORECASE,
)


_OF_PEOPLE = re.compile(
    r"^(?:people|children|kids|parents|customers|guests|visitors|women|men) [a-z]"
)


def hoped_aloud(brief: Brief) -> Brief:
    """The brief with "I'm hoping to meet bakers" for "I would like to meet bakers"."""
    if brief.kind != "pitch":
        return brief
    facts = (_HOPE.sub(r"I'm hoping to \g<what>", fact.strip()) for fact in brief.facts)
    return brief.model_copy(update={"facts": tuple(facts)})


def tell_of_myself(text: str) -> str | None:
    """The note as whole sentences, without my health; None where nothing is left to say.

    What the two share ("both of us taught in Oslo") is for that one, and nothing for a room.
    """
    if _TWO_OF_US.search(text):
        return None
    plain = tidy(text)
    if right := set_right(plain):
        return None if _is_private(right) else right
    mine = {core(word) for word in plain.split()} & (_WHOSE | {"me", "us"})
    whole = mine and len(_PARTS.split(plain)) == 1 and not _deed(plain.split())
    told = mine and not is_person(plain.split()) and parse(plain.split()) is not None
    if core(plain.split(" ", 1)[0]) in _WHOSE or whole or told or _SAYS_I.search(plain):
        return _without_my_health(text)
    if _OF_PEOPLE.match(plain) and parse(plain.split()) is not None:
        return text
    if _is_told_of_another(plain.split()) and not _is_private(plain):
        return text
    done = _WHEN.sub("", plain).split()
    plain = _PLACED_ON.sub(_with_place, plain) if done and _deed(done) else plain
    said = [each for part in _PARTS.split(plain) if (each := _one(part))]
    return "; ".join(said) or None


def _with_place(found: re.Match[str]) -> str:
    """When and where it is done, without the comma that stood before it."""
    return f" {found['where'] or found['mostly']}"


def set_right(text: str) -> str | None:
    """A few words of my story as the sentence that they stand for; None where they are none."""
    return _was_once(text) or _told_on(text)


def _was_once(text: str) -> str | None:
    """Gives "I was a roofer for eleven years", "I was once a lawyer", "now it's mostly sheep"."""
    if found := _YEARS_AS.match(text):
        if not is_person(found["role"].split()):
            return None
        since = found["now"] is not None
        return f"I {'have been' if since else 'was'} {found['role']} for {found['many']} years"
    if found := _ONCE.match(text):
        return f"I was once {found['role']}" if is_person(found["role"].split()) else None
    found = _NOW_MOSTLY.match(text)
    return f"now it is {found['often']} {found['what']}" if found else None


def _told_on(text: str) -> str | None:
    """Gives "they mostly talk about their kids": more of what was told just before."""
    found = _TOLD_ON.match(text)
    clause = parse(text[found.end("often") if found["often"] else 0 :].split()) if found else None
    if not found or clause is None:
        return None
    often = (found["often"] or "").strip(" ,").lower()
    told = replace(clause, adverb=" ".join(part for part in (often, clause.adverb) if part))
    if clause.verb in {"is", "are", "was", "were"} and often:
        told = replace(clause, rest=f"{often} {clause.rest}")
    return told.text


def _without_my_health(text: str) -> str | None:
    """Whole sentences of mine as they are, but for those that tell of my health."""
    reasons = [found[0] for part in _SENTENCES.split(text) if (found := _REASON.search(part))]
    if not any(map(_is_private, _SENTENCES.split(text))) and not any(
        map(_tells_of_my_body, reasons)
    ):
        return text
    kept: list[str] = []
    for sentence in _SENTENCES.split(tidy(text)):
        found = _REASON.search(sentence)
        reason = found is not None and _tells_of_my_body(found[0])
        said = sentence[: found.start()] if found and reason else sentence
        if said.strip(" .") and not _is_private(said):
            kept.append(said.strip(" ."))
    return "; ".join(kept) or None


def _is_private(part: str) -> bool:
    """True for my own health, not for a cancer ward that I work on."""
    words = set(bare(part).split())
    return bool(words & words_of("my_health")) and not words & words_of("my_work_with_the_ill")


def _tells_of_my_body(reason: str) -> bool:
    """True for "until my knees gave out": why I stopped is my own affair."""
    return _is_private(reason) or bool(set(bare(reason).split()) & words_of("my_body"))


def _is_told_of_another(words: list[str]) -> bool:
    """True for "the last mine closed" and "in March the last one closed": whole as it is."""
    first = core(words[0]) if words else ""
    starts = words_of("determiners") - {"a", "an"} | words_of("prepositions")
    starts |= {"nobody", "people", "everyone", "everybody", "anyone", "somebody", "children"}
    # "patients name the queens": a word that can be no deed of mine.
    others = first.endswith("s") and verb_form(first) is None and is_plural(first)
    others = others or first == "even"
    told = others or first == "one" or (first in starts and not _COUNTED.match(first))
    clause = parse(words) if told else None
    return clause is not None and not is_person(words)


def _one(part: str) -> str | None:
    """One part of the note with its subject, or None where it may or can not be said."""
    part = part.strip(" .,")
    if not part or _is_private(part):
        return None
    if told := _told_on(part):
        return told
    reason = _REASON.search(part)
    if reason and _tells_of_my_body(reason[0]):
        part = part[: reason.start()].strip(" .,")
    found = _WHEN.match(part)
    when = found["when"].lower() if found else ""
    rest = part[found.end() :] if found else part
    words = rest.split()
    if not words:
        return None
    said = _with_i(words)
    if said is None or not when:
        return said
    later = when not in {"formerly", "previously", "before that"}
    return f"{'now' if when == 'currently' else when} {said}" if later else f"{when} {said}"


def _with_i(words: list[str]) -> str | None:
    first = core(words[0])
    if first in _WHOSE or first in {"there", "it"}:
        return " ".join(words)
    years = _YEARS.match(" ".join(words))
    if years:
        return f"I have spent {years['many']} years {years['where']}"
    if _COUNTED.match(first) and first not in {"a", "an"}:
        return f"I have {first} {' '.join(words[1:])}" if _are_kin(words) else None
    deed = _deed(words)
    if deed:
        return deed
    states = words_of("statement_states") | words_of("my_states")
    role = first in {"retired", "former"} and is_person(words[1:])
    if not role and (
        first in states or first in words_of("prepositions") - {"like", "by", "to", "for"}
    ):
        return f"I am {' '.join(words)}"
    return _role(words)


def _deed(words: list[str]) -> str | None:
    """Gives "I taught maths", "I am studying law", "I love hiking", "I run a bakery"."""
    first, after = core(words[0]), core(words[1]) if len(words) > 1 else ""
    form = verb_form(first)
    rest = " ".join((words[0][0].lower() + words[0][1:], *words[1:]))
    if form is not None and form.forms == {"ing"}:
        return f"I am {rest}"
    if form is None or (is_person(words) and not _has_object(after)):
        return None
    if "base" not in form.forms and "past" in form.forms:
        return f"I {rest}"
    if "s" in form.forms and (_has_object(after) or not may_be_noun(first)):
        return f"I {' '.join((base_of_third(first), *words[1:]))}"
    if "base" in form.forms and (not may_be_noun(first) or _has_object(after) or first == "work"):
        return f"I {rest}"
    return None


def _has_object(after: str) -> bool:
    known = words_of("determiners") | words_of("doubts_counted") | {"my", "our", "as"}
    return after in known or after.endswith("ing") or after[:1].isdigit()


def _are_kin(words: list[str]) -> bool:
    kin = {"kids", "children", "boys", "girls", "daughters", "sons", "dogs", "cats"}
    return bool({core(word) for word in words} & kin)


def _role(words: list[str]) -> str | None:
    """Gives "I am a science teacher and mum of three"."""
    if not is_person(words):
        return None
    first = core(words[0])
    title = words[0][:1].isupper() and not words[0].isupper()
    known = is_common(first) or may_be_noun(first) or first in words_of("subjects_taught")
    if title and (known or len(words) == 1 or first in words_of("people") or is_person([first])):
        words = [words[0].lower(), *words[1:]]
    role = " ".join(words)
    named = first in words_of("determiners")
    since = re.search(
        r"\b(?:since|for) (?:\d|[A-Z]|last|many|some|two|three|four|five|six|ten)", role
    )
    am = "have been" if since else "am"
    return f"I {am} {role if named else with_article(role)}"


def _ends_role(before: str, word: str) -> bool:
    return ends_phrase(before) or core(word) in _AFTER_ROLE


def is_person(words: list[str]) -> bool:
    """True for words that name what somebody is: "retired mine electrician with two dogs"."""
    if not words:
        return False
    stops = (n for n, w in enumerate(words) if n and _ends_role(words[n - 1], w))
    end = next(stops, len(words))
    head = core(words[end - 1])
    return head in words_of("people") | words_of("my_roles") or (
        len(head) > 4 and head.endswith(_ENDINGS)
    )
