"""What they told me to do, noted as the order it was: "ring the council, don't email"."""

import re

from drafting.composing.english.tokens import core
from drafting.composing.english.words import (
    BE,
    is_state,
    may_be_noun,
    plain_words,
    verb_form,
    words_of,
)

_LED = re.compile(r"^(?P<not>(?:don't|dont|do not|never|always) )?(?P<do>.+)$", re.IGNORECASE)
_ALSO = re.compile(
    r"(?P<last>[\w'-]+),? (?:(?:and|but) )?(?P<not>don't|dont|do not|never|always) "
    r"(?P<do>[a-z]+)\b(?!')",
    re.IGNORECASE,
)
# "told me to do the left side first, never rush the glue"
_SAID_SO = re.compile(r"^(?:s?he |they )?told (?:me|us) to (?P<do>.+)$", re.IGNORECASE)
# "run my own shop" is what they said of themselves.
_IS_MINE = re.compile(
    r"^(?:run|own|have|keep|work|do|make|grow|drive|live|bake) .*\bmy own\b", re.IGNORECASE
)
_TO_ME = frozenset({"my", "me", "our", "us", "myself"})
_OF_ANYBODY = frozenset(
    {"anything", "anyone", "anybody", "it", "them", "until", "before", "unless"}
)
_DOERS = frozenset({"i", "you", "we", "they", "people", "who", "that", "which", "and", "or", "to"})
_MOST = 22


def told_to_do(text: str) -> str | None:
    """Gives "to ring the council about my permit, and not to email"; None for no such order."""
    text = _SAID_SO.sub(_order_in, text)
    found = _LED.match(text)
    words = [core(word) for word in text.split()]
    if found is None or not 1 < len(words) <= _MOST or _IS_MINE.match(text):
        return None
    if words[1] in {"her", "him"}:
        return None  # "knit her one": that is mine to do for them.
    do = found["do"]
    also = _ALSO.search(do)
    goes_on = also is not None and _is_order_too(also)
    if not _is_order(do, sure=bool(found["not"]) or goes_on):
        return None
    denied = _word_of(found["not"])
    if denied == "not " and not (set(words) & (_OF_ANYBODY | _TO_ME) or _is_asked(words)):
        return None  # "don't eat meat" is what they do themselves.
    while also is not None and _is_order_too(also):
        lead = (
            f"{do[: also.start('last')]}{also['last'].rstrip(',')} and {_word_of(also['not'])}to "
        )
        do = f"{lead}{do[also.start('do') :]}"
        also = _ALSO.search(do, len(lead))
    return f"{denied}to {do[:1].lower()}{do[1:]}"


def _order_in(found: re.Match[str]) -> str:
    """What they told me to do, where it goes on as an order; else the words as they were."""
    also = _ALSO.search(found["do"])
    return str(found["do"]) if also and _is_order_too(also) else found[0]


def _word_of(told: str | None) -> str:
    """Gives "not " for "don't", and "never " as it is."""
    word = (told or "").strip().lower()
    return f"{word} " if word in {"never", "always"} else "not " if word else ""


def _is_asked(words: list[str]) -> bool:
    """True for "don't worry" and "don't email": what one is often told."""
    at = 2 if words[:2] == ["do", "not"] else 1
    return words[at : at + 1] != [] and words[at] in plain_words("told_not_to")


def _is_order(do: str, *, sure: bool) -> bool:
    words = [core(word) for word in do.split()]
    form = verb_form(words[0])
    if form is None or "base" not in form.forms or words[0] in BE or is_state(words[0]):
        return False
    if sure:
        return True
    mine = bool(set(words[1:]) & _TO_ME)
    after = words[1:2]
    led = bool(after) and after[0] in words_of("determiners") | _TO_ME | {"it", "them"}
    return mine and (led or not may_be_noun(words[0]) or len(words) > len(after) + 1)


def _is_order_too(also: re.Match[str]) -> bool:
    """True for the "don't email" of "about my cert don't email": no thing could be its doer."""
    last, form = core(also["last"]), verb_form(also["do"].lower())
    many = last.endswith("s") and not also["last"].endswith(",") and "," not in also[0]
    return form is not None and "base" in form.forms and last not in _DOERS and not many
