"""Facts noted like a telegram, written out: who acts, the articles, the place apart."""

import re
from collections.abc import Iterator

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.hearing import SAID
from drafting.composing.english.tokens import core, is_speakable, tidy
from drafting.composing.english.verbs import is_adverb, is_plural
from drafting.composing.english.words import may_be_noun, plain_words, verb_form, words_of
from drafting.composing.noting.abridged import in_full, is_done_by, with_my_thing
from drafting.composing.noting.acting import doer_of, telegraph_words
from drafting.composing.noting.asides import CURIOUS, SENT_BY
from drafting.composing.noting.led_apart import apart, is_occasion_of, is_told
from drafting.composing.people.names import first_name

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
_TOLD_SO = re.compile(r", (?P<who>[a-z]+) told me so$")
_AND_ON = re.compile(r",? and (?P<on>on \d{4}-\d{2}-\d{2} (?:the|a|an|my|our|I|we|they)\b.+)$")
_BREAK = re.compile(r"(?<=[a-z\d])[.] (?=\S)")
_ABBREVIATED = re.compile(
    r"\b(?:no|nos|approx|pt|st|mr|mrs|ms|dr|prof|e\.g|i\.e|vs|etc|hr|min)\.$", re.IGNORECASE
)
_BESIDE = re.compile(
    r"^(?P<what>[a-z]+(?: [a-z]+)?) (?P<where>(?:in|on|at|next to|beside|under|over|behind|"
    r"above|around|round|between|inside|against) (?:it|the|my|our|her|his|a|an|each|every)\b.*)$"
)
# "two of them in the window of the junk shop": there they are.
_LYING = re.compile(
    r"^(?P<many>an?|one|two|three|four|five|six|some|\d+|several) (?:of them|[a-z-]+(?: [a-z-]+)?) "
    r"(?:in|on|at|outside|behind|under|by) (?:the|a|an|my|our|[A-Z])(?!.*\b(?:is|are|was|were|has|"
    r"have|can|will|shows?|tells?|says?|stands?|hangs?|lies?|goes|go|needs?)\b)"
)
# "sounds warmer than before", behind "he rehaired my bow": the bow does.
_IT_DOES = re.compile(
    r"^(?:works|fits|holds|sounds|tastes|smells|looks|feels|runs|burns|rings|plays|closes|opens|"
    r"shines|sits) (?:\w+er\b|like new|fine|well|beautifully|perfectly|wonderfully|again|much )"
    r"[^,;]*$"
)
_OF_MINE = re.compile(r"^(?:I|s?he|they|[A-Z]\w+) [a-z-]+ (?:my|our|the) [^,;]+$")
_TOO = re.compile(r"^(?:too|very|so|rather) [a-z]+ (?:to|for)\b")
_NONE = frozenset({"none", "no", "nothing", "nobody"})
_ASKING = frozenset({"here", "how", "why", "what", "whose", "not", "no", "please"})
_SMALL = ("determiners", "prepositions", "conjunctions", "pronouns", "auxiliaries")
_WHOSE = frozenset({"her", "his", "their", "my", "our", "your", "the", "them", "us"})
_SHORT, _FEW = 8, 2


def written_whole(brief: Brief) -> Brief:
    """The brief with each telegraphic fact as the sentences that it stands for."""
    facts: list[str] = []
    for raw in brief.facts:
        if facts and _IT_DOES.match(tidy(raw)) and _OF_MINE.match(facts[-1]):
            facts[-1] = f"{facts[-1]}, and it {tidy(raw)}"
            continue
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
    if not is_speakable(text) or SENT_BY.match(text) or CURIOUS.match(text) or '"' in text:
        yield raw
        return
    if brief.kind == "reply":
        yield from _of_an_answer(text, raw, brief)
        return
    found = [*apart(text, brief)]
    parts = [each for part in found for each in _sentences(part, brief, before)]
    parts = [each for part in parts for each in _two_days(part, brief)]
    yield from [raw] if parts == [text] else parts


def _of_an_answer(text: str, raw: str, brief: Brief) -> Iterator[str]:
    """Of an answer only where the two met, and whom I have a thing from, is written out."""
    pieces = apart(text, brief)
    if len(pieces) > 1 and is_occasion_of(pieces[0]):
        yield f"met at {pieces[0]}"
    elif found := _TOLD_SO.search(text):
        yield f"{text[: found.start()]}, the {found['who']} told me so"
    else:
        yield raw


def _two_days(text: str, brief: Brief) -> list[str]:
    """What is and what happened on a day, apart: "it stands, and on 2 May the museum bought it"."""
    found = _AND_ON.search(text) if brief.kind == "my_news" else None
    return [text[: found.start()], text[found.start("on") :]] if found else [text]


def _sentences(text: str, brief: Brief, before: list[str]) -> list[str]:
    """The sentences of a fact, the second joined to the first where it leans on it."""
    pieces = _broken(text)
    out: list[str] = []
    for at, piece in enumerate(map(in_full, pieces)):
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
    """Gives "it works" behind what I tried, and "I still listen for it" behind a habit."""
    words = [core(word) for word in raw.split()]
    form = verb_form(words[0])
    if form and "s" in form.forms and before.startswith(("I ", "we ")):
        return f"it {raw.replace(', ', ' and ', 1)}"
    points = bool({"it", "them", "that"} & set(words)) and ", " not in before
    return said if points and len(words) <= _SHORT and said.startswith(("I ", "we ")) else None


def _completed(text: str, brief: Brief, before: str) -> str:
    """One sentence with its doer and its articles."""
    text = in_full(text)
    if SAID.match(text) and not doer_of(text, brief):
        return text
    doer = doer_of(text, brief, before)
    text = with_my_thing(text, before) if doer == "they" else text
    if doer == "I":
        text = f"I {text}"
    elif doer == "they":
        text = f"{_they(brief)} {text}"
    if brief.kind == "share" and (found := _LYING.match(text)) and not _does_something(text):
        one = found["many"] in {"a", "an", "one"}
        text = f"there {'is' if one else 'are'} {text}"
    pieces = text.split(", ")
    who = {"I": "I", "they": _they(brief)}.get(doer or "", "")
    pieces = [with_article(pieces[0]), *(_tail(each, brief, who) for each in pieces[1:])]
    return ", ".join(piece for piece in pieces if piece)


def _does_something(text: str) -> bool:
    """True for "a smith in Bath forges hooks", not for "two of them in the window of the shop"."""
    clause = parse(text.split())
    if clause is None or _is_sure(clause.verb):
        return clause is not None
    form, after = verb_form(clause.verb), core(clause.rest.split(" ", 1)[0])
    third = form is not None and form.forms == {"s"} and not is_plural(clause.subject)
    # "a man in Bath breeds frogs": what is bred stands right behind it.
    return third and bool(after) and after not in words_of("prepositions") | {"and", "or"}


def _tail(text: str, brief: Brief, who: str) -> str:
    """What stands behind a comma: "the foreman shouted", "with cards in a bag"."""
    words = text.split()
    if not words or not text[:1].islower():
        return text
    if is_done_by(text):
        return ""
    if who and (told := _own_tail(text, words, who)) is not None:
        return told
    found = _BESIDE.match(text)
    bare = found and not any(map(is_told, map(core, words))) and _is_thing(words[:1])
    if bare and found and brief.kind != "pitch":
        many = is_plural(found["what"])
        return f"with {'' if many else 'a '}{text}"
    return with_article(text)


def _own_tail(text: str, words: list[str], who: str) -> str | None:
    """Gives "and I was too tired to come over", "and she counts by ear"; nothing for "crooked"."""
    first = core(words[0])
    form = verb_form(first)
    finite = set(map(core, words)) & words_of("auxiliaries")
    if len(words) == 1 or (first in _NONE and not finite):
        return ""
    if _TOO.match(text):
        return f"and {who} was {text}"
    counts = form is not None and "s" in form.forms and may_be_noun(first)
    loves = who == "I" and form is not None and "base" in form.forms and words[1] in {"it", "them"}
    return f"and {who} {text}" if (counts and who != "I") or loves else None


def with_article(text: str) -> str:
    """Gives "the loaf rose less" and "an old fellow said so" for what stands without."""
    words = text.split()
    if len(words) < _FEW or not words[0].isalpha() or not words[0].islower():
        return text
    numbered = words[1][:1].isdigit() or (len(words[1]) == 1 and words[1].isupper())
    some = core(words[1]) == "of" and core(words[2] if words[2:] else "") in _WHOSE
    if not _is_thing(words[:1]) or numbered or some:
        return text  # "page 6", "hall B", "fourteen of her people"
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


def _they(brief: Brief) -> str:
    """How the facts call them: "she", "he", or by their name."""
    told = " ".join((*brief.they_said, *brief.facts)).lower()
    found = re.search(r"\b(she|he|her|his|him)\b", told)
    if found:
        return "she" if found[1] in {"she", "her"} else "he"
    return first_name(brief.contact.name) or "she"
