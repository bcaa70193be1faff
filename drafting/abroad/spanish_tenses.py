"""What I do in Spanish, in a tense of its own: "estoy usando", "he probado"."""

import re
from functools import cache

from drafting.abroad.spanish_verbs import infinitive, known_thirds
from drafting.abroad.tokens import Token, join, table, words

_CODE = "es"
_TIMED = re.compile(
    r"\b(?:ayer|anoche|hace|lunes|martes|miércoles|jueves|viernes|sábado|domingo|pasad[oa]|desde"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b"
    r"|\d"
)
_SPELLED = {"qu": "c", "gu": "g", "c": "z"}


def in_other_tense(tokens: list[Token], verb: int) -> str | None:
    """Gives "estoy usando" of "uso", and "he probado" of "probé" where no day is told."""
    low = tokens[verb].low
    said = _lasting(low) or (None if _TIMED.search(join(tokens).lower()) else _done(low))
    return join([*tokens[:verb], tokens[verb].said(said), *tokens[verb + 1 :]]) if said else None


def _lasting(word: str) -> str | None:
    done = _presents().get(word)
    if done is None or word in words(_CODE, "not_lasting"):
        return None
    if done.endswith("ar"):
        return f"estoy {done[:-2]}ando"
    regular = done.endswith("er") and done[-3] not in "aeo"
    return f"estoy {done[:-2]}iendo" if regular else None


def _done(word: str) -> str | None:
    known = table(_CODE, "my_past").get(word)
    if known:
        return f"he {known[0]}"
    if word.endswith("í") and len(word) > len("oí") + 1:
        return f"he {word[:-1]}ido"
    if not word.endswith("é") or len(word) < len("usé") or word in words(_CODE, "not_first"):
        return None
    stem = word[:-1]
    end = next((sign for sign in _SPELLED if stem.endswith(sign)), "")
    return f"he {stem.removesuffix(end)}{_SPELLED.get(end, '')}ado"


@cache
def _presents() -> dict[str, str]:
    """The first person of the present of each known verb, with its infinitive."""
    pairs = ((f"{third[:-1]}o", infinitive(third)) for third in known_thirds())
    return {first: done for first, done in pairs if done}
