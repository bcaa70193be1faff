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
    text = join([clause.verb, *clause.rest])
    for_me = for_me or bool(pattern(_CODE, "for_me").search(text))
    if clause.verb.low in {"venait", "vient"} and rest and rest[0].low in {"de", "d'"}:
        return replace(told, did=told.that)
    asked = None if for_me else _question(text, rest, voice)
    if asked:
        return asked
    told = _with_deed(told, clause, rest, voice)
    plan = _plan(clause, rest, text)
    if plan:
        return replace(told, plan=plan)
    small = [turn_reflexive(t, voice) for t in clause.small if t.low not in {"ne", "n'"}]
    gave = _gave(told, clause, rest, small, for_me=for_me)
    # "Parler à ton levain et que tu lui as donné un prénom" is no idea of anything.
    again = any(
        rest[at].low == "et" and rest[at + 1].low in {"que", "qu'"} for at in range(len(rest) - 1)
    )
    if gave or for_me or again or (lead and lead[0].low in _WHEN):
        return gave or told
    return _with_doing(told, clause, rest, lead, small)


def _with_deed(told: Told, clause: Clause, rest: list[Token], voice: Voice) -> Told:
    """The clause with its deed of once: "avoir repeint la grange"."""
    past = clause.verb.low in words(_CODE, "perfect") and bool(rest)
    if not past or not _PARTICIPLE.fullmatch(rest[0].low):
        return told
    own = [turn_reflexive(t, voice) for t in clause.small if t.low not in {"ne", "n'"}]
    helping = Token("être" if clause.verb.low in {"est", "était"} else "avoir")
    denied = len(own) != len(clause.small)
    deed = None if denied else put(bare_end([*own, helping, *rest]))
    return replace(told, did=told.that, deed=deed)


def _plan(clause: Clause, rest: list[Token], text: str) -> str | None:
    """What they mean to do, as an infinitive."""
    wish = re.match(rf"{lines(_CODE, 'wishes')[0]} (?=(?:s' |se )?\w+(?:er|ir|oir|re)\b)", text)
    if wish:
        return put(bare_end(rest[len(wish.group().split()) - 1 :]))
    if clause.verb.low.endswith(("era", "ira")) and not is_known(clause.verb.low):
        return put(bare_end([Token(clause.verb.low[:-1]), *rest]))
    return None


def _gave(
    told: Told, clause: Clause, rest: list[Token], small: list[Token], *, for_me: bool
) -> Told | None:
    """What they did for me or told me, for which thanks are due."""
    spoke = clause.verb.low == "a" and bool(rest) and rest[0].low in words(_CODE, "speech")
    if for_me and clause.verb.low == "est" and told.deed:
        return Told(gave=told.deed)
    if not (for_me or spoke) or clause.verb.low != "a":
        return None
    is_report = spoke and rest[0].low not in words(_CODE, "shown")
    gave = put(bare_end([*small, Token("avoir"), *rest]))
    return Told(you=told.you if is_report else None, gave=gave, is_report=is_report)


def _question(text: str, rest: list[Token], voice: Voice) -> Told | None:
    """Gives "votre question, à savoir combien vous êtes" of "a demandé combien nous sommes"."""
    asks = text.startswith("a demandé ") or pattern(_CODE, "wants_to_know").match(text)
    if not asks or len(rest) < 2 or rest[1].low not in words(_CODE, "question_words"):
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
