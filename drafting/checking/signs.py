"""The check of signs: need, calls and levers, none of which pleads alone, weighed together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from drafting.answers import Finding
from drafting.checking.calls import SENDER, Found, find_called, find_told, find_ways
from drafting.checking.context import Context
from drafting.checking.density import list_new
from drafting.checking.language import in_another_language
from drafting.checking.scenes import is_made_of_scenes, tell_new
from drafting.checking.tone import is_reported
from drafting.checking.words import Stretch
from prompts.phrases import load_table
from prompts.signs import Sign, load_signs

MANY_NEW = 2
# Of one sign, so much counts: three sad words are not three kinds of sign.
AT_MOST = 2
PAUSE = re.compile(r"[,;:.!?()]")
BUT = re.compile(r"\b(?:but|yet|still|though|however|only that)\b")
# "Please accept my condolences" comforts, and paints no need.
THANKS = re.compile(r"\b(?:thank you|thanks|my(?: \w+)? (?:condolences|sympathy))\b")
# "Please pass my respects to your mother": a greeting to hand on, and nothing of mine behind it.
GREETS = re.compile(
    r"\W*(?:please |do )?(?:pass|give|send)(?: on| along)? (?:your \w+ )?my (?:\w+ )?"
    r"(?:regards|respects|greetings|compliments|best|love|condolences|sympathy)\b"
    r"(?!.*\b(?:i|me|my|mine|we|us|our|i'\w+)\b)"
)
OUT_OF_NOTHING, LET_OFF, HURRIED = "out of nothing", "let off", "hurried"
# "Our talk at the fair today" tells when it was, and hurries nobody.
LOOKS_BACK = re.compile(
    r"\b(?:our (?:talk|chat|conversation|meeting|walk)|met|talked|spoke|(?:thank you|thanks) for"
    r"|talking (?:to|with)|meeting you|thoughts are with)\b"
)


def _find_words(context: Context, sentence: Stretch) -> Iterator[Found]:
    """Yield the signs' words that no fact holds, of those that share a word the longest."""
    signs = load_signs()
    words = context.words_in(sentence.start, sentence.end)
    of_me = SENDER.search(context.folded, sentence.start, sentence.end) is not None
    found: list[Found] = []
    for said in signs.find([word.folded for word in words]):
        those = words[said.first : said.last]
        one = Found(said.name, those[0].start, those[-1].end)
        if (
            (of_me or not signs.by_name[one.name].mine)
            and not PAUSE.search(context.folded, one.start, one.end)
            and any(word.stem not in context.book.all_stems for word in those)
            and not (one.name == HURRIED and _looks_back(context, sentence))
        ):
            found.append(one)
    yield from _longest(found)


def _looks_back(context: Context, sentence: Stretch) -> bool:
    return LOOKS_BACK.search(context.folded, sentence.start, sentence.end) is not None


def _longest(found: list[Found]) -> Iterator[Found]:
    taken: list[Found] = []
    for one in sorted(found, key=lambda one: one.start - one.end):
        if all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
            yield one


def _find_in(context: Context, sentence: Stretch) -> Iterator[Found]:
    """Yield the signs of one sentence; one that lets the reader off has no other."""
    said = context.folded[sentence.start : sentence.end]
    if GREETS.match(said):
        return
    words = list(_find_words(context, sentence))
    let_off = [found for found in words if found.name == LET_OFF]
    if let_off and not BUT.search(said):
        yield from let_off
        return
    for found in (*words, *find_ways(context, sentence)):
        if not is_reported(context, sentence, found.start):
            yield found
    # What the person adds is news of theirs, and no scene that a plea is made of.
    if THANKS.search(said) or context.is_typed(sentence.start, sentence.end):
        return
    # The signs are English; of another language's words none is known, so that all seem new.
    if in_another_language(context, sentence):
        return
    new = list_new(context, sentence, context.spared)
    yield from find_told(context, sentence, new)
    if SENDER.search(said) and len(new) >= MANY_NEW:
        yield Found(OUT_OF_NOTHING, sentence.start, sentence.end)


def find_signs(context: Context) -> Iterator[tuple[Stretch, Found]]:
    """Yield every sign of a plea in the message with its sentence."""
    body = [
        one
        for one in context.sentences
        if one.end > context.body_start and context.folded[one.start : one.end].strip()
    ]
    for at, sentence in enumerate(body):
        if at == 0 and context.folded[sentence.start : sentence.end].strip().endswith(","):
            continue
        found = _find_in(context, sentence)
        # The first sentence greets by name.
        called = find_called(context, sentence) if at else ()
        yield from ((sentence, one) for one in (*found, *called))


@dataclass
class Scales:
    """What the signs weigh in each sentence and for each rule, and of which kinds they are."""

    by_sentence: dict[Stretch, float] = field(default_factory=dict)
    by_rule: dict[str, float] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)

    def add(self, sentence: Stretch, sign: Sign) -> None:
        """Put one sign of a sentence on the scales."""
        self.by_sentence[sentence] = self.by_sentence.get(sentence, 0) + sign.weight
        if sign.rule:
            self.by_rule[sign.rule] = self.by_rule.get(sign.rule, 0) + sign.weight
        if sign.kind != "relief":
            # Two levers are two things that press; two sorrows are still one telling.
            self.kinds.add(sign.name if sign.kind == "lever" else sign.kind)

    @property
    def tip(self) -> bool:
        """True where signs of more than one kind weigh enough together."""
        enough = sum(self.by_sentence.values()) >= load_signs().enough
        return enough and len(self.kinds) > 1 and bool(self.by_rule)

    @property
    def leans(self) -> bool:
        """True where something presses or calls, and there is more beside it."""
        weight = sum(self.by_sentence.values())
        return weight >= load_signs().lean and bool(self.kinds - {"need"})


def weigh_signs(context: Context) -> Scales:
    """Give the scales with every sign of the message on them, each as often as it counts."""
    signs, scales = load_signs(), Scales()
    seen: dict[str, set[str]] = {}
    for sentence, found in find_signs(context):
        said = seen.setdefault(found.name, set())
        words = context.folded[found.start : found.end]
        if words in said or len(said) == AT_MOST:
            continue
        said.add(words)
        scales.add(sentence, signs.by_name[found.name])
    return scales


def check_signs(context: Context) -> Iterator[Finding]:
    """Find a message that pleads by many small signs, and where it does so most."""
    if context.language != "en":
        return
    scales = weigh_signs(context)
    if not scales.tip and not is_made_of_scenes(context, leans=scales.leans):
        return
    rule = max(scales.by_rule, key=lambda one: scales.by_rule[one], default="begging")
    weights = scales.by_sentence if scales.tip else tell_new(context)
    heaviest = max(weights, key=lambda one: weights[one])
    why = load_table("rules")["why"][rule]
    yield context.finding(rule, heaviest.start, heaviest.end, why, load_signs().gentler.get(rule))
