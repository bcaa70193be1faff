"""What is mine, in German: my doings, my offer, their promise to me, my question."""

import re
from dataclasses import replace

from drafting.abroad.german import say
from drafting.abroad.german_clauses import cut
from drafting.abroad.german_order import (
    front_time,
    is_unsure,
    parted,
    verb_behind_mine,
    with_subject,
)
from drafting.abroad.german_pointing import (
    Clause,
    by_comma,
    is_bound,
    turn_pronouns,
    turn_subordinate,
    turn_up_to_noun,
)
from drafting.abroad.german_verbs import infinitive, is_third
from drafting.abroad.tokens import Token, bare_end, join, mark_of, pattern, split, words
from drafting.abroad.told import Told, Voice

_THEIRS = re.compile(r"(?:ihr|sein)(?P<end>e[mrsn]?|)")
_HELPING = frozenset({"ist", "bin", "sind", "hat", "habe", "haben", "war", "hatte", "hatten"})
_PAST = re.compile(r"\w*ge\w+(?:en|t)|(?:be|er|ver|zer|ent)\w+(?:en|t)|\w+iert")
_INFINITIVE = re.compile(r"[a-zäöüß]+(?:en|ln|rn|tun|sein)")


def turn_mine(text: str, voice: Voice) -> Told | None:
    """What I do or did, as it stands and with its verb at the end."""
    head, colon, explained = text.partition(": ")
    if colon:
        said = turn_mine(head, voice)
        mine = f"{said.mine}: {explained}" if said and said.mine else None
        return Told(mine=mine) if mine else None
    if " " not in text.strip():
        return None
    tokens = with_subject(split(text))
    tokens = turn_up_to_noun(tokens, voice, Clause((), Token(""), ()))
    tokens = _from_them(tokens, voice)
    if tokens[0].low in words("de", "subordinators") - words("de", "relatives"):
        return _main_first(tokens)
    if len(tokens) > 2 and tokens[-1].low in _HELPING and _PAST.fullmatch(tokens[-2].low):
        # "Meiner im August gestorben ist": its verb stands at the end already.
        return Told(mine_that=join([tokens[0].said(tokens[0].low), *bare_end(tokens[1:])]))
    found = None if _begins_elsewhere(tokens) else _parts(tokens, text)
    return _told(*found) if found else None


def _begins_elsewhere(tokens: list[Token]) -> bool:
    """True for "Latte steht im Flur, bring ich mit": two sentences, and one is not mine."""
    at = next((n for n, token in enumerate(tokens[:8]) if token.low in words("de", "me")), 0)
    return any(token.after.endswith(",") for token in tokens[: max(at - 1, 0)])


def _parts(tokens: list[Token], text: str) -> tuple[Clause, list[Token], list[Token]] | None:
    """The clause, its subject, and what stands before its verb where that is no subject."""
    at = next((n for n, token in enumerate(tokens[:8]) if token.low in words("de", "me")), None)
    first = [tokens[0].said(tokens[0].low)]
    if at == 0:
        return cut(tokens, 1), [tokens[0]], []
    if at and tokens[at - 1].low in {"auch", "und"} and at + 1 < len(tokens):
        return cut(tokens, at + 1), [*first, *tokens[1 : at + 1]], []
    if at and tokens[at - 1].word.islower():
        clause = cut(tokens, at - 1)
        return replace(clause, rest=clause.rest[1:]), [tokens[at]], list(clause.first)
    if tokens[0].low in words("de", "mine") and (verb := verb_behind_mine(tokens)):
        return cut(tokens, verb), [*first, *tokens[1:verb]], []
    if tokens[0].low in {"mir", "mich", "uns"} and _is_finite(tokens[1]):
        return cut(tokens, 1), first, []
    return _led(tokens, text)


def _led(tokens: list[Token], text: str) -> tuple[Clause, list[Token], list[Token]] | None:
    """The same of what begins with its place: "bei uns hängen die Leinen"."""
    led = pattern("de", "mine_leads").match(text)
    if not led:
        return None
    verb = len(split(led.group()))
    while verb < len(tokens) - 1 and _belongs(tokens[verb], tokens[verb - 1]):
        verb += 1
    if verb >= len(tokens) - 1 or not tokens[verb].word.islower():
        return None
    clause = cut(tokens, verb)
    return clause, [], list(clause.first)


def _belongs(token: Token, before: Token) -> bool:
    """True for "im Parkhaus" and "großen Hof" behind "bei uns"."""
    led = words("de", "placing") | words("de", "articles") | {"meiner", "unserer", "dem", "der"}
    inner = before.low in led and not is_third(token)
    return token.is_noun or token.low in led or inner


def _told(clause: Clause, subject: list[Token], before: list[Token]) -> Told:
    if is_unsure(clause):
        return Told(mine=front_time(replace(clause, first=tuple(before)), _my(subject)))
    if before and clause.rest and clause.rest[0].low in {"es", "man"}:
        subject, clause = [clause.rest[0]], replace(clause, rest=clause.rest[1:])
    first, more = parted(clause)
    final = [*_my(subject), *_small(before), *_mine_last(list(first.rest), first.verb)]
    if more:
        final = [*bare_end(final), *more.first, *_mine_last(list(more.rest), more.verb)]
    bare_clause = replace(clause, first=tuple(before))
    mine = None if more else front_time(bare_clause, _my(subject))
    return Told(mine=mine, mine_that=say(final, list(clause.tail)))


def _is_finite(token: Token) -> bool:
    """True for "ist" and for "rufen"."""
    return is_third(token) or bool(_INFINITIVE.fullmatch(token.word)) or token.low == "sind"


def _from_them(tokens: list[Token], voice: Voice) -> list[Token]:
    """The words with "nach seiner Anleitung" as "nach Ihrer Anleitung"."""
    stem = "Ihr" if voice.formal else "dein"
    out = list(tokens)
    for at in range(len(tokens) - 1):
        found = _THEIRS.fullmatch(tokens[at].low)
        thing = next((t.low for t in tokens[at + 1 : at + 3] if t.is_noun), "")
        if found and thing.endswith(tuple(words("de", "taken_up"))):
            out[at] = out[at].said(stem + found["end"])
    return out


def _main_first(tokens: list[Token]) -> Told | None:
    """Gives "ich schneller laufe, seit ich früher ins Bett gehe" of what begins with "seit"."""
    cut_at = next((n + 1 for n, token in enumerate(tokens) if token.after == ","), 0)
    main = tokens[cut_at:]
    if not cut_at or len(main) < 2 or main[1].low not in words("de", "me"):
        return None
    final = [main[1], *_mine_last(main[2:], main[0])]
    return Told(mine_that=say(final, tokens[:cut_at]))


def _my(tokens: list[Token]) -> list[Token]:
    if not tokens or tokens[0].low not in words("de", "me"):
        return tokens
    return [tokens[0].said(tokens[0].low), *tokens[1:]]


def _small(tokens: list[Token]) -> list[Token]:
    if tokens and tokens[0].low in words("de", "placing"):
        return [tokens[0].said(tokens[0].low), *tokens[1:]]
    return tokens


def _mine_last(rest: list[Token], verb: Token) -> list[Token]:
    mark = mark_of(rest)
    held = bare_end(rest)
    if held and held[-1].low in words("de", "separable") and not is_bound(verb):
        return [*held[:-1], Token(held[-1].low + verb.word, mark)]
    return [*held, Token(verb.word, mark)]


def give(text: str, voice: Voice) -> tuple[str | None, str | None]:
    """My deed after "ich kann", with its dative, or the thing that I offer; never both."""
    tokens = bare_end(split(_without_zu(text)))
    if not tokens:
        return None, None
    if tokens[0].low == "ihnen" and len(tokens) > 1:
        tokens = tokens[1:]  # "ihnen einen Tisch frei halten": the reader is one of them
    if not _INFINITIVE.fullmatch(tokens[-1].word) or len(tokens) == 1:
        finite = _finite_mine(tokens)
        if finite is None:
            return None, join(tokens) if tokens[-1].is_noun or tokens[0].low in words(
                "de", "articles"
            ) else None
        tokens = finite
    if tokens[0].low in {"mich", "mir"}:
        return join(tokens), None  # "Mich umhören"
    turned = turn_pronouns(tuple(tokens), voice, Clause((), Token(""), ()))
    if any(token.word in {"Ihnen", "dir", "Sie", "dich"} for token in turned):
        return join(turned), None
    return _for_them(turned, voice), None


def _for_them(turned: list[Token], voice: Voice) -> str:
    """My deed with the word for the reader that its verb takes."""
    to = "Ihnen" if voice.formal else "dir"
    if turned[0].low in {"sie", "ihn"}:
        return join([Token("Sie" if voice.formal else "dich"), *turned[1:]])
    verb = turned[-1].low
    if verb in words("de", "with_mit"):
        return join([*turned[:-1], Token("mit"), Token(to), turned[-1]])
    if verb in words("de", "with_accusative") and _has_object(turned):
        return join(turned)
    if verb in words("de", "with_accusative"):
        to = "Sie" if voice.formal else "dich"
    return join([Token(to), *turned])


def _without_zu(text: str) -> str:
    """Gives "den Plan schicken" of "den Plan zu schicken", and "abholen" of "abzuholen"."""
    text = re.sub(r",? (?:angeboten|anbieten|versprochen|von mir)$", "", text)
    text = re.sub(r"\bzu (?=[a-zäöüß]+n$)", "", text)
    ways = "|".join(sorted(words("de", "separable"), key=len, reverse=True))
    return re.sub(rf"\b({ways})zu(?=[a-zäöüß]{{2,}}n$)", r"\1", text)


def _has_object(tokens: list[Token]) -> bool:
    """True for "eine Klasse einladen": somebody is invited already."""
    led = words("de", "articles") - {"ein"}
    return tokens[0].low in led


def _finite_mine(tokens: list[Token]) -> list[Token] | None:
    """Gives "ich schicke ihr die Liste" as "ihr die Liste schicken"."""
    held = [token for token in tokens if token.low != "ich"]
    short = len(held) > 1 and held[0].word in words("de", "short_mine")
    if short and not held[1].is_noun:  # "hör mich um"
        held[0] = held[0].said(f"{held[0].word}e")
    mine = len(held) != len(tokens)
    if not mine and len(held) > 1 and held[1].is_noun:
        return None  # "gesprungene Schalen" are a thing.
    if (
        not held
        or held[0].low in words("de", "articles")
        or not re.fullmatch(r"[a-zäöüß]{2,}e", held[0].word)
    ):
        return None
    verb = re.sub(r"(?<=er|el)en$", "n", held[0].word + "n")
    if len(held) > 1 and held[-1].low in words("de", "separable"):
        return [*held[1:-1], Token(held[-1].low + verb)]
    return [*held[1:], Token(verb)] if len(held) > 1 else None


def awaited(text: str, voice: Voice) -> str | None:
    """What they wanted to do for me, after "wollen": "mir die Aufnahme schicken"."""
    tokens = bare_end(split(re.sub(r"^(?:sie|er)\s+", "", text, flags=re.IGNORECASE)))
    if len(tokens) < 2:
        return None
    if _INFINITIVE.fullmatch(tokens[-1].word):
        done = tokens
    elif is_third(tokens[0]) and (inf := infinitive(tokens[0].word)):
        tail = tokens[-1]
        split_off = tail.low in words("de", "separable")
        done = [*tokens[1:-1], Token(tail.low + inf)] if split_off else [*tokens[1:], Token(inf)]
    else:
        return None
    clause = Clause((), Token(""), ())
    turned = turn_pronouns(tuple(done), voice, clause)
    mine = any(token.low in {"mir", "mich", "uns"} for token in turned)
    return join(turned if mine else [Token("mir"), *turned])


def give_thing(thing: str, voice: Voice) -> str:
    """A promised thing after "ich werde"."""
    treat = any(token.word in words("de", "treats") for token in split(thing)[:2])
    done = "ausgeben" if treat else "schicken"
    return f"{'Ihnen' if voice.formal else 'dir'} {thing} {done}"


def with_due(done: str, due: str) -> str:
    """Gives "Ihnen bis Freitag die Liste schicken", "Sie am Freitag besuchen"."""
    if done.rsplit(maxsplit=1)[-1] in words("de", "sent_by"):
        due = re.sub(r"^am (?=\d)", "bis zum ", due)
        due = re.sub(r"^am (?=[A-Z])", "bis ", due)
    first, _, rest = done.partition(" ")
    return f"{first} {due} {rest}" if first in {"Ihnen", "dir", "Sie", "dich"} else f"{due} {done}"


def turn_ask(text: str, voice: Voice) -> str | None:
    """A question of mine with its verb at the end, turned to the reader."""
    turned = [turn_subordinate(part, voice, "") for part in by_comma(split(text))]
    if any(part is None for part in turned):
        return None
    return join(bare_end([token for part in turned if part for token in part]))
