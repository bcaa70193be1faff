"""The signs of a plea that are no words but ways of speaking: orders, conditions, questions."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from drafting.checking.context import Context
from drafting.checking.words import Stretch, Word
from prompts.patterns import any_pattern_of
from prompts.phrases import any_word_of, fold, load_words

SENDER = re.compile(r"\b(?:i|me|my|mine|myself|we|us|our|ours|i'\w+|we'\w+)\b")
ME = r"\b(?:me|my|us|our|mine|ours|myself)\b"
I_OR_ME = re.compile(rf"{ME}|\bi\b")
HEAD = (
    r"(?:^|[,;:\u2014.] |\b(?:so|then|but|(?<!the )(?<!my )only|now|or|please|and just"
    r"|and please) )"
    r"(?:(?:please|just|only|do|simply|at least|then|so|oh) )*"
)
# Up to what the order is for; "I" or "you" begins another clause.
REACH = r"(?:(?!i\b|you\b)[\w'-]+ ){0,6}?"
TAG = re.compile(
    r", (?:is|was|do|does|did|could|would|wo|will|are|ca|can|has|have|should)(?:n't)? "
    r"(?:it|you|he|she|they|i|there|that)(?: say| think| agree)?\?"
    r"|, (?:who|what|where|how|to whom)"
    r" (?:will|else|then|can|would|could|am i|shall|should)\b[^?,]*\?"
)
# "Would it be any use to you?" asks after what I offer.
IS_OFFER = r"(?!would (?:it|that|they|one|this) be (?:of )?(?:any |some )?(?:use|help|interest)\b)"
COULD = re.compile(
    # "If only so you can tell us what is missing" says what the sender's own offer is for.
    r"(?<!only so )(?<!only so that )"
    r"\byou(?:'d| can| could| might| must| should| would| ought| have to| need to)\b"
    r"(?! (?:probably|surely|maybe|perhaps) tell me (?:where|what|how|whether|if|why)\b)"
    r"(?:(?! but | what | how )[^.;?!,]){0,60}?\b(?:me|us|my|mine)\b"
    r"|\bi (?:need|want|expect|trust|beg|count|ask) (?:that )?(?:on )?(?:you|your)\b"
    r"(?<!may i ask you)(?<!can i ask you)(?<!could i ask you)(?<!might i ask you)"
    r"(?<!may i ask your)(?<!can i ask your)(?<!could i ask your)(?<!might i ask your)"
    r"|(?<!n't )(?<!not )\b(?:need|want|expect|beg|trust|count on|rely on) you to\b"
)
SOMEBODY = re.compile(
    r"\b(?:somebody|someone|anyone|anybody|decent people|others"
    r"|a (?:kind |good |decent |real |true )?(?:man|woman|person|friend|colleague|soul|heart))"
    r"\b(?: (?!whom|that|i\b)\w+){0,2}?"
    r"(?! to (?:talk|speak|ask|meet|know|write|turn)\b)"
    r" (?:who (?:would|will|could|cares?|believes?|helps?|can|might)"
    r"|would|could|should|ought|has|must|will|to|like you|like me|does|do)\b"
)
OF_YOU = re.compile(
    r"\W*(?:(?:but|and|so|well|now|yet),? )?you(?:'re|'ve"
    r"| (?!said|told|asked|mentioned|were|had|made|wrote|might|may|will|'ll)\w+) "
)
CALLED = re.compile(r", (\w+)(?=[.?!;,])")


class Found(NamedTuple):
    """One sign where it stands."""

    name: str
    start: int
    end: int


@cache
def _conscience() -> re.Pattern[str]:
    """Give the pattern of a question that waits for no answer: "Who else could I turn to?"."""
    asked = any_pattern_of("conscience", "question")
    return re.compile(
        rf"^\W*(?:(?:so|and|but|or|now|then|tell me),? )?{IS_OFFER}(?:{asked})[^?]*\?$"
    )


@cache
def _lovely() -> re.Pattern[str]:
    """Give the pattern of a wish that is sighed aloud: "how wonderful if …"."""
    return re.compile(
        r"\b(?:it would be|it'd be|would it be|wouldn't it be|how|it must be|what an?)"
        rf"(?: so| such a| a| quite| just)? (?:\w+ )?(?:{any_word_of('calls', 'lovely')})\b"
        rf"(?: \w+){{0,4}}? (?:to(?! (?:{any_word_of('calls', 'lovely to')})\b)|if"
        r"|for (?:me|us|a \w+))\b"
    )


@cache
def _if_you() -> re.Pattern[str]:
    """Give the pattern of what hangs on the reader or on somebody: "unless you …"."""
    return re.compile(
        r"\b(?:if|unless|until|before|when|had|should|were) (?:only )?"
        r"(?:you|someone|somebody|nobody|a \w+|no one|your \w+)\b"
        rf"(?! (?:{any_word_of('calls', 'if you like')})\b)"
    )


@cache
def _please() -> re.Pattern[str]:
    return re.compile(rf"\bplease\b(?! (?:{any_word_of('calls', 'please do')})\b)")


@cache
def _i_would() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:i'd|i would|i'll|i will)(?: \w+ly| even| never| ever)? "
        rf"(?!be (?:{any_word_of('calls', 'would be')})\b)(\w+)"
    )


@cache
def _ways() -> dict[str, re.Pattern[str]]:
    """Give the pattern of each way of speaking by the name of its sign."""
    acts, mild = any_word_of("calls", "acts"), any_word_of("calls", "harmless")
    mild_not, be = any_word_of("calls", "harmless not"), any_word_of("calls", "to be")
    # "Back then you were about to teach" tells of old days.
    order = rf"(?!(?:{mild})\b)(?!back (?:then|in|at|on|to|home|when|here)\b)(?:{acts})\b"
    not_to = rf"(?:don't|do not|never|don't you dare)(?! (?:{mild_not})\b)"
    return {
        "told to act": re.compile(rf"{HEAD}{order} {REACH}{ME}"),
        "told not to": re.compile(
            rf"{HEAD}{not_to} {REACH}(?:{ME}|(?:it|like|now|no|away|before|until)\b)"
        ),
        "told to be": re.compile(rf"{HEAD}(?:{be})(?!\w)"),
        "bare order": re.compile(rf"^\W*{order}"),
        "tag": TAG,
        "put to the conscience": _conscience(),
        "you could": COULD,
        "somebody": SOMEBODY,
        "how lovely": _lovely(),
    }


ORDERS = frozenset({"told to act", "told not to", "told to be"})


def find_ways(context: Context, sentence: Stretch) -> Iterator[Found]:
    """Yield the ways of speaking in a sentence that a plea is made of."""
    said = context.folded[sentence.start : sentence.end]
    start = sentence.start + len(said) - len(said.lstrip())
    said = said.strip()
    matches = {name: pattern.search(said) for name, pattern in _ways().items()}
    if any(matches[name] for name in ORDERS):
        matches["bare order"] = None
    matches["if you"] = _if_you().search(said) if I_OR_ME.search(said) else None
    matches["please"] = _please().search(said) if SENDER.search(said) else None
    for name, match in matches.items():
        if match:
            yield Found(name, start + match.start(), start + match.end())
    yield from _would(context, start, said)


def _would(context: Context, start: int, said: str) -> Iterator[Found]:
    """Yield what the sender would do, where no fact holds it and no courtesy either."""
    match = _i_would().search(said)
    word = context.word_at(start + match.start(1)) if match else None
    if word and word.stem not in context.book.all_stems and word.folded not in _free():
        yield Found("I would", word.start, word.end)


@cache
def _free() -> frozenset[str]:
    return load_words("calls", "free to do")


def find_told(context: Context, sentence: Stretch, new: list[Word]) -> Iterator[Found]:
    """Yield where a sentence tells the readers what they are or have, and no fact holds it."""
    match = OF_YOU.match(context.folded, sentence.start, sentence.end)
    if match and any(word.start >= match.end() for word in new):
        yield Found("told of you", sentence.start, sentence.end)


def find_called(context: Context, sentence: Stretch) -> Iterator[Found]:
    """Yield where a sentence calls the reader by name once more."""
    contact = context.brief.contact
    texts = (contact.name, contact.preferred_name, contact.role)
    names = {part for text in texts if text for part in re.findall(r"\w+", fold(text))}
    for match in CALLED.finditer(context.folded, sentence.start, sentence.end):
        if match.group(1) in names and context.text[match.start(1)].isupper():
            yield Found("by name", match.start(1), match.end(1))
