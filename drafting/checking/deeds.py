"""The checks of deeds: what I am said to have done, had or been."""

import re
from collections.abc import Iterator

from drafting.answers import Claim, Finding
from drafting.checking.context import Context
from drafting.checking.reports import names_new_thing
from drafting.checking.said import coverage
from drafting.checking.words import Word, is_past, small_words, stem
from prompts.phrases import load_words

I_OR_WE = frozenset({"i", "we", "i've", "we've"})
ALL_BUT = frozenset({"nearly", "almost"})
PASSIVE = frozenset({"was", "were"})
ADVERB = re.compile(r"(?!reply|apply|supply|rely|fly|multiply|comply)\w{3,}ly")
CHANGING = re.compile(
    r"change[ds]?|stop(?:ped|s)?|start(?:ed|s)?|beg[aiu]n|switch(?:ed)?|swap(?:ped)?|moved?|dropped"
    r"|drop|turn(?:ed)?"
)
PRO_FORM = re.compile(
    r" (?:it|this|that|them|these|those|yours|mine|ours|one|so|the same|both|my mind|my ways?)\b"
)
NOW_SO = re.compile(
    r"\b(?:since|now|no longer|any ?more|instead|at once|from then|this week|next|changed|stopped"
    r"|started|moved|switched|after|today|yesterday|last|ever)\b"
)
ALL_OF_US = re.compile(r"\bwe (?:all|each)\b")
STANDS_FOR_A_DEED = frozenset({"it", "this", "that", "so", "mine", "theirs", "myself"})
TOO_MUCH, MOSTLY = 0.55, 0.75
WHY_DEED = "Your notes do not hold this about you, so the reader may ask you about it one day."
ASIDE = re.compile(r",[^,.!?;:\n]{2,40},(?= )")
MADE_ME = re.compile(
    r"\b(?:made|had|got|moved|led|pushed) (?:me|us) (?:to )?"
    r"(?:go and |finally |at once |really )?(\w+)"
)
HABIT = re.compile(
    r"^we\b|\bwe (?!know\b)|\b(?:still|always|every|often|usually|each|never|our|by hand)\b"
)
HAVE_DONE = re.compile(r"\b(?:have|had|been)\b|\w've\b|\w'd\b")
# "I have passed nothing on, and told nobody" tells of no deed.
NOTHING_DONE = re.compile(
    r"(?: \w+)?(?: to| of)? (?:nothing|nobody|no one|none of (?:it|this|that))\b"
)
HAVING = frozenset({"got", "have", "had", "keep", "kept", "own"})
HELPED_ME = re.compile(
    r"\b(?:helped|won|earned|saved|got) (?:me|us) (?!through|thinking|started|here|to )"
)
_SPELL = re.compile(
    r"\b(?:shift|night|day|week|weekend|evening|morning|afternoon|round|tour)s? "
    r"(?:with|beside|alongside|under) (?:her|him|them)\b"
)


def list_free(context: Context) -> list[tuple[int, int]]:
    """Give where turns of courtesy stand, which tell no deed."""
    return [
        (hit.start, hit.end) for name in ("courtesies", "together") for hit in context.hits(name)
    ]


def is_thin_deed(context: Context, verb: Word, words: list[Word]) -> bool:
    """Tell whether my own facts hold too little of a deed; who and where we are proves nothing."""
    known = context.book.under("sender", "contact", "met", "other")
    plain = frozenset[str]().union(*(fact.stems for fact in known))
    told = context.book.stems_under("share", "facts", "offer", "promises", "they_said")
    telling = [word for word in words if word is verb or word.stem not in plain - told]
    if telling == [verb] and len(words) > 1:
        return False
    mine = context.book.mine | ({verb.stem} & context.book.my_words)
    if verb.folded in HAVING and _is_mine_to_give(context, verb):
        return False
    total, found = coverage(telling, mine)
    if not total:
        return not words and verb.stem not in context.book.my_words
    if found == 0:
        return True
    _, anywhere = coverage(telling, context.book.all_stems)
    return 1 - anywhere / total > (MOSTLY if verb.stem in context.book.my_words else TOO_MUCH)


def _verb_after(context: Context, at: int) -> int | None:
    """Give the index of the verb after I or we, or nothing where the words end."""
    adverbs = load_words("vocabulary", "adverbs")
    for index in range(_after_aside(context, at), min(at + 9, len(context.words))):
        gap = context.text[context.words[index - 1].end : context.words[index].start]
        if re.search(r"[.!?\n;:]", gap):
            return None
        word = context.words[index].folded
        if word in ALL_BUT:
            return None
        if word not in adverbs and not ADVERB.fullmatch(word):
            return index
    return None


def _is_mine_to_give(context: Context, verb: Word) -> bool:
    """Tell whether what I am said to have is the very thing that I offer or told of."""
    own = context.book.under("offer", "share", "sender.offers", "facts", "promises")
    stems = {word.stem for fact in own for word in fact.words if len(word.folded) > 3}
    after = context.words_in(verb.end, context.clause_at(verb.start).end)[:6]
    return any(word.stem in stems and word.folded not in small_words() for word in after)


def _after_aside(context: Context, at: int) -> int:
    """Give the index after I, or after what stands between two commas behind it."""
    aside = ASIDE.match(context.text, context.words[at].end)
    if not aside:
        return at + 1
    inside = context.words_in(context.words[at].end, aside.end())
    return at + 1 + len(inside)


def _told_verb(context: Context, index: int) -> Word:
    """Give the verb, or what was done to me where it is only a form of to be."""
    verb, following = context.words[index], context.words[index + 1 : index + 2]
    if verb.folded in PASSIVE and following and following[0].folded.endswith("ed"):
        feelings = load_words("vocabulary", "feelings")
        return verb if following[0].folded in feelings else following[0]
    return verb


def find_verb(context: Context, at: int) -> Word | None:
    """Give the verb told of the word at an index, if one follows."""
    index = _verb_after(context, at)
    return None if index is None else _told_verb(context, index)


def _is_my_role(context: Context, verb: Word, words: list[Word]) -> bool:
    """Tell whether "I have been a nurse for …" only names the role that the facts hold."""
    role = context.book.stems_under("sender.role", "sender.org")
    is_bare = verb.folded in load_words("vocabulary", "determiners")
    return is_bare and bool(words) and words[0].stem in role


def _deed_words(context: Context, verb: Word, end: int) -> list[Word]:
    words = context.content(verb.end, end)
    if not words:
        words = context.content(context.clause_at(verb.start).start, verb.start)
    is_bare = verb.folded in load_words("vocabulary", "determiners") or verb.folded in PASSIVE
    return words if is_bare else [verb, *words]


def check_own_deeds(context: Context) -> Iterator[Finding | Claim]:
    """Find what I am said to have done, had or been where the facts hold none of it."""
    free_verbs, modals = load_words("vocabulary", "free_verbs"), load_words("vocabulary", "modals")
    free = list_free(context)
    for at, word in enumerate(context.words):
        if word.folded not in I_OR_WE or word.start < context.body_start:
            continue
        index = _verb_after(context, at)
        if index is None:
            continue
        verb = _told_verb(context, index)
        clause = context.clause_at(word.start)
        if (
            verb.start >= clause.end
            or verb.folded in I_OR_WE | free_verbs | modals | STANDS_FOR_A_DEED
        ):
            continue
        if any(
            start <= verb.start < end or start == word.start for start, end in free
        ) or _is_asked(context, word):
            continue
        words = _deed_words(context, verb, clause.end)
        if NOTHING_DONE.match(context.folded, verb.end):
            continue
        if _is_spell_together(context, verb, words) or _is_noted_of_us(context, word, clause.end):
            continue
        if _is_told_change(context, verb, words) or _is_everybodys(context, word, verb):
            continue
        if _is_my_role(context, verb, words) or _is_idle(context, word, verb, words):
            continue
        yield from _judge(context, word.start, clause.end, verb, words)


def _is_spell_together(context: Context, verb: Word, words: list[Word]) -> bool:
    """Tell whether "we worked three shifts together" only says what "three shifts with him" was."""
    others = [word for word in words if word is not verb and word.folded != "together"]
    known = bool(others) and all(word.stem in context.book.all_stems for word in others)
    told = any(_SPELL.search(fact.folded) for fact in context.book.facts)
    return verb.folded == "worked" and known and told


def _is_noted_of_us(context: Context, subject: Word, end: int) -> bool:
    """Tell whether "we stood there" is noted word for word, in whomever's fact it stands."""
    said = context.folded[subject.start : end].strip(" .,;!?\n")
    ours = subject.folded == "we" and " " in said
    return ours and any(
        re.search(rf"(?<![\"'])\b{re.escape(said)}\b", fact.folded) for fact in context.book.facts
    )


def _is_told_change(context: Context, verb: Word, words: list[Word]) -> bool:
    """Tell whether "I have changed that" only sums up a change of mine that the facts hold."""
    if not CHANGING.fullmatch(verb.folded) or not PRO_FORM.match(context.folded, verb.end):
        return False
    others = [word for word in words if word is not verb]
    is_bare = all(word.stem in context.book.all_stems for word in others)
    mine = (fact for fact in context.book.under("share", "facts") if fact.owner != "theirs")
    return is_bare and any(NOW_SO.search(fact.folded) for fact in mine)


def _is_everybodys(context: Context, subject: Word, verb: Word) -> bool:
    """Tell whether "we all …" says what everybody does."""
    return not is_past(verb) and bool(ALL_OF_US.match(context.folded, subject.start))


def _holds_only_talk(words: list[Word]) -> bool:
    """Tell whether what I keep or have is only something said, such as a sentence of theirs."""
    return bool(words) and words[0].folded in load_words("vocabulary", "free_gifts")


def _is_idle(context: Context, subject: Word, verb: Word, words: list[Word]) -> bool:
    """Tell whether a verb of the present brings in no thing that the facts do not know."""
    between = context.folded[subject.start : verb.start]
    if verb.folded in {"nothing", "no", "none", "neither"}:
        return True
    if verb.folded in {"keep", "have"} and _holds_only_talk(words[1:]):
        return True
    if is_past(verb) or verb.folded in PASSIVE | HAVING or HAVE_DONE.search(between):
        return False
    clause = context.clause_at(subject.start)
    if HABIT.search(context.folded, subject.start, clause.end):
        return False
    free = load_words("vocabulary", "light") | load_words("vocabulary", "free_gifts")
    return not names_new_thing(
        context, [w for w in words if w is not verb and w.folded not in free]
    )


def check_effects(context: Context) -> Iterator[Finding | Claim]:
    """Find what something is said to have done for me, where the facts hold none of it."""
    free_verbs = load_words("vocabulary", "free_verbs")
    for match in HELPED_ME.finditer(context.folded):
        clause = context.clause_at(match.start())
        words = context.words_in(match.end(), clause.end)
        if not words or words[0].folded in free_verbs or is_asked_at(context, match.start()):
            continue
        content = context.content(match.end(), clause.end)
        if content and not coverage(content, context.book.all_stems)[1]:
            yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)
    moved = load_words("vocabulary", "moved_to")
    for match in MADE_ME.finditer(context.folded):
        is_known = stem(match.group(1)) in context.book.mine | context.book.my_words
        if match.group(1) in moved and not is_known:
            end = context.clause_at(match.start()).end
            yield context.finding("invented_fact", match.start(), end, WHY_DEED)


def _is_asked(context: Context, word: Word) -> bool:
    before = context.folded[max(0, word.start - 10) : word.start].split()[-1:]
    return bool(before) and before[0] in load_words("turns", "asking_starts")


def _judge(
    context: Context, start: int, end: int, verb: Word, words: list[Word]
) -> Iterator[Finding | Claim]:
    thin = is_thin_deed(context, verb, words)
    fact = context.book.best(frozenset(one.stem for one in words))
    path = fact.path if fact and not thin else None
    claim = context.claim(start, end, "unsupported" if thin else "verified", path)
    yield claim
    if thin and not stands_in_a_fact(context, claim.start, claim.end):
        yield context.finding("invented_fact", claim.start, claim.end, WHY_DEED)


def stands_in_a_fact(context: Context, start: int, end: int) -> bool:
    """Tell whether a fact holds these very words: "she stayed until my mum rang"."""
    said = f" {' '.join(word.folded for word in context.words_in(start, end))} "
    facts = context.book.under("facts", "they_said", "share")
    return any(said in f" {' '.join(word.folded for word in fact.words)} " for fact in facts)


def is_asked_at(context: Context, place: int) -> bool:
    """Tell whether a place lies in a question."""
    sentence = context.sentence_at(place)
    return "?" in context.text[sentence.start : sentence.end]


def phrase_end(context: Context, start: int) -> int:
    """Give where the phrase that begins at a place comes to its first pause."""
    clause = context.clause_at(start)
    pause = re.search(
        r"[,.;:!?\n]| (?:who|which|that|and|with|at|from) ", context.folded[start : clause.end]
    )
    return start + pause.start() if pause else clause.end
