"""The check of my deeds in Spanish, French and German: what the facts do not hold of them."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import WHY_DEED, is_asked_at
from drafting.checking.words import Word
from prompts.phrases import any_word_of, fold, load_words

DEEDS = {
    "es": (
        re.compile(
            r"\b(?:ya (?:lo|la|los|las)?|hoy|ahora) ?(?:estamos|estoy) (\w+ndo)\b", re.IGNORECASE
        ),
        re.compile(
            r"\b(?:he|hemos|había|habíamos) (?:\w+mente |ya |también )?"
            r"(\w+[aie]do|\w+sto|\w+cho|\w+rto)\b",
            re.IGNORECASE,
        ),
        re.compile(r"(?<![\w])(?!\w+(?:a|e|i)ré\b)(\w{3,}[éí])(?!\w)"),
    ),
    "fr": (
        re.compile(
            r"\b(?:j[\u2019']ai|nous avons|j[\u2019']avais|nous avions) "
            r"(?:(?:\w+ment|déjà|aussi|même|bien|beaucoup|tant|souvent|toujours|encore) )*"
            r"(?!(?:aussi|bien|déjà)\b)(\w{3,}(?:é|i|u|is|it|ert))\b",
            re.IGNORECASE,
        ),
    ),
    "de": (
        re.compile(
            r"\b(?:[Ii]ch habe|habe ich|[Ww]ir haben|haben wir)\b"
            r"[^.!?;:\n]{0,70}?\b(\w*ge\w{2,}(?:t|en)|\w{3,}iert|(?:ver|er|ent|zer|be)\w{3,}(?:t|en))(?=[\s,]*(?:[.,;:!?\n]|und\b|$))"
        ),
        re.compile(
            r"\b(?:[Ii]ch|[Ww]ir) (baute|führte|leitete|gewann|gewannen|brachte|machte|entwickelte"
            r"|erfand|erfanden|schaffte)n?\b"
        ),
    ),
}
# "Mi jefa quiere …", not "con mi jefa", and nothing that is greeted, joined or asked for.
PEOPLE_DO = {
    "es": (r"mi|mis|nuestr[oa]s?", r"con|de|a|para|por|del|sin|y|que"),
    "fr": (r"mon|ma|mes|notre|nos", r"avec|de|a|pour|par|sans|et|chez|que"),
    "de": (r"mein|meine|unser|unsere", r"mit|von|fur|an|ohne|und|bei|uber|auf|als|wie"),
}
VERB_AFTER = (
    r"(?: (?:tambien|aussi|auch|ya|deja|schon|seitdem|desde \w+))*"
    r" (?!(?:y|et|und|de|d|que|qui|a|von|der|die|das|mit)\b)\w"
)
PREFIX = 5
MOSTLY_NEW = 0.6


@cache
def _free(language: str) -> frozenset[str]:
    free = load_words("abroad", language)
    return free | load_words("abroad", "not_past_es") if language == "es" else free


def _is_known(word: Word, known: frozenset[str]) -> bool:
    """Tell whether a word begins as one of the facts does; endings differ a lot here."""
    begin = word.folded[:PREFIX]
    return word.stem in known or any(one[:PREFIX] == begin or begin[:4] == one[:4] for one in known)


def _is_thin(context: Context, words: list[Word]) -> bool:
    known = frozenset(fold(one) for one in context.book.all_stems)
    new = [word for word in words if not _is_known(word, known)]
    return bool(words) and len(new) >= max(1, round(len(words) * MOSTLY_NEW))


def check_deeds_abroad(context: Context) -> Iterator[Finding]:
    """Find deeds of mine in these languages that the facts do not hold."""
    for pattern in DEEDS.get(context.language, ()):
        for match in pattern.finditer(context.text, context.body_start):
            clause = context.clause_at(match.start())
            verb = context.word_at(match.start(1))
            if verb is None or verb.folded in _free(context.language):
                continue
            begin = match.start() if context.language == "de" else verb.end
            words = [verb, *[w for w in context.content(begin, clause.end) if w is not verb]]
            if _is_thin(context, words) and not is_asked_at(context, match.start()):
                yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)


def check_people_abroad(context: Context) -> Iterator[Finding]:
    """Find what people of mine are said to do or want, where no fact knows of such people."""
    whose, before = PEOPLE_DO.get(context.language, ("", ""))
    if not whose:
        return
    people = any_word_of("abroad", f"people_{context.language}")
    pattern = re.compile(rf"\b(?:{whose}) (?P<who>{people}){VERB_AFTER}")
    for match in pattern.finditer(context.folded, context.body_start):
        led = re.search(rf"\b(?:{before})\s*$", context.folded[: match.start()])
        known = match.group("who") in context.book.folded
        if led or known or is_asked_at(context, match.start()):
            continue
        clause = context.clause_at(match.start())
        yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)
