"""Changes: which words go and which come when a remark is mended, so that no sentence is torn."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.answers import Finding
from drafting.checking.words import split_sentences
from drafting.composing.english.words import words_of
from drafting.desk import SUBJECT
from prompts.phrases import fold
from store import TypedSpan

# Rules whose suggestion says what to do, in no words that could stand in a message.
ADVICE = frozenset({"generic"})
# Rules whose suggestion is a sentence of its own, however it begins.
WHOLE = frozenset({"attachment_missing"})
_ENDS = ".!?…。"
# Where a sentence holds two that could each stand alone.
_JOIN = re.compile(
    r"\s*;\s+|,?\s+(?:and|but|so)\s+(?=(?:i|we|you|it|please|could|would|can|may|let|if|do|don't|"
    r"thanks?|there|that|your|my|just)\b)"
)
_LEANS = re.compile(r"(?:if|when|whenever|because|although|though|while|since|as|unless)\b")
LEAST_WORDS = 3
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")  # noqa: RUF001 - both apostrophes are typed


@dataclass(frozen=True)
class Change:
    """A half-open stretch of a text and the words that come in its place."""

    start: int
    end: int
    words: str = ""

    def made_in(self, text: str) -> str:
        """The text with this change made."""
        return text[: self.start] + self.words + text[self.end :]

    def spans_after(self, typed: Sequence[TypedSpan]) -> Iterator[TypedSpan]:
        """The typed spans without the words that go, where they stand after the change."""
        longer = len(self.words) - (self.end - self.start)
        for span in typed:
            if span.start < self.start:
                yield TypedSpan(start=span.start, end=min(span.end, self.start))
            if span.end > self.end:
                after = max(span.start, self.end)
                yield TypedSpan(start=after + longer, end=span.end + longer)


def fit_wording(text: str, finding: Finding) -> Change | None:
    """The gentler wording in the place of the words, the clause or the sentence it can stand for.

    None where there is none, where the words have changed, and where it would tear the sentence.
    """
    if not finding.suggestion or finding.rule in ADVICE or not _stands(text, finding):
        return None
    words = finding.suggestion.strip()
    if finding.rule not in WHOLE and not (words[0].isupper() or words[-1] in _ENDS):
        return _fit_phrase(text, finding, words)
    if _in_subject(text, finding):
        return None
    return _fit_sentence(text, finding, _as_sentence(words))


def take_out(text: str, finding: Finding) -> Change | None:
    """The sentence of the remark, gone; None where nothing of the message would be left."""
    if not finding.quote.strip() or not _stands(text, finding) or _in_subject(text, finding):
        return None
    start, end = _sentence(text, finding)
    line_start = text.rfind("\n", 0, start) + 1
    alone = not text[line_start:start].strip() and text[end : end + 1] in {"", "\n"}
    if alone:
        start = len(text[:start].rstrip())
        gap = "\n\n" if text[:start].strip() and text[end:].strip() else ""
        change = Change(start, end + len(text[end:]) - len(text[end:].lstrip()), gap)
    else:
        change = Change(start, end + len(text[end:]) - len(text[end:].lstrip(" ")))
        if not text[change.end : change.end + 1].strip():
            change = Change(len(text[:start].rstrip(" ")), end)
    return change if _WORD.search(change.made_in(text)) else None


def _stands(text: str, finding: Finding) -> bool:
    return text[finding.start : finding.end] == finding.quote


def _in_subject(text: str, finding: Finding) -> bool:
    return text.lower().startswith(SUBJECT.strip().lower()) and "\n" not in text[: finding.start]


def _sentence(text: str, finding: Finding) -> tuple[int, int]:
    """The sentences that the finding touches, without the blanks around them."""
    touched = [
        sentence
        for sentence in split_sentences(fold(text))
        if sentence.start < finding.end and finding.start < sentence.end
    ]
    start = touched[0].start if touched else finding.start
    end = touched[-1].end if touched else finding.end
    whole = text[start:end]
    return start + len(whole) - len(whole.lstrip()), end - len(whole) + len(whole.rstrip())


def _as_sentence(words: str) -> str:
    ended = words if words[-1] in _ENDS else f"{words}."
    return ended[0].upper() + ended[1:]


def _fit_sentence(text: str, finding: Finding, words: str) -> Change:
    """In the place of the clause where the rest can stand alone, else of the whole sentence."""
    start, end = _sentence(text, finding)
    folded = fold(text)
    joins = [] if _LEANS.match(folded, start) else list(_JOIN.finditer(folded, start, end))
    before = [join for join in joins if join.end() <= finding.start]
    after = [join for join in joins if join.start() >= finding.end]
    if before and _stands_alone(folded[start : before[-1].start()]):
        start, words = before[-1].start(), f". {words}"
    if after and _stands_alone(folded[after[0].end() : end]):
        place = after[0].end()
        end, words = place + 1, f"{words} {text[place].upper()}"
    return Change(start, end, words)


def _stands_alone(clause: str) -> bool:
    return not _LEANS.match(clause) and _count(clause) >= LEAST_WORDS


def _count(words: str) -> int:
    return len(_WORD.findall(words))


def _fit_phrase(text: str, finding: Finding, words: str) -> Change | None:
    """Word for word, without a second "on" or "the" in front; None where two would clash."""
    start, first = finding.start, fold(words).split()[0]
    before = _word_before(text, start)
    if before:
        both = {fold(before.group()), first}
        if len(both) == 1 or both <= words_of("determiners"):
            start = before.start()
        elif both <= words_of("prepositions"):
            return None
    opens = start == 0 or text[:start].rstrip(" ")[-1:] in {*_ENDS, "\n", ""}
    if opens:
        words = words[0].upper() + words[1:]
    return Change(start, finding.end, words)


def _word_before(text: str, place: int) -> re.Match[str] | None:
    """The word right before a place, with nothing but a blank between."""
    found = list(_WORD.finditer(text, max(0, place - 40), place))
    last = found[-1] if found else None
    return last if last and text[last.end() : place] == " " else None
