"""Occasions in Spanish and French, with their articles."""

import re

from drafting.abroad.french_pointing import apart, put, turn_pointing
from drafting.abroad.places import Place
from drafting.abroad.tokens import Token, bare_end, join, split, table, words
from drafting.abroad.told import Voice

_FEMININE = re.compile(r"(?:ción|sión|dad|tud|a)$")
_MASCULINE = re.compile(r"(?:o|or|aje|al|ón)$")
_FRENCH_FEMININE = re.compile(r"(?:[ts]ion|té|ette|ie|[ae]nce|ure|ade|esse|erie)$")
_FRENCH_MASCULINE = re.compile(r"(?:age|ment|eau|isme|oir|al|eur|ier|on)$")
_ES = {"m": "el", "f": "la", "mp": "los", "fp": "las"}


def find_spanish(text: str, voice: Voice) -> Place | None:
    """A Spanish occasion: "en el congreso", "la charla", "tras la charla"."""
    tokens = bare_end(split(text))
    if not tokens:
        return None
    if not voice.formal:
        tokens = [tokens[0], *(_familiar(token) for token in tokens[1:])]
    first = tokens[0].low
    if first in words("es", "placing"):
        noun = tokens[2].low if len(tokens) > 2 else tokens[-1].low
        return Place(at=join(tokens), listened=noun in words("es", "listened"))
    theirs = first in {"su", "sus", "tu"}
    if theirs or first in {"el", "la", "los", "las", "un", "una"}:
        tokens = tokens[1:]
    if not tokens:
        return None
    noun = tokens[0].low
    row = table("es", "occasions").get(noun)
    gender = row[0] if row else _spanish_gender(noun)
    if gender is None or (row is None and not tokens[0].word.islower()):
        return None
    whole_article = "el" if noun in words("es", "el_though_feminine") else _ES[gender]
    article = ("su" if voice.formal else "tu") if theirs else whole_article
    whole = f"{article} {join(tokens)}"
    return Place(
        at=f"en {whole}",
        event=whole,
        after=None if noun in words("es", "rooms") else f"tras {whole}",
        listened=noun in words("es", "listened"),
        thanked=noun in words("es", "thanked"),
    )


def _familiar(token: Token) -> Token:
    return token.said("t" + token.low[1:]) if token.low in {"su", "sus"} else token


def _spanish_gender(noun: str) -> str | None:
    if _FEMININE.search(noun):
        return "f"
    return "m" if _MASCULINE.search(noun) else None


def is_occasion_es(text: str) -> bool:
    """True for words that begin with an occasion, its article left aside."""
    return _begins_with("es", text, {"el", "la", "los", "las", "un", "una"})


def _begins_with(code: str, text: str, articles: set[str]) -> bool:
    tokens = [token.low for token in split(text)]
    tokens = tokens[1:] if tokens[:1] and tokens[0] in articles else tokens
    return bool(tokens) and tokens[0] in table(code, "occasions")


def is_occasion_fr(text: str) -> bool:
    """True for words that begin with a French occasion, its article left aside."""
    bare = re.sub(r"^(?:la |le |les |l[\u2019']|une? |des )", "", text.strip(), flags=re.IGNORECASE)
    return _begins_with("fr", bare, set())


def find_french(text: str, voice: Voice) -> Place | None:
    """A French occasion: "au salon", "la conférence", "après la conférence"."""
    text = text.strip()
    led = re.match(r"(?:la |le |les |l['\u2019]|une? |des |sa |son |ses )", text, re.IGNORECASE)
    start = led.end() if led else 0
    text = text[:start] + put(turn_pointing(apart(text[start:]), voice, ""))
    first = re.split(r"[\s'\u2019]", text.lower(), maxsplit=1)[0]
    if first in words("fr", "placing"):
        listened = any(token.low in words("fr", "listened") for token in split(text)[:3])
        return Place(at=text, listened=listened)
    theirs = first in {"sa", "son", "ses"}
    bare = re.sub(
        r"^(?:la |le |les |l['\u2019]|une? |des |sa |son |ses )", "", text, flags=re.IGNORECASE
    )
    noun = split(bare)[0].low if bare else ""
    row = table("fr", "occasions").get(noun) or _french_gender(noun)
    if row is None:
        return None
    gender, prep = row
    whole = _french_article(bare, gender, voice, theirs=theirs)
    return Place(
        at=_french_at(prep, whole),
        event=whole,
        after=None if noun in words("fr", "rooms") else f"après {whole}",
        listened=noun in words("fr", "listened"),
        thanked=noun in words("fr", "thanked"),
    )


def _french_gender(noun: str) -> tuple[str, str] | None:
    """The gender of a noun that no list holds, by its ending."""
    if not noun.islower() or len(noun) < 5:
        return None
    if _FRENCH_FEMININE.search(noun):
        return "f", "à"
    return ("m", "à") if _FRENCH_MASCULINE.search(noun) else None


def _french_article(noun: str, gender: str, voice: Voice, *, theirs: bool) -> str:
    vowel = re.match(r"[aeiouyéèêîôûàhœ]", noun, re.IGNORECASE) is not None
    if theirs:
        familiar = "ton" if vowel or gender == "m" else "ta"
        return f"{'votre' if voice.formal else familiar} {noun}"
    if gender.endswith("p"):
        return f"les {noun}"
    return f"l\u2019{noun}" if vowel else f"{'le' if gender == 'm' else 'la'} {noun}"


def _french_at(prep: str, whole: str) -> str:
    if prep != "à":
        return f"{prep} {whole}"
    if whole.startswith("le "):
        return f"au {whole[3:]}"
    return f"aux {whole[4:]}" if whole.startswith("les ") else f"à {whole}"
