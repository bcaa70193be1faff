"""A subject line of three to five words."""

import re

from drafting.composing.english.clause import Clause
from drafting.composing.english.day_patterns import MONTH, WEEKDAY
from drafting.composing.english.tokens import bare, capital, core, ends_phrase, join
from drafting.composing.english.words import BE, plain_words, verb_form, words_of
from drafting.composing.material import Material
from drafting.composing.named_things import things_named
from drafting.composing.noting.myself import is_person
from drafting.composing.noting.owned import owned_thing
from drafting.composing.people.meeting import is_occasion
from drafting.composing.people.roles import say_role
from drafting.composing.slots import is_given
from drafting.composing.telling.phrases import phrases_of
from drafting.composing.telling.statement import Statement
from prompts import Kind

_STEM = 4
_MAKES_SO = frozenset(
    ["paint", "keep", "leave", "hold", "dye", "turn", "make", "cut", "get", "have"]
)
_NEVER_LAST = words_of("prepositions") - {"up", "round"} | words_of("determiners") | {
    "and", "or", "but", "to", "twice", "once", "again", "around", "today", "tomorrow", "soon",
}  # fmt: skip
# When something will come is no part of its name: "my old notes next week".
_WHEN = re.compile(
    r"\s+(?:(?:next|this|last) \w+|today|tomorrow|tonight|soon|(?:by|on|before|after|in) "
    rf"(?:{WEEKDAY}|Christmas|Easter|{MONTH}))\b.*$"
)
_GIFT = re.compile(r"^(?:me|us) (?:a|an|the|some|your|two|three) (?P<thing>[a-z][\w' -]+)$")
# What is owed in words has no place over a mail.
_OWED_IN_WORDS = frozenset({"apology", "thank", "thanks", "call", "favour", "favor", "answer"})


def say_subject(material: Material, kind: Kind, seed: int, text: str = "") -> str:
    """The subject, from a fact where one is short enough, else from the meeting or the kind."""
    plain = [
        s.text for block in kind.blocks("en") if block.move == "subject" for s in block.sentences
    ]
    if material.titles is not None:
        found = [*material.titles] or _from_letter(material)
    elif material.brief.kind == "thank_you":
        told = [name for name in _from_facts(material) if _is_told(name, text)]
        told = [*told, *_particular(material, text)]
        # Ten who thank one speaker had better not all write the same words over it.
        told = [] if is_given(material.occasion) and material.salt % 2 else told
        found = told or [*_from_meeting(material), *(_thanking(material) if text else [])]
        seed += material.salt if text else 0
    else:
        told = [*_from_things(material), *_from_facts(material), *_particular(material, text)]
        found = told or _from_meeting(material)
    found = list(dict.fromkeys(capital(text) for text in found if _fits(text)))
    found = found or _from_whom(material) or plain or [kind.title]
    return found[seed % len(found)]


def _from_whom(material: Material) -> list[str]:
    """Gives "From a branch librarian" over a first message."""
    role = say_role(material.brief.sender.role, None)
    first = material.brief.kind == "introduction" and not material.brief.written_before
    told = f"From {role}" if role and role.startswith(("a ", "an ")) else ""
    return [told] if first and _fits(told) else []


def _from_letter(material: Material) -> list[str]:
    """What their letter is about, the things that they ask after first: "The Mill Street stop"."""
    if material.brief.kind != "reply":
        return []
    letter = re.sub(r"\b[Oo]ur\b", "your", (material.brief.they_wrote or "")[:2000])
    parts = re.split(r"(?<=[.!?])\s+", letter)
    told = [(part, n) for part in parts for n in things_named(part) if not _runs_on(n, part)]
    asked = [name for part, name in told if part.endswith("?")]
    named = asked[:1] or [name for _, name in told][:1]
    return named or [f"About {day}" for day in re.findall(rf"\b\d{{1,2}} {MONTH}\b", letter)][:1]


def _runs_on(name: str, question: str) -> bool:
    """True for "the glue safe" of "is the glue safe for all?": the name holds what is asked."""
    helper = r"\b(?:is|are|was|were|do|does|did|can|could|will|would|has|have|should|may) "
    found = re.search(rf"{helper}{re.escape(name.lower())}\W*(?P<next>\w*)", question.lower())
    ends = words_of("prepositions") | {"or"}
    return found is not None and (not found["next"] or found["next"] in ends)


def _particular(material: Material, text: str) -> list[str]:
    """The things that the facts name and the message speaks of: "The banana chips"."""
    told = (*material.theirs, *material.mine)
    texts = [s.clause.text for s in told if s.clause] if text else []
    plain = f" {bare(text)} "
    named = dict.fromkeys(name for each in texts for name in things_named(each))
    return [name for name in named if f" {bare(name).split(' ', 1)[1]} " in plain]


def _is_told(name: str, text: str) -> bool:
    """True where the message speaks of what stands over it."""
    longest = max((core(word) for word in name.split()), key=len)
    form = verb_form(longest)  # "Tapping the rust" stands over "how you tap the rust".
    told = {longest[:_STEM], *([f"{form.base} "] if form else [])}
    return not text or any(f" {each}" in f" {bare(text)} " for each in told)


def _thanking(material: Material) -> list[str]:
    """Thanks for the occasion in a few words, and a plain word of thanks."""
    occasion = material.occasion
    noun = occasion.short_noun() or occasion.noun or ""
    when = occasion.when(material.today)
    if not is_occasion(occasion.head) or not noun:
        named = [noun] if _fits(noun) else things_named(noun) if occasion.known else ()
        return [*named] or ["A quick thank you", "Just to say thanks"]
    dated = [f"{noun} {when}"] if when and not noun.startswith("our ") else []
    return [f"After {noun}", *dated, "A quick thank you", *([f"Thanks for {noun}"] * _given(noun))]


def _given(noun: str) -> bool:
    return noun.startswith("your ")


def _from_things(material: Material) -> list[str]:
    """Who sent me, what I promised, what I offer: the point of the mail where there is one."""
    kept = [each.deed.thing for each in material.kept if not _is_owed(each.deed.owed)]
    offered = [material.offer.thing] if material.offer else []
    given = [_WHEN.sub("", thing) for thing in (*kept, *offered) if thing]
    things = [_cut(thing.split()) or next(things_named(thing), None) for thing in given]
    suggested = material.introducer and not material.sent
    sent = [f"{material.introducer} suggested I write"] if suggested else []
    return [*sent, *(thing for thing in things if thing)]


def _is_owed(owed: str | None) -> bool:
    words = set(bare(owed or "").split())
    return bool(words & (_OWED_IN_WORDS | plain_words("owed_in_person")))


def _fits(text: str) -> bool:
    words = [core(word) for word in text.split()]
    whole = words[-1:] and words[-1] not in _NEVER_LAST
    short = 3 <= len(words) <= 5 and len(text) <= 45
    return bool(short and whole) and not any(c in text for c in ",;:?()")


def _from_facts(material: Material) -> list[str]:
    told = [statement for statement in material.theirs[:2] if statement.clause]
    owned = [thing for s in told if s.clause for thing in owned_thing(s.clause)]
    given = [name for s in told if s.clause for name in _given_to_me(s.clause)]
    named = [*given, *(_cut(_undone(thing.split())) for thing in owned)] + [
        _object(s.clause) for s in told if s.clause
    ]
    names = [*named, *(_doing(statement) for statement in material.theirs[:2])]
    return [name for name in names if name]


def _given_to_me(clause: Clause) -> list[str]:
    """Gives "Thanks for the seedlings" and "The tray of seedlings"."""
    found = _GIFT.match(clause.rest) if clause.person == "you" and clause.is_past else None
    if found is None or clause.base not in plain_words("handed_to_me"):
        return []
    thing = _cut(_undone(f"the {found['thing']}".split()))
    return [f"Thanks for {thing}", thing] if thing else []


def _doing(statement: Statement) -> str | None:
    """What they do, where the fact names no thing for it: never "Chatting with a woman"."""
    name, clause = short_name(statement), statement.clause
    if name is None or clause is None:
        return None if name is None or is_person((statement.noun or "").split()) else name
    words = {core(word) for word in name.split()}
    if clause.person == "you" and not _reads_well(clause):
        coming = phrases_of(statement, old=False).get("coming", ("",))[0]
        return coming if len(coming.split()) > 2 else None
    if owned_thing(clause) or words & (words_of("people") | {"away", "off", "out", "up", "down"}):
        return None
    return name


def _reads_well(clause: Clause) -> bool:
    """True for "Counting lit windows", not for "Thinking of moving" or "Recording yourself"."""
    words = [core(word) for word in clause.rest.split()]
    first = words[0] if words else ""
    named = first in words_of("determiners") or any(word.endswith("s") for word in words[:3])
    odd = {"yourself", "yourselves", "until", "to", "when", "while"} & set(words)
    return named and not odd and not clause.is_past and clause.verb.lower() not in BE


def _object(clause: Clause) -> str | None:
    """What they do it with or to: "the plan for the day", "one question per meeting"."""
    words = clause.rest.split()
    leads = {"the", "your", "every", "one", "two", "three", "four", "a", "an", "first"}
    if clause.person != "you" or not _names_a_subject(clause) or not words:
        return None
    if clause.base in _MAKES_SO and len(words) > 1 and not core(words[-1]).endswith("s"):
        return None  # "the ladders red" are no thing: somebody paints them so.
    if core(words[0]) not in leads or clause.verb.lower() in BE or clause.base in {"let", "make"}:
        return None
    words = ["the", *words[1:]] if core(words[0]) in {"a", "an"} else words
    ends = words_of("prepositions") - {"of", "for"} | {"yourself", "yourselves", "by"}
    ends |= {"twice", "once", "when", "whenever", "because", "until", "if", "so", "aloud"}
    ends |= {"first", "last", "herself", "himself", "alone", "only"}
    stop = (
        at
        for at, word in enumerate(words)
        if core(word) in ends
        or _is_new(words, at)
        or words[at + 1 : at + 3] in (["by", word], ["to", word])
        or (core(word) in {"and", "or", "but", "then"} and verb_form(core(words[at + 1])))
    )
    words = _undone(words[: next(stop, len(words))])
    return join(words) if len(words) <= 5 else None


def _is_new(words: list[str], at: int) -> bool:
    """True for the "the day" of "every patient the day after": the thing ended before it."""
    named = words_of("determiners") - {"own"}
    held = words_of("prepositions") | named
    return at > 0 and core(words[at]) in named and core(words[at - 1]) not in held


def _undone(words: list[str]) -> list[str]:
    """Gives "the spare radio" for "the spare radio hidden", which is half a sentence."""
    ends = next(
        (at for at, word in enumerate(words) if at > 1 and _is_done(core(word), words[at - 1])),
        len(words),
    )
    return words[:ends]


def _is_done(word: str, before: str) -> bool:
    form = verb_form(word)
    done = form is not None and "part" in form.forms and "base" not in form.forms
    held = words_of("determiners") | words_of("adverbs") | words_of("prepositions")
    return done and core(before) not in held


def _from_meeting(material: Material) -> list[str]:
    noun = material.occasion.noun
    if not noun or not is_occasion(material.occasion.head):
        return []
    words = noun.split()
    for at, word in enumerate(words):
        if at > 1 and core(word) in words_of("prepositions"):
            words = words[:at]
            break
    short = " ".join(words)
    if material.brief.kind == "thank_you" and material.occasion.thankable:
        return [f"Thank you for {short}"] if len(words) < 3 else [short]
    if short.startswith(("the ", "our ", "your ")):
        return [f"After {short}"] if len(words) < 5 else []
    return [f"Since we met {material.occasion.preposition} {short}"]


def short_name(statement: Statement) -> str | None:
    """Three to five words for a subject line: "Walking the floor"."""
    clause = statement.clause
    if clause is not None and not _names_a_subject(clause):
        return None
    if clause is None:
        loose = statement.loose
        topic = loose.said if loose and loose.sort == "topic" else ""
        words = (topic if statement.quoted else statement.noun or topic).split()
    elif clause.person == "you" and not clause.compound:
        words = (clause.gerund() or "").split()
    else:
        words = []
    if clause is not None and clause.verb.lower() in BE and not clause.acts:
        return None
    if words and core(words[0]) == "you":
        return None  # "you print spare knobs" is no name for anything
    noted = verb_form(core(words[0])) if clause is None and words else None
    if noted is not None and "s" in noted.forms:
        return None  # "cooks rice for 200" is half a sentence.
    return _cut(words)


def _names_a_subject(clause: Clause) -> bool:
    """False for what would read oddly over a mail: "Having two dogs", "Waiting for me"."""
    words = {core(word) for word in clause.rest.split()}
    aloof = clause.subject.lower() in {"it", "there", "nobody", "everybody", "everyone"}
    closing = words & {"too", "also", "well"} or clause.base in plain_words("involuntary")
    standing = clause.base in words_of("no_subject_line") or closing
    return (
        not standing
        and clause.acts
        and not clause.is_negative
        and not words & {"me", "us", "my", "our", "i", "them", "it"}
        and not aloof
    )


def _cut(words: list[str]) -> str | None:
    """The first three to five words, ended where a phrase ends."""
    small = words_of("prepositions") | words_of("conjunctions") | {"to"}
    closed = small | words_of("determiners") | words_of("adverbs")
    if 3 <= len(words) <= 5:
        return join(words).rstrip(",;:")
    for at in range(min(5, len(words) - 1), 2, -1):
        kept, following = words[:at], core(words[at])
        breaks = (following != "of" and following in small - words_of("particles")) or ends_phrase(
            kept[-1]
        )
        if any(core(w) in words_of("conjunctions") - words_of("prepositions") for w in kept):
            continue
        if breaks and core(kept[-1]) not in closed and not any(ends_phrase(w) for w in kept[:-1]):
            return join(kept).rstrip(",;:")
    return None
