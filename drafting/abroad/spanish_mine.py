"""What is mine, in Spanish: my doings, my offer, their promise to me, my question."""

import re

from drafting.abroad.breaking import break_up, front_time, swap
from drafting.abroad.spanish_first import is_first
from drafting.abroad.spanish_order import HERE, MY_VERB, OURS, find_verb, reordered, small
from drafting.abroad.spanish_verbs import can_be, familiar, infinitive, is_known
from drafting.abroad.tokens import Token, bare_end, join, pattern, split, words
from drafting.abroad.told import Told, Voice

_CODE = "es"
_INFINITIVE = re.compile(r"(?P<verb>[a-záéíóúñ]+(?:ar|er|ir|ír))(?P<to>les?|se|te|l[ao]s?)?")
_WHOLE, _FEW = 5, 2


def turn_mine(text: str, voice: Voice) -> Told | None:
    """What I do or did, in an order of its own."""
    tokens = bare_end(split(text))
    tokens = tokens if tokens and tokens[0].low in OURS else _rest(tokens, voice)
    if len(tokens) < _FEW:
        return None
    if len(tokens) > _FEW and tokens[0].low in words(_CODE, "me"):
        # "Aquí" keeps it apart from what the two of us do.
        many = tokens[0].low != "yo" and not HERE & {token.low for token in tokens}
        said = join([*([Token("aquí")] if many else []), *tokens[1:]])
        return _told(said)
    led = tokens[0].low in {"cuando", "desde", "si"}
    if turned := _time_behind(text, voice) or (_main_first(tokens) if led else None):
        return _told(turned)
    late = next((at for at in range(1, min(4, len(tokens) - 1)) if tokens[at].low == "yo"), 0)
    if late and tokens[late - 1].low != "y":
        said = join([*small(tokens[:late]), tokens[late + 1], Token("yo"), *tokens[late + 2 :]])
        return _told(said)
    if join(tokens) != join(bare_end(split(text))):
        return _told(join(small(tokens)))  # "Tus fichas" of "sus fichas" is no copy.
    return _with_verb(tokens)


def _time_behind(text: str, voice: Voice) -> str | None:
    """Gives "lo usé el viernes con dos clientes" of the same with its time first."""
    found = pattern(_CODE, "time_lead").fullmatch(text)
    if found is None or not is_first(found["verb"].lower()):
        return None
    rest = _rest(bare_end(split(found["rest"])), voice)
    verb = next(at for at, token in enumerate(rest) if token.word.startswith(found["verb"]))
    time = split(found["time"].lower())
    if rest[verb].after:
        return None
    return join([*rest[: verb + 1], *time, *rest[verb + 1 :]])


def _with_verb(tokens: list[Token]) -> Told | None:
    """What has its verb in the first person, or tells of what is mine."""
    if tokens[0].low in {"me", "nos"} and tokens[1].low in words(_CODE, "felt"):
        return _felt(tokens)
    verb, whole = find_verb(tokens), join(tokens)
    if verb is None:
        return None
    if tokens[0].low in OURS:
        moved = front_time(whole, _CODE) or break_up(whole, _CODE)
        moved = swap(whole, _CODE) if moved == whole else moved
        return Told(mine_that=_by_the_way(tokens, verb) if moved == whole else moved)
    if len(tokens) < _WHOLE:
        return _told(whole)
    timed = front_time(whole, _CODE)
    return _told(timed or _place_first(tokens) or reordered(tokens, verb))


def _by_the_way(tokens: list[Token], verb: int) -> str:
    """Gives "mi abuela hacía, por cierto, el mismo pan"."""
    if len(tokens) < _WHOLE or verb >= len(tokens) - 1:
        return join(tokens)
    said = tokens[verb]._replace(after=",")
    return join([*tokens[:verb], said, Token("por cierto", ","), *tokens[verb + 1 :]])


def _felt(tokens: list[Token]) -> Told | None:
    """Gives "en el sótano me quedan cuatro puertas" of the same with its place at the end."""
    named = words(_CODE, "determiners") | {"casa", "mi", "nuestra", "nuestro"}
    places = (n for n in range(len(tokens) - 2, 1, -1) if tokens[n].low == "en")
    last = next((n for n in places if tokens[n + 1].low in named), 0)
    if not last and len(tokens) >= _WHOLE:
        return Told(mine_that=_by_the_way(tokens, 1))
    first = tokens[0].said(tokens[0].low)
    said = join([*tokens[last:], first, *tokens[1:last]] if last else [first, *tokens[1:]])
    return Told(mine=said, mine_that=said)


def _told(said: str) -> Told:
    """What I do; as a sentence of its own only where its verb tells that it is me."""
    first = split(said)[: _FEW + _WHOLE]
    mine = any(MY_VERB.fullmatch(token.low) for token in first)
    return Told(mine=said if mine else None, mine_that=said)


def _place_first(tokens: list[Token]) -> str | None:
    """Gives "en el equipo soy nueva" of "soy nueva en el equipo"."""
    if tokens[0].low not in {"soy", "estoy", "somos", "estamos"}:
        return None
    last = next((at for at in range(len(tokens) - 1, 1, -1) if tokens[at].low == "en"), 0)
    return join([*tokens[last:], *bare_end(tokens[:last])]) if last else None


def _main_first(tokens: list[Token]) -> str | None:
    """Gives "corro más rápido desde que me acuesto antes", its main clause first."""
    if tokens[0].low == "desde" and tokens[1].low != "que":
        return None
    comma = next((at + 1 for at, token in enumerate(tokens[:-1]) if token.after == ","), 0)
    mine = [
        at for at, token in enumerate(tokens) if MY_VERB.fullmatch(token.low) or is_first(token.low)
    ]
    start = comma or (mine[1] if len(mine) > 1 else 0)
    if not start:
        return None
    return join([*tokens[start:], *bare_end(small(tokens[:start]))])


def give(text: str, voice: Voice) -> tuple[str | None, str | None]:
    """My deed after "puedo", with its pronoun, or the thing that I offer; never both."""
    tokens = bare_end(split(text))
    if not tokens:
        return None, None
    first = _INFINITIVE.fullmatch(tokens[0].low)
    if first is None and tokens[0].low in {"le", "te"} | words(_CODE, "me"):
        tokens = [token for token in tokens if token.low not in {"le", "te"} | words(_CODE, "me")]
    return _given(tokens, first, voice) if tokens else (None, None)


def _given(
    tokens: list[Token], first: re.Match[str] | None, voice: Voice
) -> tuple[str | None, str | None]:
    """The same of words without "yo" and "le"; ``first`` is the infinitive they begin with."""
    to = "le" if voice.formal else "te"
    if first and first["verb"] in words(_CODE, "with_con"):
        whom = Token("con usted") if voice.formal else Token("contigo")
        return join([tokens[0].said(first["verb"]), whom, *_rest(tokens[1:], voice)]), None
    if first and not first["to"] and _needs_nobody(first["verb"], tokens[1:]):
        return join([tokens[0], *_rest(tokens[1:], voice)]), None
    if first:
        return join([tokens[0].said(first["verb"] + to), *_rest(tokens[1:], voice)]), None
    own = re.fullmatch(r"([a-záéíóúñ]{2,})o", tokens[0].low)
    verb = infinitive(f"{own[1]}a") if own and len(tokens) > 1 else None
    verb = {"envío": "enviar", "doy": "dar", "traigo": "traer"}.get(tokens[0].low, verb)
    if verb and tokens[0].low not in words(_CODE, "determiners"):
        return join([Token(verb + to), *_rest(tokens[1:], voice)]), None
    return None, join(tokens)


def _needs_nobody(verb: str, rest: list[Token]) -> bool:
    """True for "recibir a una clase" and "pasar con miel": nobody is given anything."""
    led = rest[0].low if rest else ""
    if verb in words(_CODE, "with_accusative"):
        return led == "a" and len(rest) > 1 and rest[1].low in words(_CODE, "determiners")
    return led in words(_CODE, "prepositions") - {"de"}


def _rest(tokens: list[Token], voice: Voice) -> list[Token]:
    """What follows, with what was told of them in the third person turned."""
    if voice.formal:
        return tokens
    return [t.said("t" + t.low[1:]) if t.low in {"su", "sus"} else t for t in tokens]


def give_thing(thing: str, voice: Voice) -> str:
    """A promised thing after "voy a"."""
    to = "le" if voice.formal else "te"
    treat = any(token.low in words(_CODE, "treats") for token in split(thing)[:2])
    return f"invitar{to} a {thing}" if treat else f"enviar{to} {thing}"


def with_due(done: str, due: str) -> str:
    """A deed with its day behind it."""
    return f"{done} {due}"


def awaited(text: str, voice: Voice) -> str | None:
    """What they offered to do for me: "enviarme la grabación"."""
    tokens = [
        token for token in bare_end(split(text)) if token.low not in {"ella", "él", "me", "va"}
    ]
    tokens = tokens[1:] if tokens[:1] and tokens[0].low == "a" else tokens
    if len(tokens) < 2:
        return None
    first = _INFINITIVE.fullmatch(tokens[0].low.removesuffix("me"))
    verb = first["verb"] if first else None
    if verb is None and (can_be(tokens[0].low)):
        verb = infinitive(tokens[0].low)
    rest = tokens[1:]
    if verb == "presentar" and rest and rest[0].low in words(_CODE, "whose"):
        rest = [Token("a"), *rest]  # "Presentarme su jefe"
    return join([Token(f"{verb}me"), *_rest(rest, voice)]) if verb else None


def turn_ask(text: str, voice: Voice) -> str | None:
    """A question of mine; for tú its verb is turned where it is the reader's."""
    if voice.formal:
        return text
    from_here = split(text)
    if len(from_here) < 2:
        return None
    at = 1
    while at < len(from_here) - 1 and from_here[at].low in words(_CODE, "clitics"):
        at += 1
    verb, after = from_here[at], from_here[at + 1].low if at + 1 < len(from_here) else ""
    others = verb.low in words(_CODE, "of_things") and after in words(_CODE, "determiners")
    if is_known(verb.low) and verb.low not in {"hay", "existe"} and not others:
        from_here[at] = verb.said(familiar(verb.low))
        from_here[1:at] = [t.said("te") if t.low in {"se", "le"} else t for t in from_here[1:at]]
    turned = _rest(bare_end(from_here), voice)
    return re.sub(r"\b(\w+(?:ar|er|ir))les?\b", r"\1te", join(turned))
