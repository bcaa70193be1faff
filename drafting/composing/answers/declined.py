"""The last word behind a no: by what was asked, a wish, somebody else for it, or thanks alone."""

from drafting.composing.english.tokens import bare
from prompts.grammar import load_grammar


def last_words(asking: str) -> tuple[str, ...]:
    """The closings that fit "asking me to take the night shift"; none where only thanks do."""
    words = bare(asking).split()
    if _any("declined_pleasures", words) and not _any("declined_events", words):
        return ("party",)
    deed = words[words.index("to") + 1] if "to" in words[:-1] else ""
    if _any("declined_tasks", words) and (deed in _list("declined_deeds") or "for" in words[:3]):
        return ("task",)
    if _any("declined_events", words):
        return ("event",)
    return ("task",) if deed in _list("declined_deeds") else ()


def _any(name: str, words: list[str]) -> bool:
    return bool(_list(name) & set(words))


def _list(name: str) -> frozenset[str]:
    return frozenset(load_grammar("kinds.en")[name].split())
