"""The check of confidences: nothing private, in whatever words."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.dates import find_mentions
from drafting.checking.figures import find_numbers
from drafting.checking.patient_details import about_patients
from drafting.checking.ties import ANYTHING, find_meant, hopes_past_the_facts, is_new, list_hints
from drafting.checking.words import (
    Stretch,
    Word,
    carries_meaning,
    courtesy_stems,
    split_words,
    stem,
)
from prompts.meanings import Place
from prompts.phrases import any_word_of, fold, load_words

SOMEBODY = re.compile(r"\b(?:man|woman|boy|girl|lady|gentleman|child|baby)\b")
WHY_HOPE = (
    "The reader may ask what this wish is for: your notes hold nothing of it but what is private."
)
OF_MINE = re.compile(r"\b(?:i|my|we|our|me|us)\b")
# "I look forward to hearing how pump 4 gets on" says nothing of anybody's ears.
SET_PHRASE = re.compile(
    r"\b(?:look(?:ing|s|ed)? forward to|(?:love|like|glad|happy|good|pleased|keen|hope|nice|lovely"
    r"|curious|wait|waiting|pleasure) to) (?:\w+ing|hear|see|meet|speak|talk|read|know)\b"
    r"|\bhear(?:ing|d)? (?:from|how|whether|about|of|what|that|back|more|you)\b"
    r"|\b(?:see|seeing) you\b"
)
BY_A_PLACE = (
    r"\b(?:behind|beside|near|opposite|above|below|under|next to|by|at|in|to|from|into|inside"
    r"|past|round|hinter|neben|bei|gegenuber|uber|unter|in|detras de|junto a|cerca de|frente a"
    r"|encima de|en|derriere|pres de|a cote de|en face de|au-dessus de|dans)"
)
OLD = (
    r"(?:(?:old|new|former|disused|empty|alten?|neuen?|viej[oa]|antigu[oa]|vieille|vieux|ancienne?)"
    r" )?"
)
PLACED = re.compile(
    rf"{BY_A_PLACE} (?:(?:the|a|an|der|dem|den|die|einer|einem|la|el|le|les|una?|une) |l')?{OLD}"
    r"(?P<place>[a-z]{4,})"
)
THE_PLACE = re.compile(
    rf"{BY_A_PLACE} (?:(?:the|that|der|dem|den|la|el|le) |l'){OLD}(?P<place>[a-z]{{4,}})"
)
# "His hearing is going" is no part of "I look forward to hearing from you".
DOING = re.compile(
    r"\b(?:to|of|by|from|for|after|before|without|while|enjoy(?:ed)?|like[ds]?|loved?|keep|kept) $"
)
MY_OWN = re.compile(
    r"(?:\b(?:i|we)(?:'\w+)?|\bmy|\bour)"
    r"(?: (?:am|are|was|were|will|would|shall|still|also|always|have|had|do|did|must|can|could"
    r"|should|on|never|just|only|really|to|too|be|been|be on|little|no|some|more|enough|a|an|the"
    r"|at|in))*\s*$"
)


FOR_THEM = re.compile(r"\b(?:i|we)(?:'ll| will| shall|'d| would) (?:\w+ )?$")


def said_in_public(context: Context) -> frozenset[str]:
    """Give the stems that the reader may meet: those of the facts and of the two people."""
    return context.book.all_stems | context.people_stems


def _key_words(context: Context, item: str) -> list[Word]:
    plain = {stem(word) for word in load_words("confidences", "plain")}
    return [
        word
        for word in split_words(item)
        if carries_meaning(word.folded)
        and word.stem not in plain
        and word.stem not in said_in_public(context)
        and not word.folded.isdigit()
    ]


def _kin(stems: frozenset[str]) -> frozenset[str]:
    """Give the stems with those of the words that give the same thing away."""
    found = set(stems)
    for name in load_words("confidences", "topics"):
        members = {stem(word) for word in load_words("confidences", name)}
        if members & stems:
            # "Conversion" has the stem of a conversation, which gives nothing away.
            found |= members - courtesy_stems()
    return frozenset(found)


def check_private(context: Context) -> Iterator[Finding]:
    """Find private things and their paraphrases, number or key words."""
    for item in context.brief.private:
        yield from _find_item(context, item)
    confided = [
        one for one in (*context.brief.they_said, *context.brief.facts) if _is_confided(one)
    ]
    if confided:
        open_only = _without(context, confided)
        for item in confided:
            yield from _find_item(open_only, item)


@cache
def _confided() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('confidences', 'confided')})\b")


def _is_confided(fact: str) -> bool:
    """Tell whether a fact says of itself that it was meant for nobody else."""
    return _confided().search(fold(fact)) is not None


def _without(context: Context, confided: list[str]) -> Context:
    """Give the same text against the facts that may be told."""
    said, facts = (
        tuple(one for one in those if one not in confided)
        for those in (context.brief.they_said, context.brief.facts)
    )
    brief = context.brief.model_copy(update={"they_said": said, "facts": facts})
    return Context(brief, context.text, context.today, context.typed)


def _find_item(context: Context, item: str) -> Iterator[Finding]:
    keys = frozenset(word.stem for word in _key_words(context, item))
    wide = _kin(keys)
    topics, hints = topics_in(context, item), list_hints(context, item)
    subject = {word.stem for word in split_words(item)} & context.book.stems_under("contact.org")
    of_patient = about_patients().search(fold(item)) or SOMEBODY.search(fold(item))
    of_mine = OF_MINE.search(fold(item)) is not None
    numbers = {number.value for number in find_numbers(fold(item))}
    public = {n.value for fact in context.book.facts for n in find_numbers(fold(fact.text))}
    said = [n for n in context.numbers if n.value in numbers - public]
    months = _private_months(context, item)
    names = {w.folded for w in split_words(item) if w.is_capital and w.start > 0}
    names -= context.book.folded
    public_stems = said_in_public(context)
    for sentence in context.sentences:
        hits = [
            w
            for w in context.words_in(sentence.start, sentence.end)
            if w.stem in wide - public_stems
            and (of_mine or not _is_my_own(context, w.start))
            and not _is_only_done(context, w, item)
            and not _is_set_phrase(context, sentence, w.start)
        ]
        direct = {w.stem for w in hits}
        counted = [n for n in said if sentence.start <= n.start < sentence.end]
        named = [w for w in hits if w.folded in names]
        about = {w.stem for w in context.words_in(sentence.start, sentence.end)} & subject
        of_somebody = of_patient and _speaks_of_somebody(context, sentence)
        telling = len(keys) <= 2 or counted or about or of_somebody
        enough = len(direct) >= 2 or bool(direct and telling) or bool(named)
        enough = enough or tells_of(context, topics | hints, sentence, of_mine=of_mine)
        enough = enough or _names_place(context, item, sentence)
        enough = enough or any(
            day.month in months and sentence.start <= day.start < sentence.end
            for day in context.mentions
        )
        if enough or (counted and (len(keys) <= 3 or len(counted[0].value) >= 2)):
            yield context.finding("leak_private", sentence.start, sentence.end)
            return
    if hints - {ANYTHING}:
        yield from _find_hopes(context)


def _find_hopes(context: Context) -> Iterator[Finding]:
    """Find wishes that only a private matter explains; a guess, which the person may wave on."""
    for sentence in context.sentences:
        if sentence.start >= context.body_start and hopes_past_the_facts(context, sentence):
            found = context.finding("leak_private", sentence.start, sentence.end, WHY_HOPE)
            yield found.model_copy(update={"severity": "warn"})


def _is_set_phrase(context: Context, sentence: Stretch, place: int) -> bool:
    return any(
        one.start() <= place < one.end()
        for one in SET_PHRASE.finditer(context.folded, sentence.start, sentence.end)
    )


def _names_place(context: Context, item: str, sentence: Stretch) -> bool:
    """Tell whether a sentence goes to the very place by which something private is found."""
    private = {stem(one.group("place")) for one in PLACED.finditer(fold(item))}
    public = said_in_public(context) | courtesy_stems()
    return any(
        stem(one.group("place")) in private - public
        and one.group("place") not in load_words("confidences", "no_place")
        and not _is_my_own(context, one.start())
        for one in THE_PLACE.finditer(context.folded, sentence.start, sentence.end)
    )


def topics_in(context: Context, item: str) -> set[str]:
    """Give the private topics that an item speaks of in words that no fact holds."""
    return {
        name
        for name, said in find_meant(item)
        if name.startswith("topic ") and is_new(context, said)
    }


def _is_my_own(context: Context, place: int) -> bool:
    """Tell whether the sender is the one who does what stands at a place."""
    start = context.sentence_at(place).start
    return MY_OWN.search(context.folded, start, place) is not None


def tells_of(
    context: Context, topics: set[str], sentence: Stretch, *, of_mine: bool = True
) -> bool:
    """Tell whether a sentence speaks of one of the private topics."""
    return any(
        place.name in topics
        and is_new(context, context.folded[place.start : place.end])
        and (of_mine or not _is_my_own(context, place.start) or _is_for_them(context, place))
        for place in (context.meant_in(sentence) if topics else ())
    )


def _private_months(context: Context, item: str) -> set[int | None]:
    """Give the months that an item names and no fact: "if you leave us in January" tells of it."""
    public = {day.month for fact in context.book.facts for day in find_mentions(fact.folded)}
    met = context.brief.met.day
    today = {met.month if met else None, context.today.month, None}
    return {day.month for day in find_mentions(fold(item))} - public - today


def _is_only_done(context: Context, word: Word, item: str) -> bool:
    """Tell whether "to hearing" is a doing, where the private word "his hearing" is a thing."""
    if not word.folded.endswith("ing") or not DOING.search(context.folded, 0, word.start):
        return False
    return re.search(rf"\b(?:his|her|their|the|a) {word.folded}\b", fold(item)) is not None


def _is_for_them(context: Context, place: Place) -> bool:
    """Tell whether I say what I will do because of it: "I'll speak up"."""
    return (
        place.name.startswith("hint ")
        and FOR_THEM.search(context.folded, 0, place.start) is not None
    )


def _speaks_of_somebody(context: Context, sentence: Stretch) -> bool:
    return any(place.name == "a person seen" for place in context.meant_in(sentence))
