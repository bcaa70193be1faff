"""French facts turned to the reader: "elle compte" as "vous comptez" or "tu comptes"."""

import re
from dataclasses import replace

from drafting.abroad.breaking import break_up, front_time, point_out, shorten, swap
from drafting.abroad.french_doings import Clause, with_more
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
from drafting.abroad.french_reports import without_report
from drafting.abroad.french_verbs import can_be, is_known, second
from drafting.abroad.tokens import Token, bare_end, join, table, words
from drafting.abroad.told import Told, Voice
from prompts.grammar import load_grammar

_CODE, _COPIED = "fr", 5
_REPORT_END = re.compile(r"^,?\s*(?:que\s+|qu' ?|[:,]\s*)", re.IGNORECASE)
_WITH_HER = frozenset({"chez", "avec", "pour", "sans", "à"})
_WHEN = frozenset({"quand", "si", "s'", "lorsqu'", "lorsque"})


def turn(text: str, voice: Voice) -> Told | None:
    """What a fact says of the reader, or of others in their words; None where it is unsure."""
    text, told = without_report(text, voice)
    tokens = apart(text)
    if _is_impersonal(tokens):
        return Told(said=put(bare_end(_to_reader(tokens, voice))), is_report=bool(told))
    clause = _parse(tokens, voice)
    if clause is not None:
        return _of_theirs(clause, voice)
    if _verb_of_others(tokens) or told == "que":
        return _of_others(tokens, voice, told=bool(told))
    if tokens[0].low in words(_CODE, "personal") | words(_CODE, "not_things"):
        return None
    return Told(thing=shorten(put(bare_end(turn_pointing(tokens, voice, ""))), _CODE))


def _is_impersonal(tokens: list[Token]) -> bool:
    """True for "il faut", "il n'y a pas", "il lui manque" and "on lui a dit"."""
    low = [token.low for token in tokens[:4]]
    if low[:1] == ["on"]:
        return True
    if low[:1] != ["il"] or len(low) < 3:
        return False
    after = [word for word in low[1:] if word not in {"ne", "n'"}]
    if after[0] in words(_CODE, "impersonal"):
        return True
    return after[0] == "lui" and len(after) > 1 and after[1] in words(_CODE, "lacking")


def _to_reader(tokens: list[Token], voice: Voice) -> list[Token]:
    """What is told without anybody, turned: "on lui a coupé son budget"."""
    out = list(turn_pointing(tokens, voice, ""))
    for at in range(len(out) - 1):
        if out[at].low == "lui" and can_be(out[at + 1].low) and not out[at].after:
            vowel = re.match(r"[aeiouyéèêh]", out[at + 1].low)
            familiar = "t'" if vowel else "te"
            out[at] = out[at].said("vous" if voice.formal else familiar)
    return out


def _parse(tokens: list[Token], voice: Voice) -> Clause | None:
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
    return Clause(tuple(tokens[start:at]), verb, tuple(tokens[at + 1 :]), lead, gender)


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
        after = [token.low for token in tokens[at + 1 : at + 3] if token.low not in {"ne", "n'"}]
        if after[:1] and after[0] in words(_CODE, "impersonal"):
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
        if _acts_behind(tokens, at):
            return at
        if before in led | {"qui", "que", "qu'"}:
            continue
        several = low.endswith("ent") and is_known(f"{low[:-3]}e")
        several = several or low.endswith("aient")
        if is_known(low) or several or low in {"ont", "sont", "font", "vont", "ça"}:
            return at
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        shaped = low.endswith("ent") and not low.endswith("ment")
        if shaped and at > 1 and following in led | {"pas", "plus"}:
            return at
    return None


def _acts_behind(tokens: list[Token], at: int) -> bool:
    """True for a verb behind "ne", "se" or its object: "vos élèves l'appellent"."""
    before, low = tokens[at - 1].low, tokens[at].low
    if before in {"ne", "n'", "se", "s'"}:
        return can_be(low) or low.endswith("ent")
    if at < len(("tes", "élèves")) or before not in {"l'", "la", "le", "lui"}:
        return False
    many = low.endswith("ent") and can_be(f"{low[:-3]}e")
    return many or (tokens[0].low == "tout" and is_known(low))


def _of_theirs(clause: Clause, voice: Voice) -> Told | None:
    verb = second(clause.verb.low, formal=voice.formal)
    clause = replace(clause, rest=_first_sentence(clause.rest))
    rest = turn_rest(clause.rest, voice, clause.gender)
    lead = turn_rest(clause.lead, voice, clause.gender)
    if verb is None or rest is None or lead is None:
        return None
    small = [turn_reflexive(token, voice) for token in clause.small]
    you = Token("vous" if voice.formal else "tu")
    whole = [*lead, you, *fit_ne(small, verb), clause.verb.said(verb), *rest]
    that = put(bare_end(whole))
    that = f", {that}" if lead and lead[0].low in _WHEN else that
    return with_more(Told(you=that, that=that), clause, rest, lead, voice)


def _first_sentence(rest: tuple[Token, ...]) -> tuple[Token, ...]:
    """What follows a verb, without a second sentence: "…, ça calme les chiens"."""
    for at in range(len(rest) - 2):
        if rest[at].after == "," and rest[at + 1].low in {"ça", "cela", "c'"}:
            return (*rest[:at], Token(rest[at].word))
    return rest


def _with_her(tokens: list[Token], voice: Voice, *, hers: bool) -> list[Token]:
    """The words with "chez elle" as "chez vous", and in her own words "lui pèse" as "vous pèse"."""
    you = "vous" if voice.formal else "toi"
    out = [
        token.said(you)
        if at and token.low in {"elle", "lui"} and tokens[at - 1].low in _WITH_HER
        else token
        for at, token in enumerate(tokens)
    ]
    for at in range(len(out) - 1):
        if out[at + 1].low in words(_CODE, "of_reader"):
            out[at : at + 1] = turn_pointing([out[at]], voice, "")
    if tokens[0].low in {"votre", "vos", "ton", "ta", "tes", "tout"}:
        return _by_others(out, voice)
    return _to_reader_only(out, voice, hers=hers)


def _by_others(tokens: list[Token], voice: Voice) -> list[Token]:
    """What those of theirs do to them: "vos élèves vous appellent par votre prénom"."""
    out = list(tokens)
    for at in range(1, len(out) - 1):
        acts = out[at + 1].low.endswith("ent") or is_known(out[at + 1].low)
        if out[at].low in {"l'", "la", "le", "lui"} and acts:
            vowel = re.match(r"[aeiouyéèêh]", out[at + 1].low)
            out[at] = out[at].said("vous" if voice.formal else "t'" if vowel else "te")
            return [*out[: at + 1], *turn_pointing(out[at + 1 :], voice, "")]
    return out


def _to_reader_only(tokens: list[Token], voice: Voice, *, hers: bool) -> list[Token]:
    """A "lui" before a verb turned, and "de sa grand-mère" behind "viennent"."""
    out = list(tokens)
    for at in range(1, len(out) - 1):
        acts = can_be(out[at + 1].low) or out[at + 1].low.endswith("ent")
        if out[at].low == "lui" and acts:
            vowel = re.match(r"[aeiouyéèêh]", out[at + 1].low)
            out[at] = out[at].said("vous" if voice.formal else "t'" if vowel else "te")
        of_hers = hers and out[at - 1].low == "de" and out[at - 2].low in words(_CODE, "being")
        if of_hers and out[at].low in {"sa", "son", "ses"}:
            out[at : at + 1] = turn_pointing([out[at]], voice, "")
    return out


def _of_others(tokens: list[Token], voice: Voice, *, told: bool) -> Told | None:
    """What is told of others, as their words."""
    led = 2 if tokens[0].low in words(_CODE, "prepositions") else 1
    if tokens[0].low in words(_CODE, "personal"):
        return None
    first = [*turn_pointing(tokens[:led], voice, ""), *tokens[led:]]
    first = _with_her(first, voice, hers=told)
    text = put(bare_end(first))
    if told or first != tokens:
        return Told(said=text, is_report=told)
    moved = front_time(text, _CODE) or break_up(text, _CODE)
    if moved == text:
        moved = tie(swap(text, _CODE))
    if moved == text:
        moved = point_out(text, _CODE)
    if moved != text:
        return Told(said=moved)
    return Told(said=_with_breath(bare_end(first), _verb_of_others(tokens) or 0, text))


def _with_breath(tokens: list[Token], verb: int, text: str) -> str:
    """Gives "ils ont d'ailleurs mis un tableau": a breath goes behind the verb and its "pas"."""
    at = verb + 1
    while at < len(tokens) and tokens[at].low in {"pas", "plus", "jamais"}:
        at += 1
    if not verb or at >= len(tokens) or tokens[at - 1].after or len(tokens) < _COPIED:
        return text
    return tie(join([*tokens[:at], Token(load_grammar(_CODE)["breath"]), *tokens[at:]]))
