"""One statement as the phrases that can stand in a sentence, the most natural first."""

import re
from collections.abc import Mapping
from dataclasses import replace

from drafting.composing.clause import Clause, is_plural
from drafting.composing.statement import Statement
from drafting.composing.tokens import core, ends_phrase, join
from drafting.composing.words import BE, MODALS, verb_form, words_of

Values = Mapping[str, tuple[str, ...]]
_BARE = frozenset("it them this that ours mine theirs yours hers himself me us you".split())
_TIMES = re.compile(
    r"\s((?:every|each|last|next|this) (?:day|night|morning|evening|week|month|year|spring|summer|autumn|"
    r"winter|shift|time|\w+day)|for (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?:year|month|week|day|hour|minute|season|term)s?|"
    r"(?:once|twice|three times) an? \w+|the (?:night|day|week|year) before|"
    r"the next (?:day|morning|week)|on \w+days?|in (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)|at \d{1,2}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)?)$",
    re.IGNORECASE,
)


def phrases_of(statement: Statement, *, old: bool) -> Values:
    """The slots that this fact can fill, each with its wordings."""
    clause = statement.clause
    if statement.whose in {"mine", "ours"}:
        ways = _mine(clause, statement.lead)
        return {"mine": ways, "work": ways} if ways else {}
    if clause is None:
        return _thing(statement)
    told = clause.told_back() if old and _may_have_changed(clause) else clause
    own = clause.person == "you" or clause.subject.lower().startswith("your ")
    values = _theirs(clause, told, old=old) if own else _world(clause, told, statement)
    if own and statement.quoted:
        values["said"] = _ways(told)
        values["topic"] = _named(clause, told)
    return {slot: ways for slot, ways in values.items() if ways}


def _thing(statement: Statement) -> Values:
    """A bare thing: "the coloured caps that you told me about, for each role"."""
    words = (statement.noun or "").split()
    if not statement.quoted:
        return {"seen": (join(words),)}
    at = next(
        (n for n, word in enumerate(words) if n and core(word) in words_of("prepositions")), None
    )
    head, tail = (words[:at], words[at:]) if at else (words, [])
    first = core(head[0])
    owned = first in words_of("determiners") or first.endswith("'s") or first[:1].isdigit()
    named = join((*head,) if owned else ("the", *head))
    told = f"{named} that you told me about"
    return {
        "topic": (join(words),),
        "seen": (f"{told}, {join(tail)}" if tail else told,),
    }


def _may_have_changed(clause: Clause) -> bool:
    """True for what is told as going on now."""
    return not clause.is_past and clause.verb not in {"would", "could"}


def _ways(clause: Clause) -> tuple[str, ...]:
    """The clause as it is, and with its time or place first."""
    return tuple(way for way in (clause.text, _fronted(clause)) if way)


def _fronted(clause: Clause) -> str | None:
    """ "the night before, I used to count pallets"."""
    if clause.rest.count(",") or not clause.rest or clause.base in {"put", "lay", "place", "set"}:
        return None
    timed = _TIMES.search(f" {clause.rest}")
    if timed:
        kept = f" {clause.rest}"[: timed.start()].strip()
        if kept and core(kept.split()[-1]) not in words_of("prepositions") | words_of(
            "determiners"
        ):
            return f"{timed[1]}, {replace(clause, rest=kept).text}"
    at = _movable(clause.rest.split())
    if at is None:
        return None
    words = clause.rest.split()
    return f"{join(words[at:])}, {replace(clause, rest=join(words[:at])).text}"


def _timed_first(clause: Clause) -> str | None:
    """ "the night before, I used to count pallets": only what says when."""
    return _fronted(clause) if _TIMES.search(f" {clause.rest}") else None


def _movable(words: list[str]) -> int | None:
    """Where the closing time or place begins: "at the hospital handover"."""
    for at in range(len(words) - 2, 0, -1):
        word = core(words[at])
        if ends_phrase(words[at]) or word in words_of("auxiliaries"):
            return None
        if word in words_of("conjunctions") - words_of("prepositions"):
            return None
        if word in {"at", "on", "in", "during", "after", "before", "over", "since", "between"}:
            tail = {core(w) for w in words[at + 1 :]}
            busy = tail & (
                words_of("conjunctions") | words_of("auxiliaries") | words_of("prepositions")
            )
            held = {core(w) for w in words[:at]} & (words_of("conjunctions") - {"and", "or"})
            if held or tail & _BARE or core(words[at + 1])[:1].isdigit():
                return None
            ing = any(w.endswith("ing") and verb_form(w) for w in tail)
            return (
                at if len(tail) <= 4 and not busy and not ing and _stands_free(words, at) else None
            )
    return None


def _stands_free(words: list[str], at: int) -> bool:
    """False where the words before cannot end there, or the small word belongs to the verb."""
    before = core(words[at - 1])
    form = verb_form(before)
    return before not in words_of("determiners") | words_of("prepositions") and not (
        form and "ing" in form.forms
    )


def _theirs(clause: Clause, told: Clause, *, old: bool) -> dict[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {"you": _ways(told)}
    doing = clause.gerund()
    mine = {core(word) for word in clause.rest.split()[:3]} & {"me", "us", "my", "our"}
    kind = clause.person == "you" and clause.is_past and bool(mine)
    if kind and doing and not clause.is_negative:
        values["gave"] = (doing,)
        return values
    if clause.person == "you" and clause.acts and not clause.is_negative and not _is_event(clause):
        if clause.verb.lower() not in BE:
            values["how"] = (join(("how", told.text)),)
        if doing:
            values["doing"] = (doing,)
    if old and clause.ongoing and (then := clause.told_back().text):
        values["then"] = (then,)
    elif old and _is_habit(clause):
        values["still"] = (join((clause.adverb, clause.base, clause.rest)),)
    if clause.ongoing and (coming := _coming(clause)):
        values["coming"] = (coming,)
    return values


def _is_event(clause: Clause) -> bool:
    """True for what happened once, which has no "how you do it"."""
    return clause.is_past


def _is_habit(clause: Clause) -> bool:
    return (
        clause.person == "you"
        and not clause.is_past
        and clause.acts
        and clause.verb.lower() not in BE | MODALS
        and "still" not in clause.text.split()
    )


def _coming(clause: Clause) -> str | None:
    """What is under way: "you are trying a one-page form" gives "the one-page form"."""
    words = clause.rest.split()
    if words and core(words[0]) in {"moving", "move"}:
        return "the move"
    while words and (
        core(words[0]) in {"about", "to", "going", "up", "on", "out"} or _is_doing(words[0])
    ):
        words = words[1:]
    for at, word in enumerate(words):
        if at and (
            core(word) in words_of("prepositions") - {"of"}
            or core(word) in words_of("conjunctions")
        ):
            words = words[:at]
            break
    if not words or len(words) > 5 or any(core(w) in words_of("pronouns") for w in words):
        return None
    first = core(words[0])
    if first in {"a", "an", "the"}:
        return join(("the", *words[1:]))
    if first in words_of("determiners") or first in words_of("prepositions"):
        return join(words) if first == "your" else None
    return join(("the", *words)) if core(words[-1]).endswith("s") else join(words)


def _is_doing(word: str) -> bool:
    form = verb_form(core(word))
    return (
        form is not None
        and (form.forms == {"ing"} or "base" in form.forms)
        and (not core(word).endswith("s"))
    )


def _named(clause: Clause, told: Clause) -> tuple[str, ...]:
    """The matter itself: "walking the floor at 5 am", "your team moving to a queue"."""
    doing = clause.gerund()
    if told.person == "you" and not clause.acts:
        return ()
    if doing is None or clause.is_negative or (clause.verb.lower() in BE and not clause.acts):
        return ()
    return (doing if told.person == "you" else join((told.subject, doing)),)


def _world(clause: Clause, told: Clause, statement: Statement) -> dict[str, tuple[str, ...]]:
    named = _named(clause, told)
    aloof = clause.subject.lower().split()[0] in {"it", "there", "nobody", "everybody", "everyone"}
    if not statement.quoted:
        return {"seen": () if aloof else named, "also": _ways(told)}
    values = {"said": _ways(told), "topic": named}
    if not aloof and len(clause.subject.split()) < 6:
        rest = join((told.adverb, told.verb, told.rest))
        values["told"] = (f"{told.subject}, you said, {rest}",)
    return values


def spoken_ways(statement: Statement, *, first: bool) -> tuple[str, ...]:
    """A fact of mine in the ways in which it can be said aloud, plain ones first."""
    ways = _mine(statement.clause, statement.lead)
    clause = statement.clause
    if (
        first
        or clause is None
        or clause.adverb
        or clause.person != "i"
        or clause.verb in BE | MODALS
    ):
        return ways
    also = replace(clause, adverb="also").text
    return (*(way for way in ways if "for my part" not in way and "what I" not in way), also, *ways)


def _mine(clause: Clause | None, lead: str = "") -> tuple[str, ...]:
    """My own fact in several ways, so that it need not be copied word for word."""
    if clause is None:
        return ()
    if lead:
        return _led(clause, lead)
    ways = [
        clause.text,
        *_both(clause),
        *_so(clause),
        _short_form(clause),
        _timed_first(clause),
        *_then(clause),
        *_cleft(clause),
        *_self(clause),
        _fronted(clause),
    ]
    return tuple(dict.fromkeys(way for way in ways if way))


def _both(clause: Clause) -> list[str]:
    """ "both of us hate small talk"."""
    return (
        [re.sub(r"^we both\b", "both of us", clause.text)]
        if clause.text.startswith("we both")
        else []
    )


def _led(clause: Clause, lead: str) -> tuple[str, ...]:
    """A fact that began with "then" or "last month", which goes to another place."""
    if lead in {"then", "and then", "after that"}:
        return (f"after that {clause.text}",)
    when = re.sub(r"^(.*) there$", r"there \1", lead)
    head, comma, rest = clause.text.partition(", and ")
    if not re.search(r"\d|last|this|every", when):
        return (clause.text,)
    return (f"{head} {when}{comma}{rest}",)


def _so(clause: Clause) -> list[str]:
    """ "so do we" for "we do that as well"."""
    found = re.fullmatch(r"(?:that|it|this|the same)(?: as well| too)?", clause.rest)
    return [f"so do {clause.subject}"] if found and clause.verb == "do" else []


def _then(clause: Clause) -> list[str]:
    """ "I was, at the time, new to the district"."""
    if (
        clause.person in {"i", "we"}
        and clause.verb.lower() in {"was", "were"}
        and not clause.adverb
    ):
        first = core(clause.rest.split(" ", 1)[0])
        if first not in {"not", "never", "in", "at", "on", "about", "going"}:
            return [f"{clause.subject} {clause.verb}, at the time, {clause.rest}"]
    return []


def _short_form(clause: Clause) -> str | None:
    """ "I'm on call", "we've moved", "I don't"."""
    subject, verb = clause.subject, clause.verb
    ends = {"am": "'m", "are": "'re", "will": "'ll", "would": "'d"}
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    form = verb_form(first)
    if clause.person in {"i", "we", "you"} and not clause.adverb:
        if verb in ends and subject.lower() in {"i", "we", "you"}:
            return join((subject + ends[verb], clause.rest))
        if verb in {"have", "had"} and form and "part" in form.forms:
            return join((subject + ("'ve" if verb == "have" else "'d"), clause.rest))
    negative = {
        "do",
        "does",
        "did",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "could",
        "would",
    }
    if first == "not" and verb in negative:
        return join((subject, clause.adverb, f"{verb}n't", clause.rest.split(" ", 1)[1]))
    return None


def _cleft(clause: Clause) -> list[str]:
    """ "what I used to do was count pallets the night before"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    if clause.person not in {"i", "we"} or clause.adverb:
        return []
    subject = clause.subject
    if clause.base == "use" and first == "to" and clause.is_past:
        return [f"what {subject} used to do was {clause.rest.split(' ', 1)[1]}"]
    if not clause.acts or clause.verb.lower() in BE or re.search(r"\band\b|,", clause.rest):
        return []
    if clause.base in {
        "start",
        "begin",
        "go",
        "come",
        "work",
        "live",
        "grow",
        "meet",
        "learn",
        "move",
        "stay",
    }:
        return []
    if first in words_of("prepositions") | words_of("particles"):
        return []
    if clause.is_past:
        return [f"what {subject} did was {join((clause.base, clause.rest))}"]
    return [f"what {subject} do is {join((clause.base, clause.rest))}"]


def _self(clause: Clause) -> list[str]:
    """ "I myself", "we, for our part": the last resort, and correct everywhere."""
    rest = join((clause.adverb, clause.verb, clause.rest))
    if clause.person == "i":
        return [f"I, for my part, {rest}"]
    if clause.person == "we":
        return [f"we, for our part, {rest}"]
    own = clause.subject.split(" ", 1)[0].lower() in {"our", "my"}
    if own and len(clause.subject.split()) < 5:
        return [
            f"{clause.subject}, for {'their' if is_plural(clause.subject) else 'its'} part, {rest}"
        ]
    return []


def short_name(statement: Statement) -> str | None:
    """Three to five words for a subject line: "Walking the floor"."""
    clause = statement.clause
    if clause is not None and not _names_a_subject(clause):
        return None
    if clause is None:
        words = (statement.noun or "").split()
    elif clause.person == "you":
        words = (clause.gerund() or "").split()
    else:
        words = join((clause.subject, clause.gerund() or "")).split() if clause.gerund() else []
    if clause is not None and clause.verb.lower() in BE and not clause.acts:
        return None
    return _cut(words)


def _names_a_subject(clause: Clause) -> bool:
    """False for what would read oddly over a mail: "Having two dogs", "Waiting for me"."""
    words = {core(word) for word in clause.rest.split()}
    aloof = clause.subject.lower() in {"it", "there", "nobody", "everybody", "everyone"}
    return clause.acts and not clause.is_negative and not words & {"me", "us", "i"} and not aloof


def _cut(words: list[str]) -> str | None:
    """The first three to five words, ended where a phrase ends."""
    small = words_of("prepositions") | words_of("conjunctions") | {"to"}
    closed = small | words_of("determiners") | words_of("adverbs")
    if 3 <= len(words) <= 5:
        return join(words).rstrip(",;:")
    for at in range(min(5, len(words) - 1), 2, -1):
        kept, following = words[:at], core(words[at])
        breaks = following in small - words_of("particles") or ends_phrase(kept[-1])
        if any(core(w) in words_of("conjunctions") - words_of("prepositions") for w in kept):
            continue
        if breaks and core(kept[-1]) not in closed and not any(ends_phrase(w) for w in kept[:-1]):
            return join(kept).rstrip(",;:")
    return None
