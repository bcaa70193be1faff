"""German facts turned to the reader: "sie lässt Kinder fragen" as "Sie lassen Kinder fragen"."""

import re
from dataclasses import replace
from itertools import pairwise

from drafting.abroad.breaking import shorten
from drafting.abroad.german_clauses import parse
from drafting.abroad.german_order import place_first
from drafting.abroad.german_others import happened_to, verb_last_of_others
from drafting.abroad.german_pointing import (
    Clause,
    by_comma,
    is_bound,
    turn_pronouns,
    turn_subordinate,
)
from drafting.abroad.german_reports import without_report
from drafting.abroad.german_verbs import (
    infinitive,
    is_past,
    is_third,
    second,
    weak_participle,
    with_zu,
)
from drafting.abroad.tokens import Token, bare_end, join, mark_of, pattern, split, table, words
from drafting.abroad.told import Told, Voice

# "sie sucht jemanden der vorliest": typed in haste, without the comma before what he is to do.
_COPIED = 5
_COMMA = re.compile(
    r"(?P<whom>\b(?:sucht|suchen|braucht|brauchen|kennt|kennen|hat|haben|will|fand) "
    r"(?:noch |gerade )?"
    r"(?:jemanden?|wen|niemanden|Leute|Menschen|Freiwillige|eine?n? [A-ZÄÖÜ][\wäöüß-]+)) "
    r"(?P<rest>(?:der|die|das|den|dem|denen) "
    r"[^,]*\b[a-zäöüß]+(?:[^n\W]t|en|kann|hat|ist))(?=$|[.,])"
)
_PARTICIPLE = re.compile(r"\w*ge\w+(?:en|t)|(?:be|er|ver|zer|ent|über|unter)\w+(?:en|t)|\w+iert")
_INFINITIVE = re.compile(r"[a-zäöüß]+(?:en|ln|rn|tun|sein)")


def turn(text: str, voice: Voice) -> Told | None:
    """What a fact says of the reader, or of others in their words; None where it is unsure."""
    text, told = without_report(_COMMA.sub(r"\g<whom>, \g<rest>", text), voice)
    if told == "dass":
        return _reported(split(text), voice)
    to_them = happened_to(split(text), voice)
    if to_them:
        return Told(that=join(to_them))
    clause = parse(split(text), voice)
    if clause is None:
        unsure = split(text)[0].low in words("de", "third")
        return None if unsure else Told(thing=_thing(split(text), voice))
    if not clause.theirs:
        return replace(_of_others(clause, voice), is_report=bool(told))
    return None if clause.tail and _is_unsure(clause) else _of_theirs(clause, voice)


def _reported(tokens: list[Token], voice: Voice) -> Told | None:
    """A clause that has its verb at the end already, without a second one behind "und dass"."""
    pairs = enumerate(pairwise(tokens))
    second_ = (at for at, (a, b) in pairs if (a.low, b.low) == ("und", "dass"))
    tokens = tokens[: next(second_, len(tokens))]
    turned = turn_subordinate(tokens, voice, "")
    if turned is None:
        return None
    same = join(bare_end(turned)).lower() == join(bare_end(tokens)).lower()
    said = place_first(turned) if same and len(tokens) >= _COPIED else turned
    return Told(said=join(bare_end(said)), is_report=True)


def _is_unsure(clause: Clause) -> bool:
    """True where a comma is followed by a new main clause whose verb nobody can be sure of."""
    return clause.tail[0].low in words("de", "joins") and not any(
        token.low in {"sie", "er"} or is_third(token) for token in clause.tail[1:3]
    )


def _of_theirs(clause: Clause, voice: Voice) -> Told | None:
    clause = _participle_last(_as_perfect(_with_joined(clause)))
    parts = _coordinates(clause)
    you = Token("Sie" if voice.formal else "du")
    each = not clause.gender and _tells_of_each(clause.rest)
    tail = list(clause.tail) if each else _tail(clause.tail, voice, clause.gender)
    if tail is None:
        return None
    before = _front(clause, voice)
    if before is None:
        return None
    first_clause = bool(before) and before[0].low in words("de", "subordinators")
    you_last = you._replace(after=",") if first_clause else you
    main: list[Token] = []
    final: list[Token] = [you_last]
    for number, (join_word, verb, rest) in enumerate(parts):
        turned = turn_pronouns(rest, voice, clause)
        said = verb.said(second(verb.word, voice))
        lead = [join_word] if join_word else []
        if number == 0 and clause.inverted:
            turned = turned[1:]
            main += [*before, said, you, *turned]
            final += [*before, *_verb_last(turned, verb, voice)]
        else:
            main += [*lead, *([] if number else [you]), said, *turned]
            final += [*lead, *_verb_last(turned, verb, voice)]
    if tail and clause.verb.low == "hat" and join(bare_end(list(clause.rest))).endswith("gefragt"):
        return Told(thing=f"{'Ihre' if voice.formal else 'deine'} Frage, {join(bare_end(tail))}")
    told = Told(you=say(main, tail), that=say(final, tail))
    return _with_more(told, parts, tail, clause, voice)


def _tells_of_each(rest: tuple[Token, ...]) -> bool:
    """True for "fragt jeden Patienten", of whom then "er" is told; not for "jeden Morgen"."""
    pairs = pairwise(rest)
    return any(
        first.low in {"jeden", "jede", "jedes", "jedem", "jeder"}
        and noun.low not in words("de", "time_nouns")
        for first, noun in pairs
    )


def _as_perfect(clause: Clause) -> Clause:
    """The past as people say it: "Sie haben mir gezeigt" of "sie zeigte mir"."""
    row = table("de", "perfects").get(clause.verb.low)
    participle = row[1] if row else weak_participle(clause.verb.low)
    if participle is None or len(_coordinates(clause)) > 1:
        return clause
    helping = row[0] if row else "hat"
    rest = list(clause.rest)
    held = bare_end(rest)
    mark = rest[-1].after if rest else ""
    if held and held[-1].low in words("de", "separable"):
        participle, held = held[-1].low + participle, held[:-1]
    verb = clause.verb.said(helping)
    return replace(clause, verb=verb, rest=(*held, Token(participle, mark)))


def _participle_last(clause: Clause) -> Clause:
    """The clause with "über uns gelacht" for the "gelacht über uns" of a hasty note."""
    rest = list(clause.rest)
    if clause.verb.low not in {"hat", "ist", "hatte", "war"} or len(rest) < len(
        ("gelacht", "über", "uns")
    ):
        return clause
    led = words("de", "placing") | words("de", "with_dative") | {"über", "für", "um", "durch"}
    first, after = rest[0], rest[1]
    ends = bare_end(rest)[-1].low
    past = _PARTICIPLE.fullmatch(first.low) and not first.after
    if not past or after.low not in led or _PARTICIPLE.fullmatch(ends):
        return clause
    return replace(clause, rest=(*bare_end(rest[1:]), Token(first.word, mark_of(rest))))


def _with_joined(clause: Clause) -> Clause:
    """The clause with ", sondern wartet" as a part of its own, no clause behind a comma."""
    tail = list(clause.tail)
    if len(tail) > 1 and tail[0].low in words("de", "joins") and is_third(tail[1]):
        first, *others = by_comma(tail)
        rest = tuple(token for part in others for token in part)
        return replace(clause, rest=(*clause.rest, *first), tail=rest)
    return clause


def _front(clause: Clause, voice: Voice) -> list[Token] | None:
    """What stands before an inverted verb, turned: "um 5 Uhr", "wenn sie kommt"."""
    if not clause.inverted:
        return []
    if clause.first[0].low in words("de", "subordinators"):
        return turn_subordinate(list(clause.first), voice, clause.gender)
    return turn_pronouns(clause.first, voice, clause)


def _coordinates(clause: Clause) -> list[tuple[Token | None, Token, tuple[Token, ...]]]:
    """The verbs that share a subject, each with its rest."""
    rest = clause.rest
    simple = clause.verb.low not in words("de", "auxiliaries") | words("de", "modals")
    cuts = [
        at
        for at in range(len(rest) - 1)
        if rest[at].low in words("de", "joins")
        and simple
        and is_third(rest[at + 1])
        and not (at + 2 < len(rest) and rest[at + 2].is_noun and rest[at + 1].low.endswith("te"))
    ]
    parts: list[tuple[Token | None, Token, tuple[Token, ...]]] = []
    edges = [*cuts, len(rest)]
    parts.append((None, clause.verb, rest[: edges[0]]))
    for start, end in zip(cuts, edges[1:], strict=True):
        parts.append((rest[start], rest[start + 1], rest[start + 2 : end]))
    return parts


def _verb_last(rest: list[Token], verb: Token, voice: Voice) -> list[Token]:
    """The rest with the verb behind it, one word with its particle: "abbauen"."""
    said = second(verb.word, voice)
    mark = mark_of(rest, verb.after)
    held = bare_end(rest)
    parted = held and held[-1].low in words("de", "separable")
    if parted and (not is_bound(verb) or held[-1].low == "vor"):
        return [*held[:-1], Token(held[-1].low + said, mark)]
    return [*held, Token(said, mark)]


def _with_more(
    told: Told,
    parts: list[tuple[Token | None, Token, tuple[Token, ...]]],
    tail: list[Token],
    clause: Clause,
    voice: Voice,
) -> Told:
    """The infinitive, the plan, or the deed for which thanks are due."""
    _, verb, rest = parts[0]
    turned = bare_end(turn_pronouns(rest, voice, clause))
    turned = turned[1:] if clause.inverted else turned
    lead = _front(clause, voice) or []
    if lead and lead[0].low in words("de", "subordinators"):
        return told
    for_me = any(token.low in {"mir", "mich", "uns"} for token in rest)
    for_me = for_me or bool(pattern("de", "for_me").search(join(rest)))
    last = turned[-1].low if turned else ""
    spoke = verb.low == "hat" and last in words("de", "speech")
    if spoke or (for_me and (verb.low in {"hat", "ist"} or is_past(verb.word))):
        is_report = spoke and last not in words("de", "shown")
        return Told(you=told.you if is_report else None, gave=told.that, is_report=is_report)
    if is_past(verb.word) or (verb.low in {"hat", "ist"} and _PARTICIPLE.fullmatch(last)):
        told = replace(told, did=told.that, deed=told.that)
    if verb.low in words("de", "wishes") and _INFINITIVE.fullmatch(last):
        return replace(told, plan=say([*lead, *turned], tail))
    if verb.low == "hat" and last in {"vorgeschlagen", "empfohlen", "geraten"} and tail:
        return replace(told, doing=join(bare_end(tail)))
    once = any(token.low in words("de", "one_off") for token in rest)
    once = once or any(token.word in {"Sie", "du"} for token in tail)
    if len(parts) > 1 or for_me or once or is_bound(verb):
        return told
    return _with_doing(told, verb, [*lead, *turned], tail)


def _with_doing(told: Told, verb: Token, around: list[Token], tail: list[Token]) -> Told:
    """The infinitive of a habit: "Kinder Fragen sammeln zu lassen"."""
    done = infinitive(verb.word)
    if done is None or verb.low in words("de", "states"):
        return told
    told = replace(told, how=told.that)
    if any(token.low in {"seit", "sich", "dich"} for token in around):
        return told
    last = around[-1].low if around else ""
    if last in words("de", "separable"):
        return replace(told, doing=say([*around[:-1], Token(with_zu(done, last))], tail))
    return replace(told, doing=say([*around, Token(with_zu(done))], tail))


def say(main: list[Token], tail: list[Token]) -> str:
    """A main clause with the clauses behind it, as running text."""
    if not tail:
        return join(bare_end(main))
    return join([*bare_end(main)[:-1], main[-1]._replace(after=","), *bare_end(tail)])


def _tail(tokens: tuple[Token, ...], voice: Voice, gender: str) -> list[Token] | None:
    """What follows a main clause, each clause of it turned; None where one is unsure."""
    out: list[list[Token]] = []
    another = False
    for part in by_comma(list(tokens)):
        if another and any(token.low in {"sie", "er"} for token in part[:3]):
            # "Damit die Angst vergisst, dass sie da ist": it is no reader.
            out = out[:-1] if part[0].low in {"dass", "ob", "was"} else out
            break
        led = words("de", "sole_subjects") | {"die"}
        another = another or (len(part) > 1 and part[1].low in led)
        if _is_joined_main(part, first=not out):
            break  # A second main clause behind the others is left out.
        turned = turn_subordinate(part, voice, gender)
        if turned is None:
            return None
        out.append(turned)
    return [token for part in out for token in part]


def _is_joined_main(part: list[Token], *, first: bool) -> bool:
    """True for "aber er irrt sich nie", and behind another clause for "und wartet dann"."""
    if len(part) < len(("und", "wartet")) or part[0].low not in words("de", "joins"):
        return False
    again = len(part) > 2 and part[1].low in {"sie", "er"} and is_third(part[2])
    return again or (not first and is_third(part[1]))


def _of_others(clause: Clause, voice: Voice) -> Told:
    """What is told of others: said as their words, with the verb at the end; ihre stays ihre."""
    return Told(said=say(verb_last_of_others(clause, voice), list(clause.tail)))


def _thing(tokens: list[Token], voice: Voice) -> str | None:
    """A noun with what belongs to it, its possessive turned."""
    if not any(token.is_noun for token in tokens) or not _is_named(tokens):
        return None
    turned = turn_pronouns(tuple(tokens), voice, Clause((), Token(""), ()))
    return shorten(join(bare_end(turned)), "de")


def _is_named(tokens: list[Token]) -> bool:
    """True for "Birnen aus Werder" and "ihr altes Rad"; not for "noch nie im Garten"."""
    first = tokens[0]
    if _PARTICIPLE.fullmatch(bare_end(tokens)[-1].low) and len(tokens) > 1:
        return False  # "Letzte Woche Prüfung bestanden": nobody can tell who.
    known = words("de", "articles") | {"ihr", "ihre", "ihren", "sein", "seine", "seinen", "viele"}
    qualified = (
        len(tokens) > 1 and first.low.endswith(("e", "er", "es", "en")) and tokens[1].is_noun
    )
    return first.is_noun or first.low in known or qualified or first.word[:1].isdigit()
