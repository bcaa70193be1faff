"""A note's quick spellings as they are written: "q" as "que", "ds" as "dans", "nr" as "Nummer"."""

import re
from functools import cache

from drafting.abroad import french_verbs, german_verbs, spanish_verbs
from drafting.abroad.german_capitals import with_nouns
from drafting.abroad.tokens import Token, lines, table, words
from drafting.brief import Brief
from drafting.everyday import name_words
from prompts.listening import fold

_ARROW = "=>"
_QUOTED = re.compile(r"[\"\u00ab\u201e\u201c]")
_WORD = re.compile(r"[^\W\d_]+")


def write_out(brief: Brief, code: str, names: frozenset[str]) -> Brief:
    """The brief with every text that is told or promised in it spelled in full."""

    def full(text: str) -> str:
        return in_full(text, code, names)

    met, offer = brief.met, brief.offer
    where = met.where and full(met.where)
    return brief.model_copy(
        update={
            "met": met.model_copy(
                update={
                    "where": where and _as_place(where, code),
                    "how": met.how and _as_place(full(met.how), code),
                }
            ),
            "facts": tuple(map(full, brief.facts)),
            "they_said": tuple(map(full, brief.they_said)),
            "share": tuple(map(full, brief.share)),
            "offer": offer and offer.model_copy(update={"what": full(offer.what)}),
            "ask": brief.ask and full(brief.ask),
            "promises": tuple(
                each.model_copy(update={"what": full(each.what)}) for each in brief.promises
            ),
        }
    )


def in_full(text: str, code: str, names: frozenset[str] = frozenset()) -> str:
    """One text of a note as its writer would spell it in a letter."""
    if _QUOTED.search(text):
        return text  # Their very words stay as they are.
    said = text
    for way, whole in _ways(code):
        said = way.sub(whole, said)
    said = _WORD.sub(lambda found: _accented(found.group(), code), said)
    return with_nouns(said) if code == "de" and text.islower() else _begin_small(said, code, names)


@cache
def _ways(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The quick spellings of a language, each with what it stands for."""
    rows = (line.partition(_ARROW) for line in lines(code, "shorthand"))
    spaced = ((way.strip(), said.strip(" ").replace("_", " ")) for way, _, said in rows)
    return tuple((re.compile(way), said) for way, said in spaced)


def _accented(word: str, code: str) -> str:
    """Gives "número" of "numero", where no other word is spelled so."""
    found = table(code, "accents").get(word.lower())
    if found is None:
        ending = next((row for row in table(code, "accent_ends") if word.endswith(row)), None)
        if ending is None or len(word) < len(ending) + 2:
            return word
        return word.removesuffix(ending) + table(code, "accent_ends")[ending][0]
    return found[0].capitalize() if word[:1].isupper() else found[0]


def _begin_small(text: str, code: str, names: frozenset[str]) -> str:
    """The text with a small letter first where a verb begins it: others come before it."""
    first, _, rest = text.partition(" ")
    low = first.lower()
    if not first.istitle() or not rest or low in names:
        return text
    named = fold(low) in name_words().first_names or rest[:1].isupper()
    begins = low in words(code, "small_after_greeting") or _is_verb(low, code)
    return f"{low} {rest}" if begins and not named else text


def _is_verb(word: str, code: str) -> bool:
    if code == "de":
        return german_verbs.is_third(Token(word)) and word not in words("de", "nouns")
    return spanish_verbs.is_known(word) if code == "es" else french_verbs.is_known(word)


def _as_place(where: str, code: str) -> str:
    """A place as it is said: "Stilltag" of "stilltag", "reunión de padres" of "Reunión …"."""
    if code != "de":
        first, _, rest = where.partition(" ")
        common = first.lower() in table(code, "occasions") and not rest[:1].isupper()
        return f"{first.lower()} {rest}".strip() if common else where
    if not where.islower():
        return where
    *before, last = where.split(" ")
    return " ".join((*before, last[:1].upper() + last[1:]))
