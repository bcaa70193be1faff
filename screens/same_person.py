"""Who of a note may be in the log already: names compared without titles, accents and capitals."""

from itertools import takewhile

from prompts.phrases import load_words
from store import Contact, Log, fold

MOST_ALIKE = 5


def bare_name(name: str | None) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple(fold(name or "").split()[len(titles_of(name)) :])


def titles_of(name: str | None) -> tuple[str, ...]:
    """The titles that a name begins with; a name is never all title."""
    words = fold(name or "").split()
    titles = load_words("names", "honorifics")
    return tuple(takewhile(titles.__contains__, words[:-1]))


def find_alike(log: Log, name: str | None) -> tuple[Contact, ...]:
    """The people of this name, and after them those whom a title and a family name may mean."""
    words = bare_name(name)
    if not words:
        return ()
    is_family = len(words) == 1 and bool(titles_of(name))
    found = [(bare_name(p.name), p) for p in log.people.find(" ".join(words), limit=MOST_ALIKE)]
    same = [person for bare, person in found if bare == words]
    loose = [person for bare, person in found if is_family and len(bare) > 1 and bare[-1:] == words]
    return (*same, *loose)
