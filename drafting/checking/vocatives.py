"""Whom the first words of a message call: "Neil, thank you for …"."""

import re
from collections.abc import Iterator

from drafting.checking.context import Context
from drafting.checking.words import Word, courtesy_stems, small_words
from prompts.phrases import load_words

VOCATIVE = re.compile(
    r"\s*(?:so |well |oh )?(?P<name>[^\W\d_]{2,}), (?=thank|thanks|it was|it's been|i\b|i'|what a"
    r"|good|lovely|you\b|next time|here|how\b|what\b|let me|please|do you|could you|would you"
    r"|tell me|that was|if you|my\b|we\b|it\b|have a)"
)
THANKED_NEXT = re.compile(
    r"thank|it was (?:a |so |really |very )?(?:good|great|lovely|nice|fun)|i look forward"
    r"|i hope you|you(?:'ve| have)? made (?:my|our)|how (?:do|are|did) you|what do you|please\b"
    r"|do you|could you|would you|tell me|have a (?:good|nice|lovely)|i can also"
)
SET_OFF = re.compile(
    r"(?:,|(?:^|[.!?]\s+)(?:and|so|well|now|oh|dear)|\bdear|\b(?:thank you|thanks|many thanks)"
    r"(?: so much| again| very much)?|\b(?:take care|good night|goodbye|bye|cheers|so long)"
    r"|\b(?:mr|mrs|ms|miss|dr|prof)\.?)\s*$"
)
ENDS = re.compile(
    r"\s*(?:[.!?;]|\n|$"
    r"|, (?:i\b|i'|you\b|we\b|it\b|that\b|thank|how\b|my\b|tell\b|and (?:i|thank)\b))"
)
# "As I said, Howard, steaming the oak …": behind such a turn nobody but the reader is called.
AS_SAID = re.compile(
    r"(?:^\s*|[,;.!?]\s*)(?:(?:and|but|so|well|oh|yes|no|now|ah) )?"
    r"(?:as (?:i|we|you) (?:\w+ ){0,2}\w+"
    r"|as (?:\w+ )?(?:agreed|promised|discussed|mentioned|ever|always)|like i said|you see|you know"
    r"|believe me|frankly|honestly|truly|really|indeed|yes|no|so|well|again"
    r"|once more|and|but|by the way"
    r"|wie (?:gesagt|versprochen|besprochen|immer)|wissen sie|also|nochmals|ja|nein"
    r"|comme (?:je|vous|tu|nous) (?:\w+ ){0,3}\w+|comme (?:convenu|promis)|vous savez"
    r"|encore|oui|non|bref"
    r"|como (?:le |te |les |ya )*\w+|ya sabe|bueno|pues|si|no),\s*$"
)
CLOSED = re.compile(r"\s*[,.!?;:]")
BESIDE = re.compile(r"(?P<word>[^\W\d_][\w'-]*)\s*,\s*$")


def find_called(context: Context, theirs: frozenset[str]) -> Iterator[Word]:
    """Yield the words before a first comma that are somebody's name, in any sentence."""
    for sentence in context.sentences:
        start = max(sentence.start, context.body_start)
        word = _called_at(context, start, theirs) if start < sentence.end else None
        if word:
            yield word


def _called_at(context: Context, start: int, theirs: frozenset[str]) -> Word | None:
    match = VOCATIVE.match(context.folded, start)
    word = context.word_at(match.start("name")) if match else None
    if match is None or word is None or not word.is_capital:
        return None
    if word.folded in load_words("names", "first_names") or word.folded in theirs:
        return word
    # Nobody but a person is thanked behind a comma, whatever the name.
    is_thanked = THANKED_NEXT.match(context.folded, match.end())
    return word if is_thanked and _is_rare(word) else None


def _is_rare(word: Word) -> bool:
    """Tell whether a word is none that sentences open with: "again", "honestly", "friends"."""
    return not (
        word.folded
        in small_words() | load_words("names", "openers") | load_words("vocabulary", "light")
        or word.stem in courtesy_stems()
        or word.folded.endswith("ly")
    )


def is_addressed(context: Context, run: list[Word], theirs: frozenset[str]) -> bool:
    """Tell whether a name is set off by commas as one calls somebody: "As I said, Howard, …"."""
    start, end = context.sentence_at(run[0].start).start, run[-1].end
    before = context.folded[start : run[0].start]
    if len(run) > 1:
        return False
    if AS_SAID.search(before) and CLOSED.match(context.folded, end):
        return True
    if not ENDS.match(context.folded, end):
        return False
    beside = BESIDE.search(before)
    word = context.word_at(start + beside.start("word")) if beside else None
    if word is None:
        return SET_OFF.search(before) is not None
    # "My colleague, Howard," tells who it is; "Bert, Howard and I" counts.
    people = load_words("vocabulary", "others") | load_words("vocabulary", "role_nouns")
    is_list = word.is_capital and word.start > start and word.folded not in theirs
    return not (
        is_list or word.folded in people or word.folded in load_words("vocabulary", "actors")
    )
