"""The order of a Spanish clause of mine: "desde mayo volvemos a plegar las cajas"."""

import re

from drafting.abroad.breaking import break_up, front_time, shift, swap
from drafting.abroad.spanish_first import is_first
from drafting.abroad.spanish_tenses import in_other_tense
from drafting.abroad.spanish_verbs import is_known
from drafting.abroad.tokens import Token, join, pattern, words

_CODE = "es"
MY_VERB = re.compile(
    r"\w{2,}(?:amos|emos|imos|ábamos|íamos)"
    r"|hemos|he|soy|somos|damos|vemos|estoy|tengo|voy|vamos|hago|salgo|pongo|digo|traigo|vengo|oigo|doy|veo|hice|puse"
    r"|fui|estuve|tuve|vine|dije|pude|supe|quise"
)
FIRST = re.compile(r"\w{2,}(?:o|é|í)")
OURS = frozenset({"mi", "mis", "nuestro", "nuestra", "nuestros", "nuestras"})
_HELPING = frozenset({"he", "hemos", "había", "habíamos", "estoy", "estamos", "sigo", "seguimos"})
_FEW = 3
HERE = frozenset({"aquí", "allí", "casa", "trabajo", "turno"})


def reordered(tokens: list[Token], verb: int) -> str:
    """The clause with its time or place behind the verb, or with a small word there."""
    if pattern(_CODE, "spoken_day").search(join(tokens)):
        return join(tokens)  # With its day in words it is no copy.
    if verb == 1 and tokens[0].low in words(_CODE, "adverbs"):
        return _adverb_behind(tokens)
    if verb and tokens[verb - 1].low in words(_CODE, "joins") | {"yo"}:
        return join(tokens)
    if verb and tokens[verb - 1].low not in words(_CODE, "clitics"):
        return join([*tokens[verb:], *small(tokens[:verb])])
    whole = join(tokens)
    said = front_time(whole, _CODE) or break_up(whole, _CODE)
    many = tokens[verb].low.endswith("mos")
    if tokens[verb].low in _HELPING and verb < len(tokens) - 1:
        verb += 1
    if said != whole or (verb + 1 < len(tokens) and tokens[verb + 1].low == "a"):
        return said
    here = "aquí" if many and not HERE & {token.low for token in tokens} else ""
    small_word = "ya" if tokens[verb].low == "llevo" else here
    return _behind(tokens, verb, small_word) if small_word else _with_me(tokens, verb, whole)


def _adverb_behind(tokens: list[Token]) -> str:
    """Gives "uso ya dos" of "ya uso dos", and "he probado ya dos" of "ya he probado dos"."""
    end = 3 if tokens[1].low in _HELPING and len(tokens) > _FEW else 2
    return join([*tokens[1:end], tokens[0].said(tokens[0].low), *tokens[end:]])


def _with_me(tokens: list[Token], verb: int, whole: str) -> str:
    """The clause with its end moved up, or with "yo" where it stands best."""
    said = swap(whole, _CODE)
    said = shift(whole, verb, _CODE) if said == whole else said
    if said != whole:
        return said
    if other := in_other_tense(tokens, verb):
        return other
    own = next((at for at in range(verb + 1, len(tokens)) if tokens[at].low == "yo"), 0)
    if own:
        return join([Token("yo"), *small(tokens[:own]), *tokens[own + 1 :]])
    return _behind(tokens, verb, "yo")


def _behind(tokens: list[Token], verb: int, word: str) -> str:
    return join([*tokens[: verb + 1], Token(word), *tokens[verb + 1 :]])


def small(tokens: list[Token]) -> list[Token]:
    """The words with a small letter first and no mark at the end."""
    first = tokens[0].said(tokens[0].low)
    return [first, *tokens[1:-1], tokens[-1]._replace(after="")] if len(tokens) > 1 else [first]


def find_verb(tokens: list[Token]) -> int | None:
    """Where my verb stands, or that of "mi abuela hacía"."""
    for at, token in enumerate(tokens[:8]):
        if MY_VERB.fullmatch(token.low) or (
            (FIRST.fullmatch(token.low) or is_first(token.low))
            and (at == 0 or tokens[at - 1].low in words(_CODE, "clitics") | words(_CODE, "adverbs"))
        ):
            return at
    led = tokens[0].low in OURS | {"en"}
    others = (at for at, token in enumerate(tokens) if at and is_known(token.low.removesuffix("n")))
    return next(others, None) if led else None
