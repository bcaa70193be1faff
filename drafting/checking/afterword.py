"""The check of what stands below a message: a helper's last word on its own work."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.words import Stretch
from prompts.phrases import find_listed

LINE = re.compile(r"[^\n]+")
# "PS: I kept it short" is the sender's own afterthought.
POSTSCRIPT = re.compile(r"\W{0,3}(?:p\W{0,2}s\b|n\W{0,2}b\b|posdata\b|postskriptum\b)")
BRACKETED = re.compile(r"\s*[(\[*_].*[)\]*_]\s*", re.DOTALL)
COUNTED = re.compile(
    r"\b(?:\d+|\w+ty|\w+ty-\w+|hundred|hundert|cent|cien)"
    r" (?:words|characters|worter|mots|palabras)\b"
)
TO_SOMEBODY = re.compile(
    r"\b(?:i|i've|i'd|i'm|i'll|you|your|you'd|you're|it|this|ich|sie|du|je|vous|tu|yo|usted)\b|\?"
)
LONGEST_SIGNATURE, TWO = 8, 2


def check_afterword(context: Context) -> Iterator[Finding]:
    """Find words about the text below its signature, or in a bracket that ends it."""
    for line in _below(context):
        said = context.folded[line.start : line.end]
        if POSTSCRIPT.match(said):
            return
        if _is_about_writing(context, line):
            yield context.finding("assistant_chatter", line.start, line.end)


def _below(context: Context) -> Iterator[Stretch]:
    """Give the lines below the signature; of a text without one, its last where it is bracketed."""
    lines = [
        Stretch(match.start(), match.end())
        for match in LINE.finditer(context.text, context.body_start)
        if match.group().strip()
    ]
    signed = [at for at, line in enumerate(lines) if at and _is_signature(context, line)]
    if signed:
        yield from lines[signed[-1] + 1 :]
    elif lines[1:] and BRACKETED.fullmatch(context.text, lines[-1].start, lines[-1].end):
        yield lines[-1]


def _is_signature(context: Context, line: Stretch) -> bool:
    """Tell whether a line begins with the sender's name and holds little else."""
    words = context.words_in(line.start, line.end)
    names = context.book.stems_under("sender.name")
    return bool(words) and words[0].stem in names and len(words) <= LONGEST_SIGNATURE


def _is_about_writing(context: Context, line: Stretch) -> bool:
    """Tell whether a line speaks of a text's tone, its length or another version of it."""
    if COUNTED.search(context.folded, line.start, line.end):
        return True
    if context.listed("afterword", "of_writing", line):
        return True
    starts = context.starts_in(line.start, line.end)
    making, manner = (
        {match.group() for match in find_listed("afterword", part, context.folded, starts)}
        for part in ("of_making", "of_manner")
    )
    to_somebody = bool(TO_SOMEBODY.search(context.folded, line.start, line.end))
    return len(making | manner) >= TWO or bool(making and to_somebody)
