"""What a Spanish fact says beside its clause: the infinitive, the plan, the deed for me."""

import re
from dataclasses import replace

from drafting.abroad.spanish_clauses import Clause
from drafting.abroad.spanish_verbs import infinitive, is_known, is_simple_past
from drafting.abroad.tokens import Token, bare_end, join, lines, pattern, words
from drafting.abroad.told import Told, Voice

_CODE = "es"


def with_more(told: Told, clause: Clause, rest: list[Token], voice: Voice) -> Told:
    """The clause with its plan, its deed for me or its habit beside it."""
    for_me = any(token.low in {"me", "nos"} for token in clause.small)
    spoke = _is_speech(clause, rest)
    text = join(bare_end([clause.verb, *clause.rest]))
    for_me = for_me or bool(pattern(_CODE, "for_me").search(text))
    if clause.verb.low in {"acababa", "acaba"} and rest and rest[0].low == "de":
        return replace(told, did=told.that)
    question = None if for_me else _question(clause, rest, voice)
    if question:
        return question
    lasting = clause.verb.low in {"era", "iba", "veía"}
    if (is_simple_past(clause.verb.low) and not lasting) or (
        clause.verb.low in words(_CODE, "perfect") and rest
    ):
        denied = any(token.low == "no" for token in clause.small)
        told = replace(told, did=told.that, deed=None if denied else _gave(clause, rest, voice))
    plan = _plan(text, _with_self(clause, rest), voice)
    if plan:
        return replace(told, plan=plan)
    if for_me or spoke:
        gave = _gave(clause, rest, voice)
        return Told(you=told.you if spoke else None, gave=gave, is_report=spoke) if gave else told
    return _with_doing(told, clause, rest, voice)


def _plan(text: str, rest: list[Token], voice: Voice) -> str | None:
    """What they mean to do, as an infinitive."""
    for way in lines(_CODE, "wishes"):
        found = re.match(rf"(?:{way})\s+(?=\w+(?:ar|er|ir|ír)(?:se)?\b)", text)
        if found:
            at = len(found.group().split()) - 1
            return join(bare_end([_infinitive_for(rest[at], voice), *rest[at + 1 :]]))
    return None


def _with_self(clause: Clause, rest: list[Token]) -> list[Token]:
    """The rest with "jubilarse" for the "jubilar" of "se iba a jubilar"."""
    if not any(token.low == "se" for token in clause.small):
        return rest
    at = next(
        (n for n, t in enumerate(rest[:3]) if re.fullmatch(r"\w+(?:ar|er|ir|ír)", t.low)), None
    )
    if at is None:
        return rest
    return [*rest[:at], rest[at].said(f"{rest[at].word}se"), *rest[at + 1 :]]


def _question(clause: Clause, rest: list[Token], voice: Voice) -> Told | None:
    """Gives "su pregunta de cuántos somos" of "preguntó cuántos somos"."""
    asks = words(_CODE, "question_words") | {"si", "cuál", "cuáles", "por"}
    if clause.verb.low in {"quería", "quiere"} and rest and rest[0].low == "saber":
        rest = rest[1:]
    elif infinitive(clause.verb.low) != "preguntar":
        return None
    if not rest or rest[0].low not in asks:
        return None
    return Told(thing=f"{'su' if voice.formal else 'tu'} pregunta de {join(bare_end(rest))}")


def _is_speech(clause: Clause, rest: list[Token]) -> bool:
    """True for "contó su viaje" and "ha explicado por qué": thanks are due for the telling."""
    verb = clause.verb.low
    told = words(_CODE, "speech") - words(_CODE, "shown")
    if verb == "ha" and rest:
        return rest[0].low in told
    return is_simple_past(verb) and infinitive(verb) in told


def _with_doing(told: Told, clause: Clause, rest: list[Token], voice: Voice) -> Told:
    """The infinitive of a habit: "usar tarjetas de colores"."""
    done, verb = infinitive(clause.verb.low), clause.verb.low
    bound = words(_CODE, "perfect") | words(_CODE, "modals") | words(_CODE, "states")
    if verb.endswith(("ará", "erá", "irá")) and done is None:
        return replace(told, plan=join(bare_end([Token(f"{verb[:-1]}"), *rest])))
    once = any(token.low in words(_CODE, "one_off") for token in (*clause.before, *clause.rest))
    itself = any(token.low in {"se", "lo", "la", "los", "las"} for token in clause.small)
    if done is None or verb in bound or is_simple_past(verb) or once:
        return told
    tail = "".join(reflexive(t, voice).low for t in clause.small if t.low != "no")
    never = any(token.low in {"nunca", "jamás"} for token in (*clause.before, *clause.rest))
    if never or (clause.before and clause.verb.after):
        return told
    denied = [Token("no")] if any(token.low == "no" for token in clause.small) else []
    back = _with_infinitives(clause.rest, rest)
    front = [] if len(clause.before) > 1 else list(clause.before)
    lead = list(clause.before) if len(clause.before) > 1 else []
    if lead and lead[0].low in words(_CODE, "subordinators"):
        return told
    lasting = any(token.low in {"desde", "sino"} for token in rest)
    if back is None or lasting or itself:
        return replace(told, how=None if lead else told.that)
    whole = [*denied, Token(_joined(done, tail), clause.verb.after), *front, *back, *lead]
    how = None if lead or denied else told.that
    return replace(told, how=how, doing=join(bare_end(whole)))


def _with_infinitives(told: tuple[Token, ...], turned: list[Token]) -> list[Token] | None:
    """What follows, with a second verb of theirs as an infinitive: "contar y apuntar"."""
    out = list(turned)
    for at in range(1, len(told)):
        verb = told[at].low
        if told[at - 1].low in words(_CODE, "joins") and is_known(verb):
            done = infinitive(verb)
            out[at] = out[at].said(done) if done else out[at]
        elif told[at].low in words(_CODE, "joins") and at + 2 < len(told):
            small = told[at + 1].low in words(_CODE, "clitics")
            if small and is_known(told[at + 2].low):
                return None
    return out


def _gave(clause: Clause, rest: list[Token], voice: Voice) -> str | None:
    """Gives "enseñarme cómo se lee" of "me enseñó cómo se lee"."""
    tail = "".join(reflexive(t, voice).low for t in clause.small if t.low != "no")
    if clause.verb.low == "ha" and rest:
        return join(bare_end([Token(f"haber{tail}"), *rest]))
    done = infinitive(clause.verb.low) if is_simple_past(clause.verb.low) else None
    if clause.verb.low == "fue" and rest and rest[0].low in {"a", "al", "hasta", "en", "por"}:
        done = "ir"  # "Fue" is of both "ser" and "ir".
    return join(bare_end([Token(_joined(done, tail)), *rest])) if done else None


def _joined(infinitive_: str, tail: str) -> str:
    """An infinitive with its pronouns; two of them bring an accent: "enseñármelo"."""
    if len(tail) > len("nos"):
        vowels = {"ar": "ár", "er": "ér", "ir": "ír"}
        return infinitive_[:-2] + vowels.get(infinitive_[-2:], infinitive_[-2:]) + tail
    return infinitive_ + tail


def _infinitive_for(token: Token, voice: Voice) -> Token:
    if voice.formal or not token.low.endswith("se"):
        return token
    return token.said(token.low.removesuffix("se") + "te")


def reflexive(token: Token, voice: Voice) -> Token:
    """A "se" as "te", where that is said."""
    return token.said("te") if token.low == "se" and not voice.formal else token
