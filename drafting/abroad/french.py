"""French facts turned to the reader: "elle compte" as "vous comptez" or "tu comptes"."""

import re
from dataclasses import dataclass, replace

from drafting.abroad.breaking import break_up, breathe, shorten
from drafting.abroad.french_pointing import (
    after_small,
    apart,
    fit_ne,
    put,
    tie,
    turn_pointing,
    turn_reflexive,
    turn_rest,
)
from drafting.abroad.french_verbs import can_be, infinitive, is_known, is_past, second
from drafting.abroad.tokens import Token, bare_end, join, lines, table, words
from drafting.abroad.told import Told, Voice

_CODE = "fr"
_REPORT_END = re.compile(r"^,?\s*(?:que\s+|qu' ?|[:,]\s*)", re.IGNORECASE)
_WHEN = frozenset({"quand", "si", "s'", "lorsqu'", "lorsque"})


@dataclass(frozen=True)
class _Clause:
    """The small words before a verb, the verb, and what follows; ``lead`` stands before it all."""

    small: tuple[Token, ...]
    verb: Token
    rest: tuple[Token, ...]
    lead: tuple[Token, ...] = ()
    gender: str = ""


def turn(text: str, voice: Voice) -> Told | None:
    """What a fact says of the reader, or of others in their words; None where it is unsure."""
    text, told = _without_report(text, voice)
    tokens = apart(text)
    if len(tokens) > 1 and tokens[0].low == "il" and tokens[1].low in words(_CODE, "impersonal"):
        return Told(said=put(bare_end(tokens)), is_report=told)
    clause = _parse(tokens, voice)
    if clause is not None:
        return _of_theirs(clause, voice)
    if _verb_of_others(tokens):
        return _of_others(tokens, voice, told=told)
    if tokens[0].low in words(_CODE, "personal"):
        return None
    return Told(thing=shorten(put(bare_end(turn_pointing(tokens, voice, ""))), _CODE))


def _without_report(text: str, voice: Voice) -> tuple[str, bool]:
    subject = "|".join(["elle", "il", *(re.escape(name) for name in sorted(voice.names))])
    spaced = text.replace("\u2019", "'").replace("m'", "m' ")
    for way in lines(_CODE, "reports"):
        found = re.match(rf"(?:(?:{subject})\s+)+{way}(?=\s+qu[e']|[,:])", spaced, re.IGNORECASE)
        end = _REPORT_END.match(spaced[found.end() :].lstrip()) if found else None
        if found and end:
            return spaced[found.end() :].lstrip()[end.end() :].replace("m' ", "m'"), True
    return text, False


def _parse(tokens: list[Token], voice: Voice) -> _Clause | None:
    at = 0
    while at < len(tokens) and tokens[at].low.strip(".") in voice.names:
        at += 1
    gender, named = "", bool(at)
    if not at and tokens and tokens[0].low in words(_CODE, "personal"):
        gender, at, named = tokens[0].low, 1, True
    lead: tuple[Token, ...] = ()
    if not named:
        found = _late_subject(tokens)
        if found:
            lead, gender, at, named = tuple(tokens[:found]), tokens[found].low, found + 1, True
    start = at
    at = after_small(tokens, at)
    if at >= len(tokens) or not tokens[at].word.islower():
        return None
    article = start < at and all(t.low in {"le", "la", "les", "l'", "en"} for t in tokens[start:at])
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    verb = tokens[at]
    if (
        not named
        and at == 0
        and verb.low in table(_CODE, "occasions")
        and after not in {"le", "les"}
    ):
        return None
    sure = is_known(verb.low) and (named or not article)
    likely = can_be(verb.low) and (named or (start < at and not article))
    followed = can_be(verb.low) and after in words(_CODE, "determiners") - {"de", "d'", "du", "des"}
    if not (sure or likely or (followed and not article)):
        return None
    if verb.low in words(_CODE, "impersonal") and gender == "il":
        return None
    return _Clause(tuple(tokens[start:at]), verb, tuple(tokens[at + 1 :]), lead, gender)


def _late_subject(tokens: list[Token]) -> int:
    """Where "elle" stands behind a time or a first clause: "à cinq heures, elle traverse"."""
    for at in range(1, min(len(tokens) - 1, 12)):
        if tokens[at].low not in words(_CODE, "personal"):
            continue
        if tokens[at - 1].low in {
            "qu'",
            "que",
            "quand",
            "si",
            "s'",
            "lorsqu'",
            "puisqu'",
            "où",
            "dont",
        }:
            continue
        if tokens[at + 1].low in words(_CODE, "impersonal"):
            continue
        timed = tokens[0].low in words(_CODE, "prepositions") | {"le", "la", "chaque", "quand"}
        return at if tokens[at - 1].after == "," or timed else 0
    return 0


def _verb_of_others(tokens: list[Token]) -> int | None:
    """Where the verb stands behind a subject: "les enfants expliquent l'erreur"."""
    led = words(_CODE, "determiners") | words(_CODE, "prepositions")
    if any(token.after.endswith(":") for token in tokens[:4]):
        return None
    for at, token in enumerate(tokens[1:11], start=1):
        before, low = tokens[at - 1].low, token.low
        if before in {"ne", "n'", "se", "s'"} and (can_be(low) or low.endswith("ent")):
            return at
        if before in led | {"qui", "que", "qu'"}:
            continue
        several = low.endswith("ent") and is_known(f"{low[:-3]}e")
        if is_known(low) or several or low in {"ont", "sont", "font", "vont", "ça"}:
            return at
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        shaped = low.endswith("ent") and not low.endswith("ment")
        if shaped and at > 1 and following in led | {"pas", "plus"}:
            return at
    return None


def _of_theirs(clause: _Clause, voice: Voice) -> Told | None:
    verb = second(clause.verb.low, formal=voice.formal)
    rest = turn_rest(clause.rest, voice, clause.gender)
    lead = turn_rest(clause.lead, voice, clause.gender)
    if verb is None or rest is None or lead is None:
        return None
    small = [turn_reflexive(token, voice) for token in clause.small]
    you = Token("vous" if voice.formal else "tu")
    whole = [*lead, you, *fit_ne(small, verb), clause.verb.said(verb), *rest]
    that = put(bare_end(whole))
    that = f", {that}" if lead and lead[0].low in _WHEN else that
    return _with_more(Told(you=that, that=that), clause, rest, lead, voice)


def _with_more(
    told: Told, clause: _Clause, rest: list[Token], lead: list[Token], voice: Voice
) -> Told:
    for_me = any(token.low in {"m'", "me", "nous"} for token in clause.small)
    text = join([clause.verb, *clause.rest])
    wish = re.match(rf"{lines(_CODE, 'wishes')[0]} (?=(?:s' |se )?\w+(?:er|ir|oir|re)\b)", text)
    if wish:
        return replace(told, plan=put(bare_end(rest[len(wish.group().split()) - 1 :])))
    small = [turn_reflexive(t, voice) for t in clause.small if t.low not in {"ne", "n'"}]
    if for_me and clause.verb.low == "a":
        return replace(told, gave=put(bare_end([*small, Token("avoir"), *rest])))
    if clause.verb.low.endswith(("era", "ira")) and not is_known(clause.verb.low):
        return replace(told, plan=put(bare_end([Token(clause.verb.low[:-1]), *rest])))
    if for_me or (lead and lead[0].low in _WHEN):
        return told
    return _with_doing(told, clause, rest, lead, small)


def _with_doing(
    told: Told, clause: _Clause, rest: list[Token], lead: list[Token], small: list[Token]
) -> Told:
    """The infinitive of a habit: "compter les palettes"."""
    done, verb = infinitive(clause.verb.low), clause.verb.low
    denied = len(small) != len(clause.small)
    bound = words(_CODE, "perfect") | words(_CODE, "modals") | words(_CODE, "states")
    if done is None or denied or verb in bound or is_past(verb):
        return told
    back = _with_infinitives(clause.rest, rest)
    lasting = any(token.low == "depuis" for token in rest)
    if back is None or lasting:
        return replace(told, how=told.that)
    late = [Token(t.word) if t.after == "," else t for t in lead]
    whole = [*small, Token(done, clause.verb.after), *back, *late]
    return replace(told, how=told.that, doing=put(bare_end(whole)))


def _with_infinitives(told: tuple[Token, ...], turned: list[Token]) -> list[Token] | None:
    """What follows, with a second verb of theirs as an infinitive: "compter et de noter"."""
    out = list(turned)
    for at in range(1, min(len(told), len(out))):
        if told[at - 1].low in words(_CODE, "joins") and is_known(told[at].low):
            done = infinitive(told[at].low)
            out[at] = out[at].said(f"de {done}") if done else out[at]
        elif told[at].low in words(_CODE, "joins") and at + 2 < len(told):
            small = told[at + 1].low in words(_CODE, "clitics")
            if small and is_known(told[at + 2].low) and told[at + 2].low.endswith("e"):
                return None
    return out


def _of_others(tokens: list[Token], voice: Voice, *, told: bool) -> Told:
    """What is told of others, as their words."""
    first = [*turn_pointing(tokens[:1], voice, ""), *tokens[1:]]
    text = put(bare_end(first))
    if told or first[:1] != tokens[:1]:
        return Told(said=text, is_report=told)
    moved = break_up(text, _CODE)
    if moved != text:
        return Told(said=moved)
    at = _verb_of_others(tokens) or 0
    while at and tokens[at - 1].low in words(_CODE, "clitics"):
        at -= 1
    spaced = join(bare_end(first))
    return Told(said=tie(breathe(spaced, at - 1, _CODE, mine=False)) if at else text)
