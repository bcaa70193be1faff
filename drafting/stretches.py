"""Stretches: the words of a message that say something, each whole and with one place behind it.

The checks speak of single names and numbers, and of what stands against the facts. A person wants
to see "Lakeside Hospital" once and whole, and also the line that tells on what was said.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import takewhile

from drafting.answers import Claim, Span, Verdict
from drafting.brief import Brief
from drafting.checking.context import Context
from drafting.checking.facts import Fact
from drafting.checking.words import Stretch, Word, carries_meaning
from prompts.phrases import fold, load_words

# Where a fact is a name, a post or an address, the message holds it word for word.
BY_THE_WORD = ("sender.", "contact.", "met.where", "offer.link")
# Where a fact is something told, the message may say it in other words.
TOLD = ("they_said", "share", "offer.what", "ask", "promises", "facts", "they_wrote", "met.how")
MADE_UP = frozenset({"invented_fact", "invented_number", "wrong_name"})
SHORTEST = 3
# So many words in common, and so much of what is said, make a line one told from that fact.
ENOUGH = 2
HALF = 0.5
# Small words that belong to what follows them: "the", "your own", "every one of".
LEAD = 3
# So few signs may stand between two words of one telling.
LEAP = 12
_BETWEEN = re.compile(r"[\s,·|-]*")
# "the fair on Saturday", "la feria el sábado": one meeting, one stretch.
_WHERE_AND_WHEN = re.compile(r"[\s,]*(?:\w{1,4}\s+)?")
_TAIL = re.compile(r"(?:[-\u2010\u2011]\w+)+")
_ARTICLE = re.compile(r"^(?:at |in |on )?(?:the |an? |our |my )?")


def find_stretches(brief: Brief, text: str, verdict: Verdict, today: date) -> tuple[Claim, ...]:
    """Every stretch that needs a source, in order; what should stay unsaid is left out."""
    context = Context(brief, text, today)
    hushed = [Span(start=f.start, end=f.end) for f in verdict.findings if f.rule == "leak_private"]
    doubted = [Span(start=f.start, end=f.end) for f in verdict.findings if f.rule in MADE_UP]
    claims = [_whole(context, claim) for claim in verdict.claims if not _touches(claim, hushed)]
    claims = [_better_placed(context, claim) for claim in claims]
    named = [one for one in _by_the_word(context) if not _touches(one, [*hushed, *doubted])]
    told = [one for one in _told(context) if not _touches(one, [*hushed, *doubted])]
    # A single word in common is too weak to stand against a name or a place.
    told = [one for one in told if _is_full(context, one) or not _touches(one, [*claims, *named])]
    return _each_once(context, _joined(text, _settled(context, [*claims, *named, *told])))


def _is_full(context: Context, one: Claim) -> bool:
    return len(context.content(one.start, one.end)) >= ENOUGH


def _touches(one: Claim | Stretch | Span, others: Iterable[Claim | Stretch | Span]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _whole(context: Context, claim: Claim) -> Claim:
    """The claim with the rest of its name: what goes on behind a hyphen, and the names beside."""
    place = next((fact for fact in context.book.facts if fact.path == claim.source), None)
    if claim.status != "verified" or place is None:
        return claim
    rest = _TAIL.match(context.text, claim.end)
    start, end = claim.start, rest.end() if rest else claim.end
    own = {word.folded for word in place.words if word.is_capital}
    for word in reversed(context.words_in(0, start)):
        if word.folded not in own or context.text[word.end : start] != " ":
            break
        start = word.start
    return _known(context, start, end, claim.source)


def _known(context: Context, start: int, end: int, source: str | None) -> Claim:
    return context.claim(start, end, "verified", source)


def _better_placed(context: Context, claim: Claim) -> Claim:
    """A number or a name that several facts hold comes from the one its line is about."""
    if claim.status != "verified" or claim.source is None or claim.source.startswith("met."):
        return claim
    words = {word.folded for word in context.words_in(claim.start, claim.end)}
    holding = [fact for fact in context.book.facts if words <= {word.folded for word in fact.words}]
    clause = context.clause_at(claim.start)
    around = {word.stem for word in context.content(clause.start, clause.end)}
    # The check's own choice wins where nothing speaks for another.
    best = max(
        holding,
        key=lambda fact: (len(fact.stems & around), fact.path == claim.source),
        default=None,
    )
    return claim.model_copy(update={"source": best.path}) if best else claim


def _by_the_word(context: Context) -> Iterator[Claim]:
    """Names, posts and places, where they stand in the text as they stand in the facts."""
    for fact in context.book.under(*BY_THE_WORD):
        wanted = fold(fact.text).strip()
        for form in dict.fromkeys((wanted, _ARTICLE.sub("", wanted))):
            if len(form) < SHORTEST:
                continue
            found = list(re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", context.folded))
            yield from (_known(context, one.start(), one.end(), fact.path) for one in found)
            if found:
                break


def _told(context: Context) -> Iterator[Claim]:
    """What is told on, clause by clause; clauses that follow one another become one stretch."""
    facts = context.book.under(*TOLD)
    run: tuple[Fact, int, int] | None = None
    for clause in context.clauses:
        words = context.content(clause.start, clause.end)
        fact = _told_in(words, facts) if clause.end > context.body_start else None
        if fact is None:
            continue
        start, end = _narrow(context, clause, words, fact)
        if run and run[0] is fact and not context.content(run[2], start):
            run = (fact, run[1], end)
            continue
        if run:
            yield _known(context, run[1], run[2], run[0].path)
        run = (fact, start, end)
    if run:
        yield _known(context, run[1], run[2], run[0].path)


def _told_in(words: list[Word], facts: Iterable[Fact]) -> Fact | None:
    """The fact that most of the words come from, if one is."""
    stems = {word.stem for word in words}
    best = max(facts, key=lambda fact: len(fact.stems & stems), default=None)
    if best is None:
        return None
    common = len(best.stems & stems)
    of_line, of_fact = common >= len(stems) * HALF, common >= len(best.stems) * HALF
    is_told = common and (of_line and of_fact if common < ENOUGH else of_line or of_fact)
    return best if is_told else None


def _narrow(context: Context, clause: Stretch, words: list[Word], fact: Fact) -> tuple[int, int]:
    """The clause from the first to the last word of the fact, small words around them included."""
    # What is courtesy elsewhere ("keep") can be the very thing told here.
    inside = context.words_in(clause.start, clause.end)
    meant = [word for word in inside if carries_meaning(word.folded) and word.stem in fact.stems]
    first = next((word for word in words if word.stem in fact.stems), meant[0])
    shared = [word for word in meant if word.end > first.start - LEAP]
    start, end = shared[0].start, shared[-1].end
    before = context.words_in(clause.start, start)
    # A short way to the clause's start is part of what is said; else the word before, as "the" is.
    if len(before) <= LEAD and not any(carries_meaning(word.folded) for word in before):
        start = _after_joiners(before, start)
    elif before and before[-1].folded in load_words("telling", "leads"):
        start = before[-1].start
    own = {word.folded for word in fact.words}
    rest = context.words_in(end, clause.end)
    behind = list(takewhile(lambda word: word.folded in own, rest))
    # "at night" goes along, a lone "in" before something else does not.
    is_all = len(behind) == len(rest)
    return start, max([end, *(word.end for word in behind if is_all or len(word.raw) > LEAD)])


def _after_joiners(before: list[Word], start: int) -> int:
    """The clause's start behind its "and", "but" or "how"."""
    joiners = load_words("telling", "joiners")
    return next((word.start for word in before if word.folded not in joiners), start)


def _settled(context: Context, claims: list[Claim]) -> list[Claim]:
    """The claims in order, without those that a wider one says already."""
    order = sorted(claims, key=lambda one: (one.start, -one.end, one.status == "verified"))
    kept: list[Claim] = []
    for claim in order:
        wider = next(
            (one for one in kept if one.start <= claim.start and claim.end <= one.end), None
        )
        if wider is None or not _says_it(context, wider, claim):
            kept.append(claim)
    return kept


def _says_it(context: Context, wider: Claim, claim: Claim) -> bool:
    """True when the wider stretch's own place holds these words too."""
    if wider.status != "verified":
        return claim.status in (wider.status, "verified")
    if claim.status != "verified":
        return False
    place = next((fact for fact in context.book.facts if fact.path == wider.source), None)
    words = {word.stem for word in context.words_in(claim.start, claim.end)}
    return claim.source == wider.source or (
        place is not None and words <= {word.stem for word in place.words}
    )


def _joined(text: str, claims: list[Claim]) -> Iterator[Claim]:
    """A name, a post and a house in a row, as below a letter, are one stretch."""
    before: Claim | None = None
    for claim in claims:
        if before and _goes_on(text, before, claim):
            end = max(before.end, claim.end)
            before = before.model_copy(update={"text": text[before.start : end], "end": end})
            continue
        if before:
            yield before
        before = claim
    if before:
        yield before


def _goes_on(text: str, before: Claim, claim: Claim) -> bool:
    if before.status != "verified" or claim.status != "verified":
        return False
    if _root(before) != _root(claim):
        return False
    between = _WHERE_AND_WHEN if _root(claim) == "met" else _BETWEEN
    return claim.start < before.end or bool(between.fullmatch(text, before.end, claim.start))


def _each_once(context: Context, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The same words from the same place, once; a name within a longer one, not again."""
    kept: list[tuple[str, frozenset[str], Claim]] = []
    for claim in claims:
        words = frozenset(word.folded for word in context.words_in(claim.start, claim.end))
        place = _root(claim) if claim.status == "verified" else f"{claim.start}"
        if any(place == other and words <= said for other, said, _ in kept):
            continue
        kept = [one for one in kept if one[0] != place or not one[1] < words]
        kept.append((place, words, claim))
    return tuple(claim for _, _, claim in kept)


def _root(claim: Claim) -> str:
    """Whose page it is for a name or a post, the meeting, else the place itself."""
    source = claim.source or ""
    root = source.partition(".")[0]
    return root if root in ("sender", "contact", "met") else source
