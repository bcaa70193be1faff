"""Many phrases searched one by one find exactly what one long pattern of them finds."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.reading.phrasing import any_of, needed_words
from prompts.listening import as_pattern, either, load_language

PHRASES = (
    "keep (it|this)( quiet)?( ~)?", "(he|she) (is|was) (ill|sacked)", "not a word", "ill(?! at)",
    "(its|it's) secret|hush", "w\\w+ out",
)  # fmt: skip
WORDS = ["keep", "it", "this", "quiet", "he", "she", "is", "was", "ill", "sacked", "not", "a"]
WORDS += ["word", "at", "its", "it's", "secret", "hush", "walks", "out", "oven", ",", "."]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_the_same_stretches_are_found_as_by_one_pattern(text: str) -> None:
    whole, apart = either(PHRASES), any_of(PHRASES)

    assert [m.span() for m in apart.finditer(text)] == [m.span() for m in whole.finditer(text)]
    one, other = whole.match(text), apart.match(text)
    assert (one and one.span()) == (other and other.span())


def test_a_phrase_needs_one_of_the_words_that_it_cannot_do_without() -> None:
    assert needed_words("(?:keep|hold)\\s+(?:it|this)?") == {"keep", "hold"}
    assert needed_words("(?:keep\\s+)?it") == frozenset()
    assert needed_words("(?!never)walks?\\s+out") == {"walk"}
    assert needed_words("secret|\\w+") == frozenset()


def test_no_match_of_a_listed_phrase_lacks_its_needed_words() -> None:
    theme = load_language("en").private.themes[-1]
    said = "his boss wants him out by may and they want to get rid of him"
    for phrase in theme.phrases:
        pattern = as_pattern(phrase)
        if re.search(pattern, said):
            needed = needed_words(pattern)
            assert not needed or any(word in said for word in needed)
