"""The checks of what they are said to have said: in my words, and between quotation marks."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Claim, Finding
from drafting.checking.context import Context, Status
from drafting.checking.density import is_light
from drafting.checking.reports import has_new_noun, is_day, is_number, judges_anew
from drafting.checking.told import tells_manner
from drafting.checking.words import CJK_RUN, Stretch, Word
from prompts.phrases import Hit, any_word_of, load_theme

QUOTED = re.compile(
    r"[\u201c\u00ab\u300c\"]([^\u201c\u201d\u00ab\u00bb\u300c\u300d\"\n]{1,200})[\u201d\u00bb\u300d\"]"
)
AFTER_A_POINT = re.compile(
    r"\s(?:made|makes|stayed|stays|has|have|is|was|gave|gives|helped|helps|reminded|struck|rang"
    r"|keeps|kept|came|sounded|sounds|means|meant|went|got|moved|touched|will|would)\b"
)
AHEAD = re.compile(
    r"\b(?:forward to|hope to|hoping to|like to|love to|glad to|happy to|curious to|keen to|wait to"
    r"|hope i|hope that i|hope we"
    r"|pleased to|eager to|pleasure to|good to|hope of|chance of) (?:\w+ )?$"
)
VERBATIM, SHORTEST_QUOTE = 0.6, 6
MY_OWN = "In your notes this is what you said, not they, so the reader may not recognise it."
# "… and that reassured me" tells of me again, not of what they said.
MOVED_ME = r"(?:\w+ly )?[a-z]+(?:ed|de|ve|ck|pt|ld|es|ls|ps|ts|ks) (?:me|us|my|our)\b"
AND_THAT = re.compile(
    r"\b(?:and|but) (?:also )?that\b"
    r"(?!'s\b)(?! (?:is|was|has|had|made|makes|helps?|helped|alone|stayed|will|would)\b)"
    rf"(?! {MOVED_ME})"
)
# "Me quedé con lo que usted dijo": what it was stands before, or follows in a sentence of its own.
WHAT_THEY_SAID = re.compile(r"(?:lo que|ce que|was) ")
WOULD_ONLY = re.compile(
    r" (?:like|love|rather|prefer|be\b|have|not|never|hate|miss|wish|want|need)"
)


@cache
def _their_promise() -> re.Pattern[str]:
    """Give the pattern of a promise that is laid in their mouth: "you said you would"."""
    return re.compile(
        rf"{any_word_of('promising', 'in_the_message')}"
        r"|you (?:'d|'ll|would|will|could|might)$|you(?:'d|'ll)$"
    )


@cache
def _promising() -> re.Pattern[str]:
    """Give the pattern of what a fact says of somebody who promises or offers."""
    return re.compile(
        rf"{any_word_of('promising', 'in_the_facts')}"
        r"|will\b|\bcan\b|wants? to|'d\b|'ll\b|\bsw(?:ears?|ore|orn)\b|\bvow"
    )


def coverage(words: list[Word], known: frozenset[str]) -> tuple[int, int]:
    """Give how many different stems there are, and how many of them are known."""
    stems = {word.stem for word in words}
    return len(stems), len(stems & known)


def is_thin(words: list[Word], known: frozenset[str]) -> bool:
    """Tell whether too little of what is claimed is known."""
    total, found = coverage(words, known)
    if not total:
        return False
    return found == 0 or (total >= 4 and found / total < 0.3)


def _claimed_words(context: Context, hit: Hit) -> tuple[int, int, list[Word]]:
    """Give the words that a phrase claims: those after it, or before it at a sentence's end."""
    sentence = context.sentence_at(hit.start)
    if context.folded[hit.end : hit.end + 2].lstrip().startswith(":"):
        return hit.start, sentence.end, context.content(hit.end, sentence.end)
    if WHAT_THEY_SAID.match(context.folded, hit.start):
        return hit.start, hit.end, context.content(hit.end, context.clause_at(hit.start).end)
    clause = context.clause_at(max(hit.start, hit.end - 1))
    end = clause.end
    for other in context.clauses:
        if other.start == end and end < sentence.end and not _is_new_thought(context, other.start):
            end = other.end
    stop = AFTER_A_POINT.search(context.folded, hit.end, end)
    if stop and context.folded.startswith("your ", hit.start):
        end = stop.start()
    words = context.content(hit.end, end)
    if _closes(context, hit):
        before = context.content(_after_pause(context, sentence, hit.start), hit.start)
        return (before[0].start, hit.end, before) if before else (hit.start, end, words)
    if words and not CJK_RUN.match(words[0].raw):
        return hit.start, end, words
    if CJK_RUN.search(context.text[hit.start : hit.end]) or not words:
        before = context.content(_after_pause(context, sentence, hit.start), hit.start)
        if before:
            return before[0].start, hit.end, before
    return hit.start, end, words


def _after_pause(context: Context, sentence: Stretch, place: int) -> int:
    """Give where the last thought before a place begins, after a colon or a dash."""
    pause = max(context.folded.rfind(sign, sentence.start, place) for sign in ":;\u2014")
    return max(sentence.start, pause)


def _closes(context: Context, hit: Hit) -> bool:
    """Tell whether "you said" only closes what stands before it: "ice remembers, you said, …"."""
    before = context.folded[max(0, hit.start - 2) : hit.start].strip()
    return before == "," and bool(re.match(r"\s*[,.;!?:]|\s*$", context.folded[hit.end :][:4]))


def _is_new_thought(context: Context, place: int) -> bool:
    return bool(
        re.match(
            r"[;:\u2014\u2013]"
            rf"|,? and (?:that|this|it)(?: has| had)? {MOVED_ME}"
            r"|,?\s*(?:and |but |so |because |then |now |which )*"
            r"(?:(?:in|on|at|after|since|that|this|last) (?:\w+ ){1,2})?(?:i|we|my|our|that's"
            r"|that is|this is|please|don't|do not)\b"
            r"|,?\s*(?:and |but |so |yet )(?:here|now|since then"
            r"|(?:at|in|on|with|for|to|from|by|of) (?:my|our|us|me|mine|ours))\b",
            context.folded[place : place + 40],
        )
    )


def check_said(context: Context) -> Iterator[Finding | Claim]:
    """Find "you said" where their words in the facts say no such thing."""
    told = context.book.theirs | context.book.stems_under("met", "offer")
    for hit in context.hits("said"):
        # "Your article" can stand in a fact about me: "I read her article on …".
        is_thing = context.folded.startswith("your ", hit.start)
        theirs = told | context.book.stems_under("facts") if is_thing else told
        if AHEAD.search(context.folded, 0, hit.start) or tells_manner(context, hit):
            continue
        start, end, words = _claimed_words(context, hit)
        if _is_new_promise(context, hit):
            yield context.finding("invented_fact", hit.start, end, load_theme("said").why)
            continue
        words = [word for word in words if not word.folded.isdigit() and not _stands_for(word)]
        # "Ten at night" names no night: the check of numbers judges an amount.
        spared = [(one.start, one.end) for one in context.measures]
        words = [w for w in words if not any(s <= w.start < e for s, e in spared)]
        anew = judges_anew(context, hit, end)
        if not anew and all(is_day(context, word) for word in words):
            continue
        fact = context.book.best(frozenset(word.stem for word in words))
        new = has_new_noun(context, hit, words) or _brings_new(context, words)
        if (
            not (new or anew)
            and not is_thin(words, theirs)
            and not _is_partly_new(context, words, theirs)
        ):
            yield context.claim(start, end, "verified", fact.path if fact else None)
            continue
        mine = not is_thin(words, context.book.mine)
        status: Status = "contradicted" if mine else "unsupported"
        yield context.claim(start, end, status, fact.path if fact and mine else None)
        yield context.finding(
            "invented_fact", start, end, MY_OWN if mine else load_theme("said").why
        )


def _stands_for(word: Word) -> bool:
    """Tell whether a word only stands for something told before."""
    return word.folded in {"none", "same", "otherwise", "likewise", "yes", "no"}


def _is_new_promise(context: Context, hit: Hit) -> bool:
    """Tell whether they are said to have promised something, and no fact holds a promise."""
    if not _their_promise().search(context.folded[hit.start : hit.end]):
        return False
    if WOULD_ONLY.match(context.folded, hit.end):
        return False
    given = any(one.who == "them" for one in context.brief.promises)
    told = context.book.under("they_said", "they_wrote", "facts", "reason")
    return not given and not any(_promising().search(fact.text.lower()) for fact in told)


def _is_partly_new(context: Context, words: list[Word], theirs: frozenset[str]) -> bool:
    """Tell whether one of the clauses they are said to have said is not in the facts."""
    clauses: dict[int, list[Word]] = {}
    for word in words:
        clauses.setdefault(context.clause_at(word.start).start, []).append(word)
    if len(clauses) > 1 and any(
        len(part) >= 3 and is_thin(part, theirs) for part in clauses.values()
    ):
        return True
    told = context.book.stems_under("they_said", "they_wrote", "facts", "reason")
    start, end = words[0].start, words[-1].end
    cuts = [m.end() for m in AND_THAT.finditer(context.folded, start, end)]
    return any(is_thin([w for w in words if w.start >= cut], told) for cut in cuts)


def check_quotes(context: Context) -> Iterator[Finding | Claim]:
    """Find quotation marks around words that nobody said."""
    for match in QUOTED.finditer(context.text):
        words = context.content(match.start(1), match.end(1))
        if len(words) < 2 or len(match[1]) < SHORTEST_QUOTE:
            continue
        total, _ = coverage(words, context.book.stems)
        fact = context.book.best(frozenset(word.stem for word in words))
        known = (
            fact is not None and len(fact.stems & {word.stem for word in words}) / total >= VERBATIM
        )
        yield context.claim(
            match.start(),
            match.end(),
            "verified" if known else "unsupported",
            fact.path if fact and known else None,
        )
        if not known:
            yield context.finding("invented_fact", match.start(), match.end())


def _brings_new(context: Context, words: list[Word]) -> bool:
    """Tell whether what they are said to have said holds as much news as it holds of the facts."""
    plain = [
        word
        for word in words
        if not is_light(word)
        and not is_number(word)
        and not is_day(context, word)
        and not word.folded.endswith("ly")
    ]
    total, known = coverage(plain, context.book.all_stems)
    return total > known and total >= 2 * known
