"""Where the verb stands in a Spanish note, and whose it is."""

import re
from dataclasses import dataclass

from drafting.abroad.spanish_verbs import can_be, is_known
from drafting.abroad.tokens import Token, table, words
from drafting.abroad.told import Voice

_CODE = "es"
_SEVERAL = re.compile(r"\w{2,}(?:aron|ieron|eron|an|en)")


@dataclass(frozen=True)
class Clause:
    """What stands before a verb, its small pronouns, the verb, and what follows."""

    before: tuple[Token, ...]
    small: tuple[Token, ...]
    verb: Token
    rest: tuple[Token, ...]
    own: str = ""


def is_feeling(clause: Clause) -> bool:
    """True for "le gusta" and "le recortaron": the reader is whom it befalls."""
    to_them = any(token.low == "le" for token in clause.small)
    if any(token.low == "se" for token in clause.small) and not to_them:
        return False  # "Se queda después de clase": it is they who stay.
    given = clause.rest[0].low if clause.rest else ""
    if to_them and clause.verb.low in {"da", "daba", "dio"} and given in words(_CODE, "feelings"):
        return True
    several = clause.verb.low.endswith("n") and not is_known(clause.verb.low)
    return bool(clause.small) and (clause.verb.low in words(_CODE, "felt") or (to_them and several))


def parse(tokens: list[Token], voice: Voice) -> Clause | None:
    """A clause about the reader, with or without its subject."""
    at = 0
    while at < len(tokens) and tokens[at].low.strip(".") in voice.names:
        at += 1
    named = bool(at)
    if not at and tokens and tokens[0].low in words(_CODE, "personal"):
        at, named = 1, True
    own = ""
    if named and at < len(tokens) and tokens[at].low in {"mismo", "misma"}:
        own, at = tokens[at].low, at + 1
    start = at
    while at < len(tokens) - 1 and tokens[at].low in words(_CODE, "adverbs"):
        at += 1
    small = at
    while (
        at < len(tokens) - 1
        and tokens[at].low in words(_CODE, "clitics")
        and not (tokens[at].low in {"la", "lo", "las", "los"} and not can_be(tokens[at + 1].low))
    ):
        at += 1
    if at >= len(tokens) or not tokens[at].word.islower() or tokens[at].low in {"desde", "sobre"}:
        return None
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if (
        not named
        and at == 0
        and is_occasion(tokens[0].low)
        and after not in words(_CODE, "determiners") | words(_CODE, "adverbs")
    ):
        return None
    if not named and small == at == 0 and (led := _after_lead(tokens)):
        return led
    verb = tokens[at]
    article = small < at and tokens[small].low in {"la", "lo", "las", "los"}
    article = article and not _is_sure_past(verb.low)  # "la trajo ella misma"
    sure = is_known(verb.low) and not article
    likely = can_be(verb.low) and (named or (small < at and not article))
    followed = can_be(verb.low) and after in words(_CODE, "determiners") and not article
    # A noun in the singular has no word in the plural right behind it: "remienda redes".
    many = can_be(verb.low) and after.endswith("s") and after not in words(_CODE, "prepositions")
    felt = small < at and (verb.low in words(_CODE, "felt") or _befell(tokens[small:at], verb))
    whom = can_be(verb.low) and after == "a" and at + 2 < len(tokens)
    whom = whom and tokens[at + 2].low in {"quien", "quienes", "alguien", "sus"}
    if not (sure or likely or followed or felt or whom or (many and not article)):
        return None
    before, little = tuple(tokens[start:small]), tuple(tokens[small:at])
    return Clause(before, little, verb, tuple(tokens[at + 1 :]), own)


def _is_sure_past(word: str) -> bool:
    """True for "trajo" and "llevó", before which "la" and "lo" can be no article."""
    return word in table(_CODE, "past") or (word.endswith("ó") and len(word) > len("aquí"))


def _befell(small: list[Token], verb: Token) -> bool:
    """True for "le recortaron" and "no le dieron"."""
    return small[-1].low == "le" and bool(_SEVERAL.fullmatch(verb.low))


def _after_lead(tokens: list[Token]) -> Clause | None:
    """A clause that begins with its time: "cada viernes ensaya", "cuando llega, saluda"."""
    first = tokens[0].low
    at = 0
    if first in words(_CODE, "subordinators"):
        at = next((n + 1 for n, token in enumerate(tokens[:7]) if token.after == ","), 0)
    elif first in words(_CODE, "prepositions") | {"cada", "todos", "todas", "los", "las"}:
        at = _end_of_phrase(tokens)
    start = at
    while (
        at
        and at < len(tokens) - 1
        and tokens[at].low in words(_CODE, "clitics") | words(_CODE, "adverbs")
    ):
        at += 1
    if not at or at >= len(tokens) or not is_known(tokens[at].low):
        return None
    return Clause(
        tuple(tokens[:start]), tuple(tokens[start:at]), tokens[at], tuple(tokens[at + 1 :])
    )


def _end_of_phrase(tokens: list[Token]) -> int:
    """Where a phrase such as "a las cinco de la mañana" or "cada viernes" ends; 0 for no phrase."""
    at = 1 if tokens[0].low in words(_CODE, "prepositions") else 0
    while at < len(tokens) and tokens[at].low in words(_CODE, "determiners"):
        at += 1
    times = words(_CODE, "times")
    if tokens[0].low not in words(_CODE, "prepositions") and (
        at >= len(tokens) or tokens[at].low not in times
    ):
        return 0
    at += 1
    while at < len(tokens) - 1 and tokens[at].low == "de":
        at += 1
        while at < len(tokens) and tokens[at].low in words(_CODE, "determiners"):
            at += 1
        at += 1
    return at


def verb_of_others(tokens: list[Token]) -> int | None:
    """Where the verb stands behind a subject: "los niños explican el error"."""
    led = words(_CODE, "determiners") | words(_CODE, "prepositions")
    if tokens and tokens[0].low in {"hay", "había"}:
        return 0
    if any(token.after.endswith(":") for token in tokens[:4]):
        return None
    for at, token in enumerate(tokens[1:9], start=1):
        single, before = single_of(token.low), tokens[at - 1].low
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        acted = before in {"la", "lo", "le"} and at > 1 and token.low.endswith("n")
        if (before in {"se", "no"} or acted) and can_be(single):
            return at
        never = words(_CODE, "prepositions") | words(_CODE, "pauses") | {"que"}
        if before in led | {"que"} or token.low in never:
            continue
        if is_known(single) or token.low in {"son", "están", "van", "han", "hay", "había"}:
            return at
        if can_be(single) and following in words(_CODE, "determiners") and at > 1:
            return at
    return None


def is_occasion(noun: str) -> bool:
    """True for "charla" and "visita", which could be verbs as well."""
    return noun in table(_CODE, "occasions")


def single_of(verb: str) -> str:
    """The third person singular of a plural in -n."""
    return verb.removesuffix("n")
