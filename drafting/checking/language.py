"""The checks of language and of the form of address."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.greeting import know_people, same_title
from drafting.checking.words import CJK_RUN, Stretch
from prompts.phrases import fold, load_theme, load_words

KANA = re.compile(r"[\u3040-\u30ff]")
SCRIPTS = {
    "ja": re.compile(r"[\u3040-\u30ff\u3400-\u9fff]"),
    "zh": re.compile(r"[\u3400-\u9fff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "uk": re.compile(r"[\u0400-\u04ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
}
LATIN = re.compile(r"[a-z]")
KNOWN = ("en", "es", "fr", "de", "it", "pt", "nl")
LONG_SENTENCE = 6


def _score(folded_words: list[str], language: str) -> int:
    marks = load_words("languages", language)
    return len([word for word in folded_words if word in marks])


def guess_language(folded_words: list[str]) -> tuple[str | None, int, dict[str, int]]:
    """Give the language whose small words occur most, how often, and all counts."""
    scores = {language: _score(folded_words, language) for language in KNOWN}
    best = max(scores, key=lambda language: scores[language])
    return (best if scores[best] else None), scores[best], scores


def check_language(context: Context) -> Iterator[Finding]:
    """Find a text, or a whole sentence, in another language than the one asked for."""
    body = context.folded[context.body_start :]
    if context.language in SCRIPTS:
        yield from _check_script(context, body)
        return
    others = sum(
        len(pattern.findall(body)) for name, pattern in SCRIPTS.items() if name not in {"zh", "uk"}
    )
    if others > len(LATIN.findall(body)):
        yield context.finding("language_mismatch", context.body_start, len(context.text))
    elif context.language in KNOWN:
        yield from _check_words(context)


def _check_script(context: Context, body: str) -> Iterator[Finding]:
    own = len(SCRIPTS[context.language].findall(body))
    wrong = own < len(LATIN.findall(body)) if body.strip() else False
    if context.language == "zh" and KANA.search(body):
        wrong = True
    if context.language == "ja" and own > 12 and not KANA.search(body):
        wrong = True
    if wrong:
        yield context.finding("language_mismatch", context.body_start, len(context.text))


def _check_words(context: Context) -> Iterator[Finding]:
    said = [w.folded for w in context.words if w.start >= context.body_start]
    best, count, scores = guess_language(said)
    own = scores[context.language]
    if best and best != context.language and count >= 2 and count > own * 1.5 + 1:
        yield context.finding("language_mismatch", context.body_start, len(context.text))
        return
    for sentence in context.sentences:
        if in_another_language(context, sentence):
            yield context.finding("language_mismatch", sentence.start, sentence.end)


def in_another_language(context: Context, sentence: Stretch) -> bool:
    """Tell whether a whole sentence is in a language that was not asked for."""
    if context.language not in KNOWN:
        return False
    words = [w.folded for w in context.words_in(sentence.start, sentence.end)]
    if len(words) < LONG_SENTENCE or _score(words, context.language):
        return False
    best, _, _ = guess_language(words)
    # "Try me now made me laugh": one word, said twice, is no language.
    return best is not None and _score(list(set(words)), best) > 1


def is_formal(context: Context) -> bool | None:
    """Tell whether the reader is to be addressed formally, or None where nothing says so."""
    if context.brief.register_:
        return context.brief.register_ == "formal"
    name, role = context.brief.contact.name or "", context.brief.contact.role or ""
    known = know_people(context).titles | _titles_in(name)
    titles = known & load_words("languages", "formal_titles")
    # "Profesor de canto" is a trade; "Profesor" alone, and in a name, is how they are addressed.
    trade = _titles_in(role) if " " in role else frozenset[str]()
    honoured = titles - (trade - _titles_in(name))
    return True if honoured or re.search(r"先生|様|教授|部長|課長", name) else None


def _titles_in(text: str) -> frozenset[str]:
    words = (fold(word).strip(".,") for word in text.split())
    return frozenset(same_title(word) for word in words)


def check_register(context: Context) -> Iterator[Finding]:
    """Find tu, du or plain forms where the address is formal, and the other way round."""
    formal = is_formal(context)
    if context.language == "ja":
        if formal:
            theme = load_theme("plain_japanese")
            for hit in theme.find(context.beginnings):
                yield context.finding("language_mismatch", hit.start, hit.end)
        return
    if context.language not in {"es", "fr", "de"}:
        return
    close = _marks(context, f"{context.language}_familiar")
    polite = _marks(context, f"{context.language}_formal")
    if close and (formal or (polite and formal is None)):
        yield context.finding("language_mismatch", *close[0])
    elif polite and formal is False:
        yield context.finding("language_mismatch", *polite[0])


def _marks(context: Context, name: str) -> list[tuple[int, int]]:
    """Give where the words of one form of address stand; a capital tells Sie from sie."""
    marks = load_words("languages", name)
    german = name == "de_formal"
    found = []
    for word in context.words:
        bare = word.folded.split("'")[0] if word.folded[:2] in {"t'", "v'"} else word.folded
        if word.start < context.body_start or (bare not in marks and word.folded not in marks):
            continue
        if german and (not word.is_capital or _starts_sentence(context, word.start)):
            continue
        if not CJK_RUN.match(word.raw):
            found.append((word.start, word.end))
    return found


def _starts_sentence(context: Context, place: int) -> bool:
    before = context.text[:place].rstrip(' \t\u201c\u201e"')
    return not before or before[-1] in ".!?\n:"
