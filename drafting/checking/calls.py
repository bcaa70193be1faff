"""The signs of a plea that are no words but ways of speaking: orders, conditions, questions."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from drafting.checking.context import Context
from drafting.checking.words import Stretch, Word
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
QUESTIONS = (
    r"how (?:can|could|would|do|will|dare) (?:you|anyone|anybody|a)\b"
    r"|(?:can|could) (?:you|a|any\w*) (?:really|live|just|possibly|bear|not|watch|look)\b"
    r"|what (?:is|are|would|shall|should|am) (?!the)"
    r"[^?]*\b(?:to (?:you|someone|somebody|a|an|me)|i|me|them)\b"
    r"|where(?:'s| is) (?:the|your)\b|who (?:else|could|would|will)\b"
    r"|why (?:should|would|not|shouldn't|won't|can't|must|do i|am i)\b"
    r"|(?:was|is) (?:that|it|this) (?:all|too|so|really|right|fair|much|nothing)\b"
    r"|would that\b|would some\w+|wouldn't|couldn't|won't|can't|don't you|aren't you"
    r"|isn't (?:it|that|there)|do you want|should i\b|must i\b|am i\b|have you (?:no|any)\b"
    r"|that you\b|is there (?:no|really|nobody|not)\b|what if|what else"
    r"|what (?:have|has|does|do|did|is|would) [^?]*\b(?:lose|matter|cost you|mean to you|to you)\b"
    r"|who(?:m)? (?:would|does|will|could) (?:it|that) (?:hurt|harm|cost|trouble)"
    r"|do you know (?:what|how) (?:it|that|this) |who am i\b|is it (?:really )?(?:so|too|that)\b"
    r"|would it (?:be|hurt|kill|cost|really)\b|do i (?:have|not|need)\b|and you\b"
    r"|or (?:will|would|are|is)\b|if (?!you\b)[^?]*, (?:what|who|how|why|where)\b"
)
# "Would it be any use to you?" asks after what I offer.
IS_OFFER = r"(?!would (?:it|that|they|one|this) be (?:of )?(?:any |some )?(?:use|help|interest)\b)"
CONSCIENCE = re.compile(
    rf"^\W*(?:(?:so|and|but|or|now|then|tell me),? )?{IS_OFFER}(?:{QUESTIONS})[^?]*\?$"
)
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
IF_YOU = re.compile(
    r"\b(?:if|unless|until|before|when|had|should|were) (?:only )?"
    r"(?:you|someone|somebody|nobody|a \w+|no one|your \w+)\b"
    r"(?! (?:like|want|wish|need|ever|prefer|enjoy|find it|think it|have any|are ever|happen|on|in)"
    r"\b)"
)
SOMEBODY = re.compile(
    r"\b(?:somebody|someone|anyone|anybody|decent people|others"
    r"|a (?:kind |good |decent |real |true )?(?:man|woman|person|friend|colleague|soul|heart))"
    r"\b(?: (?!whom|that|i\b)\w+){0,2}?"
    r"(?! to (?:talk|speak|ask|meet|know|write|turn)\b)"
    r" (?:who (?:would|will|could|cares?|believes?|helps?|can|might)"
    r"|would|could|should|ought|has|must|will|to|like you|like me|does|do)\b"
)
LOVELY = re.compile(
    r"\b(?:it would be|it'd be|would it be|wouldn't it be|how|it must be|what an?)"
    r"(?: so| such a| a| quite| just)? (?:\w+ )?(?:wonderful|lovely|heavenly|marvellous|marvelous"
    r"|beautiful|perfect|amazing|fantastic|dream|delight|delightful|heaven|bliss|splendid|glorious|nice|fine"
    r"|grand|great|sweet|something)\b(?: \w+){0,4}? (?:to(?! (?:hear|see you|meet|talk|speak|know"
    r"|learn|read|have (?:met|seen|heard))\b)|if|for (?:me|us|a \w+))\b"
)
PLEASE = re.compile(
    r"\bplease\b(?! (?:give|say|excuse|forgive|pardon|accept|thank|greet|enjoy|remember"
    r"|don't feel|do not feel|feel|keep|take|tell)\b)"
)
I_WOULD = re.compile(
    r"\b(?:i'd|i would|i'll|i will)(?: \w+ly| even| never| ever)? "
    r"(?!be (?:glad|happy|pleased|delighted|there|back|at|in|on|sorry|interested|curious)\b)(\w+)"
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
        "put to the conscience": CONSCIENCE,
        "you could": COULD,
        "somebody": SOMEBODY,
        "how lovely": LOVELY,
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
    matches["if you"] = IF_YOU.search(said) if I_OR_ME.search(said) else None
    matches["please"] = PLEASE.search(said) if SENDER.search(said) else None
    for name, match in matches.items():
        if match:
            yield Found(name, start + match.start(), start + match.end())
    yield from _would(context, start, said)


def _would(context: Context, start: int, said: str) -> Iterator[Found]:
    """Yield what the sender would do, where no fact holds it and no courtesy either."""
    match = I_WOULD.search(said)
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
