"""Trades that are mistyped by one letter ("weldr"), or known by their ending alone."""

from functools import cache

from drafting.reading.note import Note, Span

SHORTEST, LONG_TRADE, MOST = 5, 5, 3


def is_mistyped_role(note: Note, word: str) -> bool:
    """Whether a word is one letter away from a trade, and no other word that is known."""
    ear = note.ear
    known = (ear.stops, ear.verbs, ear.binders, ear.fields, ear.events, ear.org_words)
    if len(word) < SHORTEST or not word.isalpha() or any(word in words for words in known):
        return False
    if word in ear.small.no_trades or word in ear.grave or word in ear.family:
        return False
    trades, shorter = _with_a_letter_less(ear.roles)
    less = _without_each_letter(word)
    return word in shorter or bool(less & trades) or _swapped(word, shorter, trades)


def _swapped(word: str, shorter: frozenset[str], trades: frozenset[str]) -> bool:
    """Whether one letter is another one, or two letters changed places."""
    if not _without_each_letter(word) & shorter:
        return False
    return any(len(trade) == len(word) and _near(word, trade) for trade in trades)


def _near(word: str, trade: str) -> bool:
    other = [at for at in range(len(word)) if word[at] != trade[at]]
    if len(other) == 1:
        return other[0] > 0
    first, last = (other[0], other[-1]) if other else (0, 0)
    turned = word[first] == trade[last] and word[last] == trade[first]
    return len(other) == MOST - 1 and last == first + 1 and turned


def _without_each_letter(word: str) -> frozenset[str]:
    return frozenset(word[:at] + word[at + 1 :] for at in range(1, len(word)))


@cache
def _with_a_letter_less(roles: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The longer trades, and each of them without each of its letters."""
    trades = frozenset(role for role in roles if len(role) > SHORTEST and role.isalpha())
    return trades, frozenset(less for role in trades for less in _without_each_letter(role))


def trade_by_ending(note: Note, words: list[Span]) -> bool:
    """Whether a few words end like a trade that no list holds ("tide predictor")."""
    low = [note.folded(word) for word in words]
    ear = note.ear
    if not 0 < len(low) <= MOST or low[-1] in ear.org_words or low[-1] in ear.stops:
        return False
    if low[-1] in ear.small.no_trades or low[-1] in ear.family or low[-1] in ear.grave:
        return False
    small = any(word in ear.pronouns or word in ear.verbs or word in ear.binders for word in low)
    return not small and len(low[-1]) > LONG_TRADE and low[-1].endswith(ear.endings)


def ends_like_trade(note: Note, span: Span) -> bool:
    """Whether short words behind a name end like a trade ("auctioneer")."""
    words = [note.folded(word) for word in note.words(span)]
    if not 0 < len(words) <= MOST or words[-1] in note.ear.org_words:
        return False
    return len(words[-1]) > LONG_TRADE and words[-1].endswith(note.ear.endings)
