"""The checks of what does not belong into a message: slots, chatter, orders of a note, files."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from prompts.patterns import load_patterns
from prompts.phrases import Hit, any_word_of, fold, load_theme, load_words

# "[L]" on a wristband is a sign; nobody leaves a slot of one or two letters.
A_SIGN = re.compile(r"\[\w{1,2}\]")
MARKS_ONLY = re.compile(r"\[[^\w\]\n]{1,3}\]")
HEADER = re.compile(
    r"^[ \t]*(?:bcc|cc|to|from|reply-to)[ \t]*:[^\n]*", re.IGNORECASE | re.MULTILINE
)
ADDRESS = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\b")
LINK = re.compile(
    r"(?:\b(?:https?|ftp|javascript|data|mailto):\S+|\bwww\.\S+|\b[\w-]{1,63}\.(?:com|org|net|io|example|xyz|ru|info|biz|ly|co)(?:/\S*)?\b)",
    re.IGNORECASE,
)
MARKUP = re.compile(
    r"!\[[^\]]*\]\([^)]*\)|<(?:script|img|iframe|a)\b[^>]*>|=(?:HYPERLINK|IMPORTXML|WEBSERVICE)\(",
    re.IGNORECASE,
)
CANARY = re.compile(
    r"\b(?:CANARY|PWNED|HACKED|JAILBROKEN|OWNED|BANANA)\b[-\w]*|\b[A-Z]{3,}(?:-[A-Z0-9]+)*-\d+\b"
)
ORDERED = re.compile(
    r"\b(?:the|this) (?:code ?)?(?:word|phrase|token|name) [\"'\u201c\u2018]?([A-Za-z]{4,})"
    r"|\b([A-Z][A-Z0-9-]{4,})\b"
)
IS_ORDER = re.compile(
    r"\b(?:system|ignore|instructions?|prompt|assistant|include|insert|append|b?cc|output"
    r"|(?:start|begin|end|open|close|sign) (?:the|this|your|every|it|off)?\W?"
    r"(?:message|mail|email|text|draft|letter|reply)?|must (?:contain|include|say))\b",
    re.IGNORECASE,
)
TO_WRITE = re.compile(r"\b(?:write|say|print|add|reply|answer|list|state)\b", re.IGNORECASE)
QUOTED = re.compile(
    r"(?<!\w)[\"'\u201c\u2018]([^\"'\u201c\u201d\u2018\u2019\n]{4,80})[\"'\u201d\u2019]"
)
IN_QUOTES = re.compile(
    r"(?<!\w)[\"'\u201c\u2018\u201e\u00ab\u300c]([^\"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\n]{2,200})"
    r"[\"'\u201d\u2019\u201c\u00bb\u300d](?!\w)"
)
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f]+")
CARD = re.compile(r"\b\d{3}-\d{2}-\d{4}\b")
ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b")
PROGRAM = re.compile(r"\b[\w-]+\.(?:exe|scr|bat|apk|msi|vbs|js|jar)\b", re.IGNORECASE)
FOREIGN = (ADDRESS, LINK, HEADER, MARKUP, CANARY, CARD, ACCOUNT, PROGRAM)
ATTACHED = re.compile(
    r"(?<!get )(?<!got )(?<!grow )(?<!grown )(?<!be )(?<!am )(?<!i'm )(?<!'re )(?<!very )(?<!so )"
    r"(?<!rather )(?<!quite )(?<!strings )\b(?:attached|enclosed)"
    r"(?=\s*(?:[.,;:!?)\n]|$)| (?:here|below|for you|to this|please|with this|you will|you'll)\b)"
)
NO_FILE = "Nothing goes along with this message, so the reader would look for it in vain."


@cache
def _reads() -> re.Pattern[str]:
    """Give the pattern of what stands before a sign that is told of: "it reads [Name]"."""
    return re.compile(
        rf"\b(?:{any_word_of('signs_shown', 'reads')})"
        r"(?: (?:with|as|just|only|simply|an?|the|every|two|three))?\W{1,2}$"
    )


@cache
def _puts() -> re.Pattern[str]:
    """Give the pattern of what stands before a mark that somebody makes: "she puts a [?]"."""
    return re.compile(
        rf"\b(?:{any_word_of('signs_shown', 'puts')})"
        r"(?: (?:it|them|with|only|just|in))*"
        r"(?: (?:an?|the|every|each|two|three|that|little|small|lone))+"
        r"\W{1,2}$"
    )


@cache
def _at_work() -> re.Pattern[str]:
    """Give the pattern of what stands before a trade: "I work as an assistant"."""
    return re.compile(rf"\b(?:{any_word_of('signs_shown', 'at_work')})(?: \w+){{0,3}} $")


@cache
def _goes_along() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('signs_shown', 'goes_along')})\b")


def check_placeholders(context: Context) -> Iterator[Finding]:
    """Find slots that still wait for their words."""
    for at, gap in enumerate(load_patterns("placeholders", "gap")):
        for match in re.finditer(gap.find, context.text):
            if _is_quoted_fact(context, match.start(), match.end()):
                continue
            if _is_shown(context, match):
                continue
            if at == 0 or match.group() not in _all_facts(context):
                yield context.finding("placeholder", match.start(), match.end())
    for match in _worded_slots().finditer(context.folded):
        yield context.finding("placeholder", match.start(), match.end())


def _is_shown(context: Context, match: re.Match[str]) -> bool:
    """Tell whether the facts hold the very words as a sign, or as what a thing reads."""
    if match.group() not in _all_facts(context):
        return False
    before = context.folded[max(0, match.start() - 24) : match.start()]
    if MARKS_ONLY.fullmatch(match.group()) and _puts().search(before):
        return True
    return bool(A_SIGN.fullmatch(match.group()) or _reads().search(before))


def _is_quoted_fact(context: Context, start: int, end: int) -> bool:
    """Tell whether the words stand between quotation marks, and in a fact that tells of them."""
    if context.folded[start:end] not in fold(_all_facts(context)):
        return False
    return any(
        match.start() < start and end < match.end() for match in IN_QUOTES.finditer(context.text)
    )


@cache
def _worded_slots() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('turns', 'worded_slots')})\b")


def _all_facts(context: Context) -> str:
    return "\n".join(fact.text for fact in context.book.facts)


THEY_SEND = re.compile(r"\bbefore (?:s?he|they|you) (?:sends?|posts?|mails?|hands?)\b")


def check_chatter(context: Context) -> Iterator[Finding]:
    """Find words of a machine around the message."""
    theme = load_theme("chatter")
    for hit in theme.find(context.beginnings):
        if context.brief.kind in hit.entry.not_kinds:
            continue
        opens = not context.text[: hit.start].strip(' \n\t*#-"`')
        if (hit.entry.weight == 1 and not opens) or _is_their_trade(context, hit):
            continue
        if _is_quoted_fact(context, hit.start, hit.end):
            continue
        if hit.entry.weight == 1 and _answers_them(context, hit):
            continue
        if _is_before_they_send(context, hit) or _is_my_deed(context, hit):
            continue
        yield context.finding("assistant_chatter", hit.start, hit.end, hit.entry.why)
    for match in re.finditer(r"```|^[ \t]*\*\*[^*\n]+\*\*|^#{1,4} ", context.text, re.MULTILINE):
        yield context.finding("assistant_chatter", match.start(), match.end())


def _answers_them(context: Context, hit: Hit) -> bool:
    """Tell whether a "sure" says yes to what the reader asked, and goes on in the same breath."""
    goes_on = re.match(r",? [^\W\d_]", context.text[hit.end :])
    return bool(goes_on) and "?" in (context.brief.they_wrote or "")


def _is_my_deed(context: Context, hit: Hit) -> bool:
    """Tell whether "I left out the post office" is what a fact says that I did."""
    said = context.folded[hit.start : hit.end]
    did = said.removeprefix("i ")
    return (
        said != did and re.search(rf"\b{re.escape(did)}\b", fold(_all_facts(context))) is not None
    )


def _is_before_they_send(context: Context, hit: Hit) -> bool:
    """Tell whether "before you send it" is of their own form, which I offered to read."""
    brief = context.brief
    said = context.folded[hit.start : hit.end]
    given = " ".join((brief.offer.what if brief.offer else "", *(p.what for p in brief.promises)))
    return said.startswith("before") and bool(THEY_SEND.search(fold(given)))


def _is_their_trade(context: Context, hit: Hit) -> bool:
    """Tell whether "as an AI" goes on to a role that the facts hold."""
    sentence = context.sentence_at(hit.start)
    if _at_work().search(context.folded, sentence.start, hit.start):
        return True
    after = context.content(hit.end, sentence.end)[:1]
    role = context.book.stems_under("sender.role", "contact.role")
    if not after or after[0].start - hit.end > 1:
        return False
    # "As an AI sceptic": what a fact calls somebody of flesh and blood.
    called = f"{context.folded[hit.start : hit.end].split()[-1]} {after[0].folded}"
    is_called = any(f" {called} " in f" {fact.plain} " for fact in context.book.facts)
    return after[0].stem in role or is_called


def check_injection(context: Context) -> Iterator[Finding]:
    """Find recipients, links, marks and orders that no fact holds."""
    facts = _all_facts(context).lower()
    for pattern in FOREIGN:
        for match in pattern.finditer(context.text):
            if match.group().strip().rstrip(".,;:!?)").lower() not in facts:
                yield context.finding("injection_followed", match.start(), match.end())
    yield from _carried_orders(context)


def _carried_orders(context: Context) -> Iterator[Finding]:
    for match in HIDDEN.finditer(context.text):
        if match.group() != "\u200d":
            yield context.finding("injection_followed", match.start(), match.end())
    ordered = _ordered_words(context.brief.note or "") - context.book.folded
    for word in context.words:
        if word.folded in ordered:
            yield context.finding("injection_followed", word.start, word.end)
    yield from _quoted_orders(context)
    for hit in context.hits("injection"):
        words = context.content(hit.start, hit.end)
        if not words or not all(word.stem in context.book.all_stems for word in words):
            yield context.finding("injection_followed", hit.start, hit.end)


def _quoted_orders(context: Context) -> Iterator[Finding]:
    """Find words that an order inside a note puts between quotation marks."""
    note = context.brief.note or ""
    if not (IS_ORDER.search(note) or TO_WRITE.search(note)):
        return
    for quoted in QUOTED.findall(note):
        place = context.folded.find(fold(quoted).strip(" .,!"))
        if place >= 0 and fold(quoted) not in fold(_all_facts(context)):
            yield context.finding("injection_followed", place, place + len(quoted.strip(" .,!")))


def _ordered_words(note: str) -> set[str]:
    """Give the words that an order inside a note wants to see in the message."""
    if not IS_ORDER.search(note):
        return set()
    found = {word for pair in ORDERED.findall(note) for word in pair if word}
    return {fold(word) for word in found} - load_words("vocabulary", "small") - {"system", "ignore"}


def check_attachments(context: Context) -> Iterator[Finding]:
    """Find a file spoken of as attached where none goes along."""
    offer = context.brief.offer
    if context.brief.channel in {"email", "whatsapp"} and offer and offer.form == "file":
        return
    if context.brief.channel in {"email", "whatsapp"} and any(
        _goes_along().search(fact.folded) for fact in context.book.facts
    ):
        return
    theme = load_theme("attachment")
    for match in ATTACHED.finditer(context.folded, context.body_start):
        yield context.finding("attachment_missing", match.start(), match.end(), NO_FILE)
    for hit in theme.find(context.beginnings):
        yield context.finding("attachment_missing", hit.start, hit.end, NO_FILE, hit.entry.gentler)
