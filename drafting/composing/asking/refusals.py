"""What the built-in writer cannot write at all, and the sentence that says so."""

import re

from drafting.brief import Brief
from prompts import Kind, Kinds


def language_of(brief: Brief) -> str:
    """The language without its country: "de" for "de-AT"."""
    return re.split(r"[-_]", brief.language.strip().lower())[0]


def in_writing(brief: Brief, kinds: Kinds) -> tuple[Brief, Kind | None]:
    """The brief and its kind; thirty seconds about myself are, in writing, a first message."""
    kind, first = kinds.get(brief.kind), kinds.get("introduction")
    if kind is None or first is None or brief.kind != "pitch" or brief.channel in kind.words:
        return brief, kind
    return brief.model_copy(update={"kind": first.id}), first


def find_refusal(brief: Brief, kind: Kind | None) -> str | None:
    """The sentence that says why this cannot be written at all; None where it can."""
    if kind is None:
        return f"There is no kind of message called {brief.kind!r}. Choose one from the list."
    if not kind.blocks("en"):
        return (
            f'Reachout cannot write "{kind.title}" by itself yet. '
            "Use your own words, or let a model write it."
        )
    if not kind.blocks(language_of(brief)):
        return "The built-in writer has no sentences in this language yet. A model can write it."
    if brief.channel not in kind.words:
        told = ", ".join(channel.replace("_", " ") for channel in kind.channels)
        return f'"{kind.title}" does not go by this channel. Choose one of these: {told}.'
    return None
