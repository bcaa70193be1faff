"""Somebody named by their post: "the captain stayed" is Captain Ruiz, whom the letter is for."""

import re
from collections.abc import Iterable

from drafting.composing.english.words import words_of

_IN_FULL = {
    "dr": "doctor", "prof": "professor", "capt": "captain", "cpt": "captain", "lt": "lieutenant",
    "sgt": "sergeant", "maj": "major", "col": "colonel", "insp": "inspector", "rev": "reverend",
    "fr": "father", "sr": "sister", "cllr": "councillor", "hon": "judge",
}  # fmt: skip
_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx", "sir", "madam", "lady", "lord"})
_POST = re.compile(r"[a-z][a-z-]{3,}")


def post_forms(titles: Iterable[str], role: str | None) -> tuple[str, ...]:
    """Gives "the captain" for Captain Ruiz, and "the foreman" for a foreman."""
    ranks = [title.strip(".").casefold() for title in titles]
    named = {_IN_FULL.get(rank, rank) for rank in ranks if rank not in _COURTESY}
    post = (role or "").strip()
    # "Site foreman" may be one of several, and "nurse" is a trade of many: only a word alone.
    if _POST.fullmatch(post) and post in words_of("single_posts"):
        named.add(post)
    return tuple(f"the {name}" for name in sorted(named) if _POST.fullmatch(name))
