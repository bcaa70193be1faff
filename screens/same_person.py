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


def known_field(number: int, name: str | None) -> str:
    """Where the choice for a person of the sheet stands: it holds for this one name."""
    return f"{number}.known.{'-'.join(bare_name(name))}"


def find_meant(log: Log, typed: str, read: str | None) -> tuple[Contact, ...]:
    """Who a name may mean that was typed over another one: first whoever has this very name.

    Those of the name as it was read come after, where the typed one only adds to theirs or is a
    part of it: somebody misread is another person.
    """
    words = set(bare_name(typed))
    if not words:
        return ()
    fitting = find_alike(log, typed)
    known = {person.id for person in fitting}
    others = [person for person in find_alike(log, read) if person.id not in known]
    return (*fitting, *(p for p in others if _fits(words, set(bare_name(p.name)))))


def _fits(words: set[str], others: set[str]) -> bool:
    return words <= others or others <= words


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
