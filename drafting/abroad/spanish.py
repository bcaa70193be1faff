"""Spanish facts turned to the reader: "usa tarjetas" as "usa usted tarjetas" or "usas tarjetas"."""

import re
from dataclasses import replace

from drafting.abroad.breaking import break_up, breathe, shorten
from drafting.abroad.spanish_clauses import Clause, parse, verb_of_others
from drafting.abroad.spanish_verbs import can_be, familiar, infinitive, is_known, is_simple_past
from drafting.abroad.tokens import Token, bare_end, join, lines, split, words
from drafting.abroad.told import Told, Voice

_CODE = "es"
_REPORT_END = re.compile(r"^,?\s*(?:que\s+|[:,]\s*)", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\w+(?:ado|ido|ído|sto|cho|rto|elto)")
_INFINITIVE = re.compile(r"\w+(?:ar|er|ir|ír)(?:me|nos|se|te|le|lo|la|los|las)?")
_OTHERS = frozenset({"que", "cada"})
_LONG = 4


def turn(text: str, voice: Voice) -> Told | None:
    """What a fact says of the reader, or of others in their words; None where it is unsure."""
    text, told = _without_report(text, voice)
    tokens = split(text)
    clause = parse(tokens, voice)
    if clause is not None:
        return _of_theirs(clause, voice)
    if verb_of_others(tokens) is not None:
        return _of_others(tokens, voice, told=told)
    if tokens[0].low in words(_CODE, "personal"):
        return None
    thing = join(bare_end(_possessives(tokens, voice)))
    return Told(thing=shorten(thing, _CODE))


def _without_report(text: str, voice: Voice) -> tuple[str, bool]:
    subject = "|".join(["ella", "él", *(re.escape(name) for name in sorted(voice.names))])
    for way in lines(_CODE, "reports"):
        found = re.match(rf"(?:(?:{subject})\s+)*{way}(?=\s+que\b|[,:])", text, re.IGNORECASE)
        end = _REPORT_END.match(text[found.end() :].lstrip()) if found else None
        if found and end:
            return text[found.end() :].lstrip()[end.end() :], True
    return text, False


def _of_theirs(clause: Clause, voice: Voice) -> Told | None:
    if clause.verb.low in words(_CODE, "felt") and clause.small:
        return _of_feeling(clause, voice)
    if not voice.formal:
        clause = replace(clause, rest=_without_reason(clause.rest))
    rest, before = _rest(clause.rest, voice), _rest(clause.before, voice)
    if rest is None or before is None:
        return None
    clause = replace(clause, before=tuple(before))
    verb = clause.verb if voice.formal else clause.verb.said(familiar(clause.verb.low))
    small = [_reflexive(token, voice) for token in clause.small]
    held, after = _group(clause, rest)
    you = [Token("usted", held[-1].after if held else verb.after)] if voice.formal else []
    long = len(clause.rest) + len(clause.small) + len(clause.before) >= _LONG
    if held and you:
        held = [*held[:-1], held[-1]._replace(after="")]
    elif you:
        verb = verb._replace(after="")
    if long or not you:
        clause_tokens = [*clause.before, *small, verb, *held, *you, *after]
    else:
        clause_tokens = [Token("usted"), *clause.before, *small, verb, *held, *after]
    that = join(bare_end(clause_tokens))
    if clause.before and clause.before[0].low in words(_CODE, "subordinators"):
        that = f", {that}"
    return _with_more(Told(you=that, that=that), clause, rest, voice)


def _of_feeling(clause: Clause, voice: Voice) -> Told:
    """Gives "te encanta reparar relojes" of "le encanta reparar relojes"."""
    to = "le" if voice.formal else "te"
    small = [token.said(to) if token.low == "le" else token for token in clause.small]
    lead = [Token("a usted")] if voice.formal else []
    rest = _possessives(list(clause.rest), voice)
    that = join(bare_end([*lead, *clause.before, *small, clause.verb, *rest]))
    return Told(you=that, that=that)


def _without_reason(rest: tuple[Token, ...]) -> tuple[Token, ...]:
    """What follows up to "porque", behind which nobody can tell whose the verb is."""
    at = next((n for n, token in enumerate(rest) if token.low in {"porque", "aunque"}), None)
    return rest[:at] if at else rest


def _group(clause: Clause, rest: list[Token]) -> tuple[list[Token], list[Token]]:
    """What belongs to the verb and stands before "usted": the participle of "ha trabajado"."""
    if clause.verb.low in words(_CODE, "perfect") and rest and _PARTICIPLE.fullmatch(rest[0].low):
        return [rest[0]], rest[1:]
    if clause.verb.low in {"va", "iba"} and len(rest) > 1 and rest[0].low == "a":
        return rest[:2], rest[2:]
    return [], rest


def _with_more(told: Told, clause: Clause, rest: list[Token], voice: Voice) -> Told:
    for_me = any(token.low in {"me", "nos"} for token in clause.small)
    text = join(bare_end([clause.verb, *clause.rest]))
    for way in lines(_CODE, "wishes"):
        found = re.match(rf"(?:{way})\s+(?=\w+(?:ar|er|ir|ír)(?:se)?\b)", text)
        if found:
            at = len(found.group().split()) - 1
            plan = [_infinitive_for(rest[at], voice), *rest[at + 1 :]]
            return replace(told, plan=join(bare_end(plan)))
    if for_me:
        return replace(told, gave=_gave(clause, rest))
    return _with_doing(told, clause, rest, voice)


def _with_doing(told: Told, clause: Clause, rest: list[Token], voice: Voice) -> Told:
    """The infinitive of a habit: "usar tarjetas de colores"."""
    done, verb = infinitive(clause.verb.low), clause.verb.low
    bound = words(_CODE, "perfect") | words(_CODE, "modals") | words(_CODE, "states")
    if verb.endswith(("ará", "erá", "irá")) and done is None:
        return replace(told, plan=join(bare_end([Token(f"{verb[:-1]}"), *rest])))
    if done is None or verb in bound or is_simple_past(verb):
        return told
    tail = "".join(_reflexive(t, voice).low for t in clause.small if t.low != "no")
    denied = [Token("no")] if any(token.low == "no" for token in clause.small) else []
    back = _with_infinitives(clause.rest, rest)
    front = [] if len(clause.before) > 1 else list(clause.before)
    lead = list(clause.before) if len(clause.before) > 1 else []
    if lead and lead[0].low in words(_CODE, "subordinators"):
        return told
    lasting = any(token.low in {"desde", "sino"} for token in rest)
    if back is None or lasting:
        return replace(told, how=told.that)
    whole = [*denied, Token(_joined(done, tail), clause.verb.after), *front, *back, *lead]
    return replace(told, how=told.that, doing=join(bare_end(whole)))


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


def _gave(clause: Clause, rest: list[Token]) -> str | None:
    """Gives "enseñarme cómo se lee" of "me enseñó cómo se lee"."""
    tail = "".join(token.low for token in clause.small if token.low != "no")
    if clause.verb.low == "ha" and rest:
        return join(bare_end([Token(f"haber{tail}"), *rest]))
    done = infinitive(clause.verb.low) if is_simple_past(clause.verb.low) else None
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


def _reflexive(token: Token, voice: Voice) -> Token:
    return token.said("te") if token.low == "se" and not voice.formal else token


def _rest(tokens: tuple[Token, ...], voice: Voice) -> list[Token] | None:
    """What follows the verb, with further verbs of the reader's turned; None where unsure."""
    out = _possessives(list(tokens), voice)
    for at, token in enumerate(out):
        if token.low in words(_CODE, "personal") and at and token.low != "usted":
            out[at] = token.said("usted" if voice.formal else "tú")
    if voice.formal:
        return out
    for at, token in enumerate(out[:-1]):
        low = token.low
        joins = low in words(_CODE, "joins") or low in words(_CODE, "subordinators")
        joins = joins or (low == "que" and at > 0 and out[at - 1].low in {"lo", "sino"})
        if not joins:
            continue
        place = at + 1
        while place < len(out) - 1 and out[place].low in words(_CODE, "clitics") | words(
            _CODE, "adverbs"
        ):
            if out[place].low == "se":
                out[place] = _reflexive(out[place], voice)
            place += 1
        verb = out[place]
        following = out[place + 1].low if place + 1 < len(out) else ""
        if is_known(verb.low):
            out[place] = verb.said(familiar(verb.low))
        elif can_be(verb.low) and following in words(_CODE, "determiners"):
            return None
    return out


def _possessives(tokens: list[Token], voice: Voice) -> list[Token]:
    """The words with "su" as "tu", up to where others may own things."""
    if voice.formal:
        return tokens
    out: list[Token] = []
    others = False
    for token in tokens:
        others = others or token.low in _OTHERS
        own = token.low in {"su", "sus"} and not others
        out.append(token.said("t" + token.low[1:]) if own else token)
    return out


def _of_others(tokens: list[Token], voice: Voice, *, told: bool) -> Told:
    """What is told of others, as their words."""
    first = [*_possessives(tokens[:1], voice), *tokens[1:]]
    text = join(bare_end(first))
    if told or first[:1] != tokens[:1]:
        return Told(said=text, is_report=told)
    return Told(said=_with_breath(first, text))


def _with_breath(tokens: list[Token], text: str) -> str:
    """The clause with its end first, or with a breath before its verb."""
    moved = break_up(text, _CODE)
    if moved != text:
        return moved
    at = verb_of_others(tokens) or 0
    while at and tokens[at - 1].low in words(_CODE, "clitics"):
        at -= 1
    return breathe(text, at - 1, _CODE, mine=False) if at else text
