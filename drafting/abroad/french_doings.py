"""What a French fact says beside its clause: the infinitive, the plan, the deed for me."""

import re
from dataclasses import dataclass, replace

from drafting.abroad.french_pointing import put, turn_reflexive
from drafting.abroad.french_verbs import infinitive, is_known, is_past
from drafting.abroad.tokens import Token, bare_end, join, lines, pattern, words
from drafting.abroad.told import Told, Voice

_CODE = "fr"
_PARTICIPLE = re.compile(r"\w+(?:é|ée|és|ées|i|is|it|u|us|ue|ert|aint|eint)")
_WHEN = frozenset({"quand", "si", "s'", "lorsqu'", "lorsque"})


@dataclass(frozen=True)
class Clause:
    """The small words before a verb, the verb, and what follows; ``lead`` stands before it all."""

    small: tuple[Token, ...]
    verb: Token
    rest: tuple[Token, ...]
    lead: tuple[Token, ...] = ()
    gender: str = ""


def with_more(
    told: Told, clause: Clause, rest: list[Token], lead: list[Token], voice: Voice
) -> Told:
    """The clause with its plan, its deed for me or its habit beside it."""
    for_me = any(token.low in {"m'", "me", "nous"} for token in clause.small)
    spoke = clause.verb.low == "a" and bool(rest) and rest[0].low in words(_CODE, "speech")
    text = join([clause.verb, *clause.rest])
    for_me = for_me or bool(pattern(_CODE, "for_me").search(text))
    if clause.verb.low == "venait" and rest and rest[0].low in {"de", "d'"}:
        told = replace(told, did=told.that)
    past = clause.verb.low in words(_CODE, "perfect") and bool(rest)
    if past and _PARTICIPLE.fullmatch(rest[0].low):
        own = [turn_reflexive(t, voice) for t in clause.small if t.low not in {"ne", "n'"}]
        helping = Token("être" if clause.verb.low in {"est", "était"} else "avoir")
        denied = len(own) != len(clause.small)
        deed = None if denied else put(bare_end([*own, helping, *rest]))
        told = replace(told, did=told.that, deed=deed)
    wish = re.match(rf"{lines(_CODE, 'wishes')[0]} (?=(?:s' |se )?\w+(?:er|ir|oir|re)\b)", text)
    if wish:
        return replace(told, plan=put(bare_end(rest[len(wish.group().split()) - 1 :])))
    small = [turn_reflexive(t, voice) for t in clause.small if t.low not in {"ne", "n'"}]
    question = None if for_me or not past else _question(rest, voice)
    if question or (for_me and clause.verb.low == "est" and told.deed):
        return question or Told(gave=told.deed)
    if (for_me or spoke) and clause.verb.low == "a":
        is_report = spoke and rest[0].low not in words(_CODE, "shown")
        gave = put(bare_end([*small, Token("avoir"), *rest]))
        return Told(you=told.you if is_report else None, gave=gave, is_report=is_report)
    if clause.verb.low.endswith(("era", "ira")) and not is_known(clause.verb.low):
        return replace(told, plan=put(bare_end([Token(clause.verb.low[:-1]), *rest])))
    if for_me or (lead and lead[0].low in _WHEN):
        return told
    return _with_doing(told, clause, rest, lead, small)


def _question(rest: list[Token], voice: Voice) -> Told | None:
    """Gives "votre question, à savoir combien vous êtes" of "a demandé combien nous sommes"."""
    asks = rest[0].low == "demandé" and len(rest) > 1
    if not asks or rest[1].low not in words(_CODE, "question_words"):
        return None
    whose = "votre" if voice.formal else "ta"
    return Told(thing=f"{whose} question, à savoir {put(bare_end(rest[1:]))}")


def _with_doing(
    told: Told, clause: Clause, rest: list[Token], lead: list[Token], small: list[Token]
) -> Told:
    """The infinitive of a habit: "compter les palettes"."""
    done, verb = infinitive(clause.verb.low), clause.verb.low
    denied = len(small) != len(clause.small)
    bound = words(_CODE, "perfect") | words(_CODE, "modals") | words(_CODE, "states")
    once = any(token.low in words(_CODE, "one_off") for token in (*clause.lead, *clause.rest))
    if done is None or denied or verb in bound or is_past(verb) or once:
        return told
    if lead and any(token.low in {"que", "qu'"} for token in rest):
        return told
    back = _with_infinitives(clause.rest, rest)
    lasting = any(token.low in {"depuis", "vous", "te", "t'"} for token in rest)
    itself = bool(small) or any(token.low.endswith("-même") for token in rest)
    if back is None or lasting or itself:
        return replace(told, how=None if lead else told.that)
    late = [Token(t.word) if t.after == "," else t for t in lead]
    whole = [*small, Token(done, clause.verb.after), *back, *late]
    return replace(told, how=None if lead else told.that, doing=put(bare_end(whole)))


def _with_infinitives(told: tuple[Token, ...], turned: list[Token]) -> list[Token] | None:
    """What follows, with a second verb of theirs as an infinitive: "compter et de noter"."""
    out = list(turned)
    for at in range(1, min(len(told), len(out))):
        if told[at - 1].low in words(_CODE, "joins") and is_known(told[at].low):
            done = infinitive(told[at].low)
            out[at] = out[at].said(f"de {done}") if done else out[at]
        elif told[at].low in words(_CODE, "joins") and at + 2 < len(told):
            small = told[at + 1].low in words(_CODE, "clitics")
            if small and is_known(told[at + 2].low):
                return None
    return out
