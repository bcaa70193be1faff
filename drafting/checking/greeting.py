"""The check of who is greeted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafting.answers import Claim, Finding
from drafting.checking.context import Context
from drafting.checking.vocatives import find_called
from drafting.checking.words import CJK_RUN, Word, split_words
from drafting.note_says import called_by, title_in
from prompts.phrases import fold, load_table, load_words

TO_NAME = re.compile(r"\.?\s*")
# A title behind a comma after thanks or a wish calls the reader.
CALLED_TITLE = re.compile(
    r"(?i:thank\w*(?: you)?(?: \w+){0,3}|again|as (?:i|you) \w+|well|yes|no|regards|week"
    r"|weekend|day|danke\w*|merci|gracias),\s$"
)
BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
PAUSE = re.compile(r"[,:!;\n\u2014\u2013(\uff0c\u3001]")
LINE = re.compile(r"[^\n]+")
THANKED = re.compile(
    r"\b(?:thank\w*|congrat\w*|cheers|gracias|felicidades|merci|felicitations|bravo|danke|gluckwunsch)"
    r"\b[^.!?\n]{0,70}?,\s+(?=[^\W\d_])"
)
JAPANESE = re.compile(r"^([^\n、。\s]{1,12}?)(先生|様|さん|殿)(?=[\s、。\n]|$)", re.MULTILINE)
NOT_THEIRS = (
    "The reader may feel that this was meant for somebody else: your notes hold the name {}."
)
NO_TITLE = "The reader may not be addressed in this way: your notes hold no such title for them."


@dataclass(frozen=True)
class People:
    """The folded names and titles that a message may use, by person."""

    theirs: frozenset[str]
    mine: frozenset[str]
    titles: frozenset[str]


@lru_cache(maxsize=256)
def name_parts(name: str | None) -> frozenset[str]:
    """Give the folded words of a name, what stands in brackets left out."""
    if not name:
        return frozenset()
    return frozenset(
        word.folded.removesuffix("'s") for word in split_words(BRACKETS.sub(" ", name))
    )


def same_title(word: str) -> str:
    """Give the shortest form of a title, or the word itself."""
    return load_table("titles")["same"].get(word, word)


def same_titles(word: str) -> set[str]:
    """Give the shortest form of a title, and those of English notes for which it may stand."""
    title = same_title(word)
    return {title, *load_table("titles")["abroad"].get(title, "").split()}


def know_people(context: Context) -> People:
    """Give the names and titles of the two, and of the other one of an introduction."""
    brief = context.brief
    titles = load_words("names", "honorifics")
    named = [brief.contact.name, brief.contact.preferred_name]
    roles = [brief.contact.role]
    if brief.other:
        named += [brief.other.name, brief.other.preferred_name]
        roles.append(brief.other.role)
    theirs = frozenset[str]().union(*(name_parts(name) for name in named))
    stored = frozenset(
        same_title(word)
        for word in theirs.union(*(name_parts(role) for role in roles))
        if word in titles
    )
    # "Dear Councillor" calls a town councillor by what they are.
    posts = frozenset[str]().union(*(name_parts(role) for role in roles))
    return People(theirs - titles or theirs, name_parts(brief.sender.name), stored | posts)


def find_greeting(context: Context) -> list[Word]:
    """Give the words by which the greeting calls the reader, title included."""
    first = LINE.search(context.text, context.body_start)
    if not first:
        return []
    words = context.words_in(first.start(), first.end())
    opening = _after_greeting(words)
    return _called(context, words, opening) if opening else []


def _after_greeting(words: list[Word]) -> int:
    if len(words) > 1 and f"{words[0].folded}_{words[1].folded}" in load_words(
        "names", "long_greetings"
    ):
        return 2
    if words and words[0].folded in load_words("names", "greetings"):
        return 1
    return _aftersame_title(words)


def _aftersame_title(words: list[Word]) -> int:
    """Give 1 where a line begins with a bare title and a name, as French letters do."""
    is_bare = len(words) in {2, 3} and words[0].folded in load_words("names", "bare_titles")
    return 1 if is_bare and all(word.is_capital for word in words) else 0


def _called(context: Context, words: list[Word], opening: int) -> list[Word]:
    """Give the name that follows a greeting, up to the first pause."""
    called: list[Word] = []
    loose = load_words("names", "particles") | load_words("names", "honorifics")
    before = words[opening - 1]
    for word in words[opening : opening + 6]:
        if PAUSE.search(context.text, before.end, word.start) or _is_over(context, before, word):
            break
        before = word
        if not (word.is_capital or word.folded in loose or CJK_RUN.match(word.raw)):
            if not called and _is_small_name(context, word):
                called.append(word)
            break
        called.append(word)
    while (
        called
        and called[-1].folded in load_words("names", "particles")
        and (not called[-1].is_capital)
    ):
        called.pop()
    return called


def _is_small_name(context: Context, word: Word) -> bool:
    """Tell whether a name is typed small: "hi karen, "."""
    is_name = word.folded in load_words("names", "first_names")
    return is_name and PAUSE.match(context.text, word.end) is not None


def _is_over(context: Context, before: Word, word: Word) -> bool:
    """Tell whether a full stop behind their name ends the greeting; that of "Sgt." does not."""
    if "." not in context.text[before.end : word.start]:
        return False
    is_short = f"{before.folded}." in fold(context.brief.contact.name or "")
    return before.folded in know_people(context).theirs and not is_short


def right_name(context: Context) -> str | None:
    """Give the name by which the facts call the reader."""
    name = context.brief.contact.preferred_name or context.brief.contact.name
    return BRACKETS.sub("", name).strip() if name else None


def _judge_called(
    context: Context, called: list[Word], people: People
) -> Iterator[Finding | Claim]:
    titles, everybody = load_words("names", "honorifics"), load_words("names", "everybody")
    in_note = name_parts(context.brief.note) if is_foreign(people) else frozenset[str]()
    told = (*context.brief.facts, *context.brief.they_said, *context.brief.share)
    note = context.brief.note
    stated_names = name_parts(called_by(note, told)) | name_parts(title_in(note))
    for word in called:
        bare = word.folded.removesuffix("'s")
        if bare in titles and bare not in people.theirs:
            said = {bare} | same_titles(bare)
            if not (said & people.titles or bare in stated_names or is_foreign(people)):
                yield context.finding(
                    "wrong_name", word.start, word.end, NO_TITLE, right_name(context)
                )
            continue
        if bare in everybody or bare in load_words("names", "particles"):
            continue
        known = bare in people.theirs or bare in in_note or CJK_RUN.match(word.raw) is not None
        known = known or is_foreign(people) or bare in stated_names | people.titles
        yield context.claim(
            word.start,
            word.end,
            "verified" if known else "unsupported",
            "contact.name" if known else None,
        )
        if not known:
            right = right_name(context)
            why = NOT_THEIRS.format(right) if right else None
            yield context.finding("wrong_name", word.start, word.end, why, right)


def is_foreign(people: People) -> bool:
    """Tell whether their name is stored only in a script that a text may write otherwise."""
    return bool(people.theirs) and all(CJK_RUN.match(name) for name in people.theirs)


def check_greeting(context: Context) -> Iterator[Finding | Claim]:
    """Find a greeting or a thank-you that calls the reader by a name that is not theirs."""
    people = know_people(context)
    yield from _judge_called(context, find_greeting(context), people)
    for match in THANKED.finditer(context.folded):
        word = context.word_at(match.end())
        free = load_words("vocabulary", "known_capitals") | people.mine
        if word and word.is_capital and _stands_alone(context, word) and word.folded not in free:
            yield from _judge_called(context, [word], people)
    yield from _judge_vocative(context, people)
    yield from _judge_titles(context, people)
    for match in JAPANESE.finditer(context.text, context.body_start):
        name = match.group(1)
        other = context.brief.other.name if context.brief.other else ""
        stored = f"{context.brief.contact.name} {other}"
        if people.theirs and name not in stored and CJK_RUN.fullmatch(name) and is_foreign(people):
            yield context.finding(
                "wrong_name", match.start(), match.end(), None, context.brief.contact.name
            )


def _judge_vocative(context: Context, people: People) -> Iterator[Finding | Claim]:
    """Judge the names that sentences begin with: "Neil, thank you for …"."""
    for word in find_called(context, people.theirs):
        if word.folded not in people.mine:
            yield from _judge_called(context, [word], people)


def _judge_titles(context: Context, people: People) -> Iterator[Finding | Claim]:
    """Judge a title before their name, or one by which they are called: "thank you, Captain,"."""
    greeted = {word.start for word in find_greeting(context)}
    held = context.book.folded  # "Mrs. Bell" may be his wife
    for word in context.words:
        if word.start in greeted or word.folded not in load_words("names", "honorifics"):
            continue
        gap = TO_NAME.match(context.text, word.end)
        after = context.word_at(gap.end()) if gap else None
        is_theirs = after is not None and after.folded.removesuffix("'s") in people.theirs
        is_called = CALLED_TITLE.search(context.text, 0, word.start) and _ends_call(context, word)
        if word.is_capital and word.folded not in held and (is_theirs or is_called):
            yield from _judge_called(context, [word], people)


def _ends_call(context: Context, word: Word) -> bool:
    return context.text[word.end : word.end + 1] in {",", ".", "!", "?", "\n", ""}


def _stands_alone(context: Context, word: Word) -> bool:
    return bool(re.match(r"\s*(?:[.!?,;:]|$|\n)", context.text[word.end :]))
