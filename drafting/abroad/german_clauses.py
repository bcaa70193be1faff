"""Where the verb stands in a German note, and whose it is."""

import re
from dataclasses import replace

from drafting.abroad.german_pointing import Clause, by_comma, name_length
from drafting.abroad.german_verbs import infinitive, is_third
from drafting.abroad.tokens import Token, bare_end, mark_of, words
from drafting.abroad.told import Voice

_INFINITIVE = re.compile(r"[a-zäöüß]+(?:en|ln|rn|tun|sein)")
_DONE = re.compile(
    r"(?:ab|an|auf|aus|ein|mit|vor|zu|zurück|los|weg|nach|heim)?ge[a-zäöüß]+(?:t|en)"
)
_STRONG_PARTICIPLE = re.compile(
    r"(?:be|ver|er|ent|zer|ge)\w*(?:anden|ommen|unden|ossen|orben|ochen|ungen|oben|oren|offen|ahren)"
)


def parse(tokens: list[Token], voice: Voice) -> Clause | None:
    """A main clause of the third person, or None for a noun with what belongs to it."""
    if not tokens:
        return None
    start = name_length(tokens, voice)
    if start and len(tokens) > start and is_third(tokens[start]):
        return cut(tokens, start)
    low = tokens[0].low
    if low in {"sie", "er"} and len(tokens) > 1:
        clause = cut(tokens, 1) if is_third(tokens[1]) else None
        return clause and replace(clause, gender="f" if low == "sie" else "m")
    if is_third(tokens[0]):
        return cut(tokens, 0)
    for at in range(1, min(len(tokens) - 1, 9)):
        if is_third(tokens[at]) and (
            tokens[at + 1].low in {"sie", "er"} or name_length(tokens[at + 1 :], voice)
        ):
            gender = {"sie": "f", "er": "m"}.get(tokens[at + 1].low, "")
            return replace(cut(tokens, at), inverted=True, gender=gender)
    other = _verb_of_others(tokens)
    return replace(cut(tokens, other), theirs=False) if other else None


def _verb_of_others(tokens: list[Token]) -> int | None:
    """Where the verb stands in what is told of others: "die Kinder erklären ihre Fehler"."""
    with_them = [token.low for token in tokens[:2]] in (["bei", "ihm"], ["bei", "ihr"])
    if with_them and len(tokens) > 3 and is_third(tokens[2]):
        return 2
    seen = tokens[0].low in {"es", "man", "jeder", "jede", "alle", "niemand", "viele", "nichts"}
    led = words("de", "placing") | {
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
    }
    skipping = False
    for at, token in enumerate(tokens[:14]):
        if skipping:
            skipping = not token.after
            continue
        if seen and at and token.word.islower() and tokens[at - 1].low not in led:
            if at == len(tokens) - 1 and _STRONG_PARTICIPLE.fullmatch(token.low):
                return None  # "Letzte Woche Prüfung bestanden" has no verb.
            finite = (
                is_third(token)
                or token.low == "sind"
                or (_INFINITIVE.fullmatch(token.word) and len(token.word) > 3 and at < len(tokens))
            )
            follows = at + 1 < len(tokens) and tokens[at + 1].is_noun and token.word.endswith("en")
            if finite and not _is_participle(token) and not (follows and tokens[at - 1].low in led):
                return at
        seen = seen or token.is_noun
        if token.after:
            skipping = (
                tokens[at + 1].low in words("de", "relatives") if at + 1 < len(tokens) else False
            )
            if not skipping:
                return None
    return None


def _is_participle(token: Token) -> bool:
    """True for "gesessen" and "gezählt", which are no verb on their own."""
    low = token.low
    bare_verb = infinitive(low) if is_third(token) else low
    return bool(re.fullmatch(r"ge\w+(?:en|t)", low)) and bare_verb not in words(
        "de", "not_participles"
    )


def cut(tokens: list[Token], verb: int) -> Clause:
    """The clause cut at its verb, and at the comma that begins another clause or a supplement."""
    end = len(tokens)
    for at in range(verb, len(tokens) - 1):
        mark, behind = tokens[at].after, tokens[at + 1 :]
        if not mark.endswith((",", ";", ":", "(", " \u2013", " -")):
            continue
        sole = mark.endswith(",") and _is_main(behind)
        if (_begins_clause(behind) and not sole) or (mark.endswith(",") and _supplements(behind)):
            end = at + 1
            break
        if mark.endswith((":", ";")) or sole:
            tokens, end = tokens[: at + 1], at + 1  # What is told there for itself is left out.
            break
    return Clause(
        tuple(tokens[:verb]),
        tokens[verb],
        tuple(_prefix_last(tokens[verb + 1 : end])),
        tuple(_without_main(tokens[end:])),
        acts=True,
    )


def _prefix_last(rest: list[Token]) -> list[Token]:
    """Gives "im März zu" of "macht zu im März": the part of a verb stands behind all else."""
    if len(rest) < len(("zu", "im", "März")) or rest[0].after or rest[1].is_noun:
        return rest
    led = words("de", "placing") | {"im", "am", "ab", "bis", "beim", "zum", "zur", "vom"}
    led -= words("de", "articles")  # "Riecht an der Rinde" has a place behind it.
    if rest[0].low not in words("de", "separable") or rest[1].low not in led:
        return rest
    return [*bare_end(rest[1:]), Token(rest[0].word, mark_of(rest))]


def _without_main(tail: list[Token]) -> list[Token]:
    """What adds to a clause, without a second sentence: "…, am Ton hört er den Riss"."""
    for at in range(len(tail) - 1):
        behind = tail[at + 1 :]
        if tail[at].after.endswith(",") and _is_main(behind) and not _begins_clause(behind):
            return bare_end(tail[: at + 1])
    return tail


def _begins_clause(tokens: list[Token]) -> bool:
    """True for "weil", "und", "in dem" and "um ... zu"."""
    first = tokens[0].low
    led = words("de", "subordinators") | words("de", "infinitive_joins") | words("de", "joins")
    if first in led:
        return True
    related = len(tokens) > 2 and tokens[1].low in words("de", "relatives")
    return related and first in words("de", "placing") | words("de", "with_dative") | {"für"}


def _supplements(tokens: list[Token]) -> bool:
    """True for what adds to a clause: "einmal mit links", "ohne zu fragen", "über 300 Stück"."""
    part = by_comma(tokens)[0]
    if any(token.low == "zu" or re.fullmatch(r"\w+zu\w+en", token.low) for token in part):
        return True
    if part[0].is_noun or _is_main(tokens):
        return False
    done = _DONE.fullmatch(part[0].word) and len(part) > 1
    return bool(done) or part[0].word[:1].isdigit() or part[0].low in words("de", "afterthoughts")


def _is_main(tokens: list[Token]) -> bool:
    """True for a second sentence behind a comma: "dann haben alle geschwiegen"."""
    part = by_comma(tokens)[0]
    if len(part) < len(("dann", "schweigt", "er")):
        return False
    first, second = part[0].low, part[1]
    if first in words("de", "subordinators") - words("de", "articles"):
        return False
    if first in {"sie", "er", "es", "ich", "wir", "man", "einer", "keiner", "niemand"}:
        several = first in {"sie", "wir"} and _INFINITIVE.fullmatch(second.word) is not None
        return is_third(second) or second.low in words("de", "plural_verbs") or several
    if first in words("de", "then"):
        return is_third(second) or second.low in words("de", "plural_verbs")
    # "Die Wölfe schlafen wieder" is a sentence, "die Wölfe und die Luchse" is none.
    noun = next((n for n, token in enumerate(part[:3]) if token.is_noun), len(part))
    behind = part[noun + 1] if noun + 1 < len(part) - 1 else Token("")
    several = _INFINITIVE.fullmatch(behind.word) is not None and not part[noun].after
    return behind.word.islower() and (is_third(behind) or several)
