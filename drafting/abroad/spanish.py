"""Spanish facts turned to the reader: "usa tarjetas" as "usa usted tarjetas" or "usas tarjetas"."""

import re
from dataclasses import replace

from drafting.abroad.breaking import break_up, breathe, front_time, point_out, shorten, swap
from drafting.abroad.spanish_clauses import Clause, is_feeling, parse, single_of, verb_of_others
from drafting.abroad.spanish_doings import reflexive, with_more
from drafting.abroad.spanish_reports import without_report
from drafting.abroad.spanish_verbs import can_be, familiar, is_known
from drafting.abroad.tokens import Token, bare_end, join, split, words
from drafting.abroad.told import Told, Voice

_CODE, _COPIED = "es", 5
_REPORT_END = re.compile(r"^,?\s*(?:que\s+|[:,]\s*)", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\w+(?:ado|ido|ído|sto|cho|rto|elto|crito|frito)")
_INFINITIVE = re.compile(r"\w+(?:ar|er|ir|ír)(?:me|nos|se|te|le|lo|la|los|las)?")
_OTHERS = frozenset({"que", "cada"})
_ALL = frozenset({"todos", "todas"})
_LONG = 4


def turn(text: str, voice: Voice) -> Told | None:
    """What a fact says of the reader, or of others in their words; None where it is unsure."""
    text, told = without_report(text, voice)
    tokens = split(text)
    # "Con ella se puede uno equivocar": anybody can.
    anybody = {"se", "uno"} <= {token.low for token in tokens}
    clause = None if anybody else parse(tokens, voice)
    if clause is not None:
        return _of_theirs(clause, voice)
    if verb_of_others(tokens) is not None or told == "que":
        return _of_others(tokens, voice, told=bool(told))
    if tokens[0].low in words(_CODE, "personal") | words(_CODE, "not_things"):
        return None
    thing = join(bare_end(_possessives(tokens, voice)))
    return Told(thing=shorten(thing, _CODE))


def _of_theirs(clause: Clause, voice: Voice) -> Told | None:
    if is_feeling(clause):
        return _of_feeling(clause, voice)
    if not voice.formal:
        clause = replace(clause, rest=_without_reason(clause.rest))
    rest, before = _rest(clause.rest, voice), _rest(clause.before, voice)
    if rest is None or before is None:
        return None
    clause = replace(clause, before=tuple(before))
    verb = clause.verb if voice.formal else clause.verb.said(familiar(clause.verb.low))
    small = [reflexive(token, voice) for token in clause.small]
    held, after = _group(clause, rest)
    you = _you(clause, held, verb, voice)
    long = len(clause.rest) + len(clause.small) + len(clause.before) >= _LONG
    if held and you:
        held = [*held[:-1], held[-1]._replace(after="")]
    elif you:
        verb = verb._replace(after="")
    if long or not you:
        clause_tokens = [*clause.before, *small, verb, *held, *you, *after]
    else:
        clause_tokens = [you[0]._replace(after=""), *clause.before, *small, verb, *held, *after]
    that = join(bare_end(clause_tokens))
    if clause.before and clause.before[0].low in words(_CODE, "subordinators"):
        that = f", {that}"
    return with_more(Told(you=that, that=that), clause, rest, voice)


def _you(clause: Clause, held: list[Token], verb: Token, voice: Voice) -> list[Token]:
    """The word for the reader, where it is said: "usted", and "tú mismo" of "él mismo"."""
    said = "usted" if voice.formal else "tú"
    if any(token.low in {"mismo", "misma"} for token in clause.rest[:3]):
        return []
    if not voice.formal and not clause.own:
        return []
    return [Token(f"{said} {clause.own}".strip(), held[-1].after if held else verb.after)]


def _of_feeling(clause: Clause, voice: Voice) -> Told:
    """Gives "te encanta reparar relojes" of "le encanta reparar relojes"."""
    to = "le" if voice.formal else "te"
    small = [token.said(to) if token.low == "le" else token for token in clause.small]
    whom = [Token("a usted", clause.verb.after)] if voice.formal else []
    verb = clause.verb._replace(after="") if voice.formal else clause.verb
    rest = _possessives(list(clause.rest), voice)
    that = join(bare_end([*clause.before, *small, verb, *whom, *rest]))
    wished = clause.verb.low in {"gustaría", "encantaría", "apetece", "apetecería"}
    plan = join(bare_end(rest)) if wished and rest and _INFINITIVE.fullmatch(rest[0].low) else None
    return Told(you=that, that=that, plan=plan)


def _without_reason(rest: tuple[Token, ...]) -> tuple[Token, ...]:
    """What follows up to "porque", behind which nobody can tell whose the verb is."""
    at = next((n for n, token in enumerate(rest) if token.low in {"porque", "aunque"}), None)
    colon = next((n + 1 for n, token in enumerate(rest) if token.after.endswith((":", ";"))), None)
    ends = [end for end in (at, colon) if end]
    return rest[: min(ends)] if ends else rest


def _group(clause: Clause, rest: list[Token]) -> tuple[list[Token], list[Token]]:
    """What belongs to the verb and stands before "usted": the participle of "ha trabajado"."""
    if clause.verb.low in words(_CODE, "perfect") and rest and _PARTICIPLE.fullmatch(rest[0].low):
        return [rest[0]], rest[1:]
    if clause.verb.low in {"va", "iba"} and len(rest) > 1 and rest[0].low == "a":
        return rest[:2], rest[2:]
    return [], rest


def _rest(tokens: tuple[Token, ...], voice: Voice) -> list[Token] | None:
    """What follows the verb, with further verbs of the reader's turned; None where unsure."""
    out = _with_her(_possessives(list(tokens), voice), voice)
    for at, token in enumerate(out):
        if token.low in words(_CODE, "personal") and token.low != "usted":
            out[at] = token.said("usted" if voice.formal else "tú")
            _turn_before(out, at, voice)
    if voice.formal:
        return out
    sure = [_turn_further(out, at, voice) for at in range(len(out) - 1) if _joins(out, at)]
    return _with_relatives(out) if all(sure) else None


def _with_relatives(out: list[Token]) -> list[Token]:
    """For tú "los cencerros que no oye" as "que no oyes": it is the reader who hears none."""
    for at in range(1, len(out) - 1):
        if out[at].low != "que" or not out[at - 1].low.endswith("s") or out[at - 1].after:
            continue
        verb = at + 1
        while verb < len(out) - 1 and out[verb].low in {"no", "ya", "nunca", "siempre"}:
            verb += 1
        behind = out[verb + 1].low if verb + 1 < len(out) else ""
        ends = not behind or bool(out[verb].after) or behind in words(_CODE, "prepositions")
        if ends and can_be(out[verb].low) and not out[verb].low.endswith(("n", "s")):
            out[verb] = out[verb].said(familiar(out[verb].low))
    return out


def _turn_before(out: list[Token], at: int, voice: Voice) -> None:
    """Turns the verb of "que ha visitado ella misma"."""
    start = next((n for n in range(at - 1, max(at - 5, -1), -1) if out[n].low == "que"), None)
    if voice.formal or start is None:
        return
    for place in range(start + 1, at):
        if is_known(out[place].low):
            out[place] = out[place].said(familiar(out[place].low))
            return


def _joins(tokens: list[Token], at: int) -> bool:
    """True for a word behind which another verb of the reader's may stand."""
    low, before = tokens[at].low, tokens[at - 1].low if at else ""
    if low in words(_CODE, "joins") | words(_CODE, "subordinators"):
        return True
    asks = low in words(_CODE, "question_words") and tokens[at + 1].low != "se"
    return asks or (low == "que" and before in {"lo", "sino"})


def _turn_further(out: list[Token], at: int, voice: Voice) -> bool:
    """Turns the verb behind a joining word; False where nobody can tell whose it is."""
    asks = out[at].low in words(_CODE, "question_words")
    place = at + 1
    again = {"que"} if out[at].low in words(_CODE, "joins") else set()
    while place < len(out) - 1 and out[place].low in words(_CODE, "clitics") | again | words(
        _CODE, "adverbs"
    ):
        if out[place].low == "se":
            out[place] = reflexive(out[place], voice)
        place += 1
    verb = out[place]
    following = out[place + 1].low if place + 1 < len(out) else ""
    if asks and (_is_of_thing(verb, following) or not _is_asked(out[at + 1 : place + 1])):
        return True
    if asks or is_known(verb.low):
        out[place] = verb.said(familiar(verb.low))
        return True
    return not (can_be(verb.low) and following in words(_CODE, "determiners"))


def _is_asked(tokens: list[Token]) -> bool:
    """True for "cómo calibra"; not for "por qué la gente", whose first word is no verb."""
    *small, verb = tokens
    article = any(token.low in {"la", "lo", "las", "los"} for token in small)
    return is_known(verb.low) or (can_be(verb.low) and not article)


def _is_of_thing(verb: Token, following: str) -> bool:
    """True for "cómo funciona la bomba": it is the pump that works."""
    return verb.low in words(_CODE, "of_things") and following in words(_CODE, "determiners")


def _possessives(tokens: list[Token], voice: Voice) -> list[Token]:
    """The words with "su" as "tu", up to where others may own things."""
    if voice.formal:
        return tokens
    out: list[Token] = []
    others = False
    for at, token in enumerate(tokens):
        timed = at + 1 < len(tokens) and tokens[at + 1].low in words(_CODE, "time_nouns")
        everybody = token.low in _ALL and at + 1 < len(tokens)
        everybody = everybody and tokens[at + 1].low not in {"los", "las", "sus"}
        others = others or (token.low in _OTHERS and not timed) or everybody
        own = token.low in {"su", "sus"} and not others
        if not others and re.fullmatch(r"\w{2,}(?:ar|er|ir)se", token.low):
            token = token.said(token.low.removesuffix("se") + "te")  # noqa: PLW2901  # the same one
        out.append(token.said("t" + token.low[1:]) if own else token)
    return out


def _of_others(tokens: list[Token], voice: Voice, *, told: bool) -> Told:
    """What is told of others, as their words."""
    led = 2 if tokens[0].low in words(_CODE, "prepositions") else 1
    first = _with_her([*_possessives(tokens[:led], voice), *tokens[led:]], voice)
    for at in range(2, len(first)):
        # "Las recetas son de su abuela": of recipes no grandmother can be.
        of_hers = first[at - 1].low == "de" and first[at - 2].low in words(_CODE, "being")
        following = first[at + 1].low if at + 1 < len(first) else ""
        if of_hers or following in words(_CODE, "of_reader"):
            first[at : at + 1] = _possessives(first[at : at + 1], voice)
    if not voice.formal:
        first = _by_others(first, hers=told or tokens[0].low in {"su", "sus", "todos", "todas"})
    text = join(bare_end(first))
    if told or first != tokens:
        return Told(said=text, is_report=told)
    return Told(said=_with_breath(first, text))


def _by_others(tokens: list[Token], *, hers: bool) -> list[Token]:
    """What those of theirs do to them: "tus alumnos te llaman por tu nombre"."""
    for at in range(1, len(tokens) - 1):
        whom = {"la", "lo", "le"} if hers else {"le"}
        if tokens[at].low in whom and is_known(single_of(tokens[at + 1].low)):
            behind = [
                t.said("t" + t.low[1:]) if t.low in {"su", "sus"} else t for t in tokens[at + 1 :]
            ]
            return [*tokens[:at], tokens[at].said("te"), *behind]
    return tokens


def _with_her(tokens: list[Token], voice: Voice) -> list[Token]:
    """The words with "con ella" as "con usted" or "contigo"."""
    out = list(tokens)
    for at in range(1, len(out)):
        before = out[at - 1].low
        if out[at].low not in {"ella", "él"} or before not in words(_CODE, "prepositions"):
            continue
        out[at] = out[at].said("usted" if voice.formal else "ti")
        if before == "con" and not voice.formal:
            out[at - 1 : at + 1] = [Token(""), out[at].said("contigo")]
    return out


def _with_breath(tokens: list[Token], text: str) -> str:
    """The clause with its end first, or with a breath before its verb."""
    moved = front_time(text, _CODE) or break_up(text, _CODE)
    moved = swap(text, _CODE) if moved == text else moved
    moved = _verb_first(tokens, text) if moved == text else moved
    moved = point_out(text, _CODE) if moved == text else moved
    if moved != text:
        return moved
    at = verb_of_others(tokens) or 0
    while at and tokens[at - 1].low in words(_CODE, "clitics"):
        at -= 1
    return breathe(text, at - 1, _CODE, mine=False) if at else text


def _verb_first(tokens: list[Token], text: str) -> str:
    """Gives "avisa el mar tres días antes": a subject may stand behind what it does."""
    verb = verb_of_others(tokens) or 0
    at = verb
    while at > 1 and tokens[at - 1].low in words(_CODE, "clitics") | {"no"}:
        at -= 1
    rest = tokens[verb + 1 :]
    if not verb or len(tokens) < _COPIED or not rest or tokens[verb].low in words(_CODE, "being"):
        return text
    plain = at == len(("el", "mar")) and tokens[0].low in words(_CODE, "determiners")
    counted = tokens[verb + 1].low in words(_CODE, "counts") and len(rest) > 1
    timed = counted and rest[1].low in words(_CODE, "time_units")
    free = rest[0].low in words(_CODE, "prepositions") - {"de"} or rest[0].low in words(
        _CODE, "how"
    )
    if not (plain and (free or timed)) or any(token.after for token in tokens[:-1]):
        return text
    return join(bare_end([*tokens[at : verb + 1], *tokens[:at], *rest]))
