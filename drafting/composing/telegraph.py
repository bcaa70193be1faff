"""Facts noted like a telegram, written out: who acts, the articles, the place apart from the deed."""

import re
from collections.abc import Iterator

from drafting.brief import Brief
from drafting.composing.acting import doer_of, telegraph_words
from drafting.composing.asides import SENT_BY
from drafting.composing.clause import parse
from drafting.composing.hearing import SAID
from drafting.composing.meeting import says_met
from drafting.composing.names import first_name
from drafting.composing.occasion_words import OCCASIONS, head_of
from drafting.composing.tokens import core, is_speakable, tidy
from drafting.composing.verbs import is_adverb, is_plural
from drafting.composing.words import may_be_noun, plain_words, verb_form, words_of

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
# "thank Rosalind", "some time in spring?": said to the writer, and no fact.
_ORDER = re.compile(
    r"^(?:thank|congratulate|remember|tell|ask|write to|mail|email|text|say (?:thanks|hello|hi) to)"
    r" (?:(?-i:[A-Z])[\w'.-]+|her|him|them)(?: (?-i:[A-Z])[\w'.-]+)?$",
    re.IGNORECASE,
)
_SOME_TIME = re.compile(
    r"^(?:some ?time|maybe|perhaps|probably|around|about)?,? ?(?:(?:in|on|at|around|last|this|the)"
    r" )*(?:early |late |mid )?(?:spring|summer|autumn|winter|easter|christmas|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|\w+day)"
    r"(?: \d{4})? ?\?+$",
    re.IGNORECASE,
)
# Where I have it from, behind a comma: "two tonnes he cannot sell, told me at the breakfast".
_TOLD_WHERE = re.compile(
    r",? (?:and )?(?:(?:s?he|they) )?(?:told (?:me|us)|mentioned (?:it|this|that))"
    r"(?: (?:so|this|about it))?(?: (?:at|in|on|over|during|after) [^,]+)?$"
)
_TOLD_SO = re.compile(r", (?P<who>[a-z]+) told me so$")
_WISH = re.compile(r"^(?:I )?wish I could (?P<do>.+)$")
_MINUTES = re.compile(r"\b(\d+) (?:min|mins)\b\.?")
_HOURS = re.compile(r"\b(\d+) (?:hrs?)\b\.?")
_LAST = re.compile(
    r"^(?:our )?last (?:words|chat|talk|conversation|meeting|contact)"
    r" (?:were |was )?(?=(?:at|in|on|over|outside|after)\b)"
)
_HURT = re.compile(r"^(?P<how>[a-z]+) (?P<what>[a-z]+)(?P<more>\b.*)$")
_SAYS_THING = re.compile(
    r"^(?P<who>s?he|they|[A-Z][\w'-]+) says (?P<yes>[a-z]+(?: [a-z]+)?), "
    r"(?P<no>(?:never|not) [a-z]+(?: [a-z]+)?)$"
)
_RESULTS = re.compile(
    r", (?:the )?(?:results?|news|letter|call|offer|verdict|announcement) "
    r"(?:(?:came|out|were|was) )?(?:on |of )?\d{4}-\d{2}-\d{2}$"
)
_BREAK = re.compile(r"(?<=[a-z\d])[.] (?=\S)")
_ABBREVIATED = re.compile(
    r"\b(?:no|nos|approx|pt|st|mr|mrs|ms|dr|prof|e\.g|i\.e|vs|etc|hr|min)\.$", re.IGNORECASE
)
_BESIDE = re.compile(
    r"^(?P<what>[a-z]+(?: [a-z]+)?) (?P<where>(?:in|on|at|next to|beside|under|over|behind|"
    r"above|around|round|between|inside|against) (?:it|the|my|our|her|his|a|an|each|every)\b.*)$"
)
_ASKING = frozenset({"how", "why", "what", "whose", "not", "no", "please"})
_SMALL = ("determiners", "prepositions", "conjunctions", "pronouns", "auxiliaries")
_LEAD_MOST, _FEW, _LAST_WORDS = 8, 2, 3


def written_whole(brief: Brief) -> Brief:
    """The brief with each telegraphic fact as the sentences that it stands for."""
    facts: list[str] = []
    for raw in brief.facts:
        facts += _whole(tidy(raw) if not raw.rstrip().endswith("?") else raw, raw, brief, facts)
    if tuple(facts) == brief.facts:
        return brief
    return brief.model_copy(update={"facts": tuple(facts)})


def _whole(text: str, raw: str, brief: Brief, before: list[str]) -> Iterator[str]:
    if _ORDER.match(text) or _SOME_TIME.match(raw.strip()):
        return
    text = tidy(text)
    if raw.rstrip().endswith("?"):
        yield raw
        return
    if not is_speakable(text) or SENT_BY.match(text) or '"' in text:
        yield raw
        return
    if brief.kind == "reply":
        yield _TOLD_SO.sub(r", the \g<who> told me so", text) if _TOLD_SO.search(text) else raw
        return
    found = [*_apart(text, brief)]
    parts = [each for part in found for each in _sentences(part, brief, before)]
    yield from [raw] if parts == [text] else parts


def _apart(text: str, brief: Brief) -> list[str]:
    """The occasion by itself and then the deed: "2026-02-13, outside the court, snapped my key"."""
    if brief.kind in {"reply", "intro_between"} or not _DAY.search(text) or says_met(text):
        return [text]
    pieces = text.split(", ")
    for at in range(1, len(pieces)):
        lead, told = ", ".join(pieces[:at]), ", ".join(pieces[at:])
        if not _DAY.search(lead) or not _is_lead(lead) or lead.count(", ") > 1:
            continue
        if doer_of(told, brief) or _begins_bare(told):
            return [_occasion(lead), told]
    if len(pieces) == _FEW and _is_lead(text) and _DAY.search(pieces[0]):
        return [_occasion(text)]
    return [text]


def _begins_bare(told: str) -> bool:
    """True for "x-rayed hooves" and "stood in the rain": a deed, whoever did it."""
    words = told.split()
    form, word = verb_form(core(words[0])), core(words[0])
    past = form is not None and "past" in form.forms and not may_be_noun(word)
    hyphened = re.fullmatch(r"[a-z]+-[a-z]+ed", word) is not None
    return len(words) > _FEW and (past or hyphened) and not says_met(told)


def _is_lead(lead: str) -> bool:
    """True for a day, a place and an occasion in a few words, in which nobody does anything."""
    words = _DAY.sub(" ", lead).replace(",", " ").split()
    if len(words) > _LEAD_MOST or {core(word) for word in words} & words_of("pronouns"):
        return False
    return not any(_is_told(core(word)) for word in words) and parse(words or [""]) is None


def _is_told(word: str) -> bool:
    form = verb_form(word)
    told = form is not None and bool(form.forms & {"past", "s"}) and not may_be_noun(word)
    return word in words_of("auxiliaries") or (told and word not in words_of("prepositions"))


def _occasion(lead: str) -> str:
    """Gives "talk at the registry hall 2026-10-21" for a day between an occasion and a place."""
    found = _DAY.search(lead)
    day = found[0] if found else ""
    named = [part.strip(" ,") for part in _DAY.sub("", lead).split(",")]
    named = [re.sub(r"\s+(?:on|in|at)$", "", part) for part in named if part.strip(" ,")]
    if len(named) == _FEW:
        first, second = named
        placed = core(second.split()[0]) in words_of("prepositions")
        occasion = head_of([core(word) for word in first.split()]) in OCCASIONS
        if placed:
            named = [f"{first} {second}"]
        elif occasion and len(second.split()) <= _LAST_WORDS and _is_place(second):
            named = [f"{first} {'in' if second[:1].isupper() else 'at the'} {second}"]
    return f"{named[0] if named else ''} {day}".strip()


def _is_place(text: str) -> bool:
    return text[:1].isupper() or core(text.rsplit(maxsplit=1)[-1]) in telegraph_words("places")


def _sentences(text: str, brief: Brief, before: list[str]) -> list[str]:
    """The sentences of a fact, the second joined to the first where it leans on it."""
    pieces = _broken(text)
    out: list[str] = []
    for at, piece in enumerate(pieces):
        said = _completed(piece, brief, before[-1] if before else "")
        if not at:
            out.append(said)
        elif leaning := _leaning(said, piece, out[-1]):
            out[-1] = f"{out[-1]}, and {leaning}"
        else:
            out.append(said)
    return out


def _broken(text: str) -> list[str]:
    pieces = [""]
    for piece in _BREAK.split(text):
        if pieces[-1] and not _ABBREVIATED.search(f"{pieces[-1]}."):
            pieces.append(piece)
        else:
            pieces[-1] = f"{pieces[-1]}. {piece}" if pieces[-1] else piece
    return pieces


def _leaning(said: str, raw: str, before: str) -> str | None:
    """Gives "it works and looks odd" behind what I tried, "I still listen for it" behind a habit."""
    words = [core(word) for word in raw.split()]
    form = verb_form(words[0])
    if form and "s" in form.forms and before.startswith(("I ", "we ")):
        return f"it {raw.replace(', ', ' and ', 1)}"
    points = bool({"it", "them", "that"} & set(words)) and ", " not in before
    return said if points and len(words) <= _LEAD_MOST and said.startswith(("I ", "we ")) else None


def _completed(text: str, brief: Brief, before: str) -> str:
    """One sentence with its doer and its articles."""
    text = _RESULTS.sub("", _TOLD_WHERE.sub("", text) if ", told" in text else text)
    text = _MINUTES.sub(r"\1 minutes", _HOURS.sub(r"\1 hours", text))
    text = _LAST.sub("last met ", text)
    text = _SAYS_THING.sub(r"\g<who> says it should be \g<yes>, \g<no>", text)
    if found := _WISH.match(text):
        return f"I'd like to {found['do']}"
    text = _hurt(text)
    if SAID.match(text) and not doer_of(text, brief):
        return text
    doer = doer_of(text, brief, before)
    if doer == "I":
        text = f"I {text}"
    elif doer == "they":
        text = f"{_they(brief)} {text}"
    pieces = text.split(", ")
    pieces = [with_article(pieces[0]), *(_tail(each, brief) for each in pieces[1:])]
    return ", ".join(piece for piece in pieces if piece)


def _tail(text: str, brief: Brief) -> str:
    """What stands behind a comma: "the foreman shouted", "with cards in a bag"."""
    words = text.split()
    if not words or not text[:1].islower():
        return text
    found = _BESIDE.match(text)
    bare = found and not any(map(_is_told, map(core, words))) and _is_thing(words[:1])
    if bare and found and brief.kind != "pitch":
        many = is_plural(found["what"])
        return f"with {'' if many else 'a '}{text}"
    return with_article(text)


def with_article(text: str) -> str:
    """Gives "the loaf rose less" and "an old fellow said so" for what stands without."""
    words = text.split()
    if len(words) < _FEW or not words[0].isalpha() or not words[0].islower():
        return text
    numbered = words[1][:1].isdigit() or (len(words[1]) == 1 and words[1].isupper())
    if not _is_thing(words[:1]) or numbered:
        return text  # "page 6", "hall B"
    clause = parse(words)
    if clause is None or not _is_sure(clause.verb):
        return text
    subject = clause.subject.split()
    head = _head(subject)
    massed = plain_words("no_article_for") | telegraph_words("massed")
    if is_plural(clause.subject) or {head, core(subject[0])} & massed or head.endswith("ing"):
        return text
    if set(map(core, subject)) & telegraph_words("strangers"):
        return f"{'an' if subject[0][0] in 'aeiou' else 'a'} {text}"
    return f"the {text}"


def _head(subject: list[str]) -> str:
    small = words_of("prepositions") | {"who", "that", "which"}
    ends = (at for at, word in enumerate(subject) if core(word) in small)
    named = subject[: next(ends, len(subject))]
    return core(named[-1]) if named else ""


def _is_sure(verb: str) -> bool:
    form = verb_form(verb)
    told = form is not None and bool(form.forms & {"past", "s"}) and not may_be_noun(verb)
    return verb.removesuffix("n't") in words_of("auxiliaries") or told


def _is_thing(words: list[str]) -> bool:
    word = core(words[0])
    form = verb_form(word)
    small = is_adverb(word) or any(word in words_of(name) for name in _SMALL)
    small = small or word in words_of("statement_states") | {"mine", "ours", "yours", "theirs"}
    small = small or word in _ASKING
    return not small and not word.endswith("ing") and (form is None or may_be_noun(word))


def _hurt(text: str) -> str:
    """Gives "I sprained my ankle" for "sprained ankle"."""
    found = _HURT.match(text)
    if found is None or found["what"] not in telegraph_words("hurt"):
        return text
    if found["how"] not in telegraph_words("hurts"):
        return text
    done = {"broken": "broke", "torn": "tore"}.get(found["how"], found["how"])
    return f"I {done} my {found['what']}{found['more']}"


def _they(brief: Brief) -> str:
    """How the facts call them: "she", "he", or by their name."""
    told = " ".join((*brief.they_said, *brief.facts)).lower()
    found = re.search(r"\b(she|he|her|his|him)\b", told)
    if found:
        return "she" if found[1] in {"she", "her"} else "he"
    return first_name(brief.contact.name) or "she"
