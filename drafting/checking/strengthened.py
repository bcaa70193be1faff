"""The check of weak facts told as strong: a plan as done, a stand-in as chosen, some as all."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.facts import Fact
from drafting.checking.words import Stretch, Word, carries_meaning, courtesy_stems, is_past
from prompts.phrases import any_word_of

PLANNED = "By your notes this is only planned, and the reader knows that it is not done."
STANDS_IN = "By your notes this is only for the time being, and the reader may wince at it."
SOME = "By your notes this holds of some, not of all, and the reader knows which."
BEGIN, NEXT, CLOSE, ENOUGH = 4, 12, 60, 2
THEIRS = r"(?:you|your|you've|you're|sie|ihr\w*|vous|votre|vos|usted|su|sus|tu|tus|du|dein\w*)"
NOT_ALL = re.compile(r"\b(?:not|nicht|pas|no|nearly|almost|fast|presque|casi) $")
# "Every other" is half of them, and "all of us" nobody of theirs.
NO_WHOLE = re.compile(r" (?:other|second|third|fourth|few|so often|of us|zweite|deux|dos)\b")
GE = re.compile(r"^(?:ge|[a-z]{2,4}ge)(?=\w{4})")


@cache
def _said(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('strengths', name)})(?!\w)")


def _theirs(context: Context) -> tuple[Fact, ...]:
    told = context.book.under("they_said", "they_wrote", "facts", "reason")
    return tuple(fact for fact in told if fact.owner != "mine")


def _root(word: Word) -> str:
    """Give how a verb begins, whatever its tense: eröffnet and eröffnen, gepflanzt and pflanzen."""
    return GE.sub("", word.folded)[:BEGIN]


def _bare(word: Word) -> str:
    """Give a word without what French ties to its front: l'atelier."""
    return word.folded.removesuffix("'s").split("'")[-1]


def _key(context: Context, word: Word) -> str:
    """Give what two forms of a word share; abroad only the beginning is sure."""
    return word.stem if context.language == "en" else _bare(word)[: BEGIN + 1]


def _telling(context: Context, fact: Fact) -> set[str]:
    known = context.people_stems | courtesy_stems()
    words = (w for w in fact.words if carries_meaning(_bare(w)) and w.stem not in known)
    return {_key(context, word) for word in words}


def _keys(context: Context, stretch: Stretch) -> set[str]:
    return {_key(context, word) for word in context.words_in(stretch.start, stretch.end)}


def _sentences(context: Context) -> Iterator[Stretch]:
    for sentence in context.sentences:
        if sentence.end > context.body_start:
            yield Stretch(max(sentence.start, context.body_start), sentence.end)


def _is_done(context: Context, word: Word, sentence: Stretch) -> bool:
    """Tell whether a verb is told as done: in the past, or behind "have"."""
    before = context.folded[max(sentence.start, word.start - CLOSE) : word.start]
    if context.language == "en":
        if not is_past(word) or re.search(r"\b(?:to|be|being|get|is|are|not|never) $", before):
            return bool(re.search(r"\bcongratulations on (?:\w+ )?$", before))
        return bool(re.search(rf"\b{THEIRS}\b[^.;:]*$", before))
    if context.language == "de" and word.is_capital:
        return False  # "am Knoten" is a noun, whatever it ends in
    close = context.folded[word.end : word.end + NEXT]
    led = _said(f"done {context.language}")
    if context.language == "de" and led.match(close.lstrip()):
        return True
    return bool(led.search(before)) or bool(
        context.language == "es" and re.search(r"(?:ó|aron|ieron|aste|iste)$", word.raw)
    )


def _is_hoped(context: Context, word: Word) -> bool:
    """Tell whether a plan, a hope or a supposition stands before a verb in its sentence."""
    start = context.sentence_at(word.start).start
    return any(_said(n).search(context.folded, start, word.start) for n in ("plans", "hopes"))


def _is_the_planning(context: Context, fact: Fact, planned: re.Match[str], word: Word) -> bool:
    """Tell whether a word is the plan itself: "your members wanted to learn it"."""
    start, end = planned.span()
    of_plan = {word.stem for word in fact.words if start <= word.start < end}
    # "Va ouvrir" holds the deed in what says that it is planned.
    return context.language == "en" and word.stem in of_plan


def check_plans(context: Context) -> Iterator[Finding]:
    """Find a plan of theirs that is told as done."""
    facts = [(f, m) for f in _theirs(context) if (m := _said("plans").search(f.folded))]
    if not facts:
        return
    others = {id(fact) for fact, _ in facts}
    done = {
        _root(word)
        for fact in context.book.facts
        if id(fact) not in others and not fact.path.startswith(("offer", "ask", "promises"))
        for word in fact.words
    }
    for sentence in _sentences(context):
        words = context.words_in(sentence.start, sentence.end)
        keys = _keys(context, sentence)
        for fact, planned in facts:
            verbs = {_root(w) for w in fact.words if w.start >= planned.start()} - done
            for word in words:
                if _root(word) not in verbs or not carries_meaning(word.folded):
                    continue
                if _is_the_planning(context, fact, planned, word):
                    continue
                if context.language == "de" and word.is_capital and word != words[0]:
                    continue  # "am Knoten" is a thing, and nothing that was done
                rest = (_telling(context, fact) & keys) - {_key(context, word)}
                if rest and _is_done(context, word, sentence) and not _is_hoped(context, word):
                    yield context.finding("invented_fact", word.start, word.end, PLANNED)
                    break


def check_stand_ins(context: Context) -> Iterator[Finding]:
    """Find congratulations on a post that somebody only holds for the time being."""
    facts = [fact for fact in _theirs(context) if _said("for now").search(fact.folded)]
    others = [fact for fact in _theirs(context) if fact not in facts]
    if not facts or any(_said("appointed").search(fact.folded) for fact in others):
        return
    posts = {one for fact in facts for one in _telling(context, fact)}
    role = context.book.under("contact.role")
    posts |= {one for fact in role for one in _telling(context, fact)}
    for sentence in _sentences(context):
        if _said("for now").search(context.folded, sentence.start, sentence.end):
            continue
        said = context.folded[sentence.start : sentence.end]
        # Spanish leaves the reader to the verb.
        if context.language != "es" and not re.search(rf"\b{THEIRS}\b|congrat", said):
            continue
        match = _said("appointed").search(context.folded, sentence.start, sentence.end)
        if match and _keys(context, sentence) & posts:
            yield context.finding("invented_fact", match.start(), match.end(), STANDS_IN)


def check_some_as_all(context: Context) -> Iterator[Finding]:
    """Find "all your clients" where a fact has some of them, and "always" where it has at times."""
    for part, whole in (("some", "all"), ("at times", "always")):
        facts = [(f, m) for f in _theirs(context) if (m := _said(part).search(f.folded))]
        facts = [(f, m) for f, m in facts if not _said(whole).search(f.folded)]
        for sentence in _sentences(context) if facts else ():
            match = _said(whole).search(context.folded, sentence.start, sentence.end)
            if match is None or NOT_ALL.search(context.folded, 0, match.start()):
                continue
            if NO_WHOLE.match(context.folded, match.end()):
                continue
            if _said(part).search(context.folded, sentence.start, sentence.end):
                continue
            keys = _keys(context, sentence)
            for fact, said in facts:
                if len(_telling(context, fact) & keys) < ENOUGH:
                    continue
                if part == "some" and not _is_of(context, match, fact, said.end()):
                    continue
                if part != "some" and not _is_their_habit(context, match):
                    continue
                yield context.finding("invented_number", match.start(), match.end(), SOME, said[0])
                break


def _is_of(context: Context, match: re.Match[str], fact: Fact, place: int) -> bool:
    """Tell whether "all" is said of the very thing: "all your clients", "your clients all"."""
    after = [w for w in fact.words if w.start >= place and carries_meaning(_bare(w))]
    things = {_key(context, word) for word in after[:ENOUGH]}
    before = context.words_in(max(0, match.start() - CLOSE), match.start())[-1:]
    behind = context.words_in(match.end(), match.end() + CLOSE)[: ENOUGH + 1]
    return any(_key(context, word) in things for word in (*before, *behind))


def _is_their_habit(context: Context, match: re.Match[str]) -> bool:
    """Tell whether "always" is said of the reader: "you always sing", not "I'll always think"."""
    before = context.words_in(max(0, match.start() - CLOSE), match.start())[-ENOUGH:]
    return any(re.fullmatch(THEIRS, word.folded) for word in before)
