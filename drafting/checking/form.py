"""The checks of length: what the channel carries, and what the kind aims at."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.words import CJK_RUN
from prompts import load_kinds
from prompts.phrases import load_table

TOKEN = re.compile(r"\S+")
SIGNS_A_WORD = 2


def _body(context: Context) -> str:
    return context.text[context.body_start :].strip()


def count_words(text: str) -> int:
    """Give how many words a text has; two signs of a script without spaces count as one."""
    unspaced = sum(len(run) for run in CJK_RUN.findall(text))
    return len(TOKEN.findall(CJK_RUN.sub(" ", text))) + unspaced // SIGNS_A_WORD


def _carried(context: Context) -> int | None:
    """Give how many characters the channel carries, or nothing where it does not matter."""
    limits, gsm = load_table("form")["characters"], load_table("form")["gsm"]
    channel = context.brief.channel
    if context.brief.limits.max_chars:
        return None
    if channel == "sms" and any(
        sign not in gsm["signs"] + gsm["double"] for sign in _body(context)
    ):
        return int(limits["sms_wide"])
    return int(limits[channel]) if channel in limits else None


def check_limits(context: Context) -> Iterator[Finding]:
    """Find what stands beyond the end of what the channel, or the brief, allows."""
    body, start = _body(context), _body_place(context)
    limits = context.brief.limits
    most = [most for most in (_carried(context), limits.max_chars) if most]
    if most and len(body) > min(most):
        yield context.finding("over_limit", start + min(most), start + len(body))
    elif limits.max_words and count_words(body) > limits.max_words:
        last = list(TOKEN.finditer(body))[limits.max_words :]
        begin = last[0].start() if last else 0
        yield context.finding("over_limit", start + begin, start + len(body))


def _body_place(context: Context) -> int:
    rest = context.text[context.body_start :]
    return context.body_start + len(rest) - len(rest.lstrip())


def _most_words(context: Context) -> int | None:
    kind = load_kinds().get(context.brief.kind)
    if kind and context.brief.channel in kind.words:
        return kind.words[context.brief.channel][1]
    table = load_table("form")["words"]
    return int(table[context.brief.channel])


def check_length(context: Context) -> Iterator[Finding]:
    """Find a message that is longer than its kind aims at, yet within the channel."""
    body, start = _body(context), _body_place(context)
    most = _most_words(context)
    if most and count_words(body) > most and not list(check_limits(context)):
        tokens = list(TOKEN.finditer(body))
        begin = tokens[min(most, len(tokens) - 1)].start()
        yield context.finding("too_long", start + begin, start + len(body))
