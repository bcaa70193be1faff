"""Words that sound alike, as they are meant: "there falls happen", "their is an owl"."""

import re
from functools import cache

from drafting.composing.english.words import may_be_noun, verb_form, words_of
from prompts.grammar import load_grammar

_FINITE = frozenset({"is", "are", "was", "were", "has", "have", "had", "do", "does", "can", "will"})
_LED = "in|on|of|with|by|from|at|to|for|under|behind|near|inside|says|said|that|all|how"
# "in there van", "says there saws are": whose it is, by the thing behind it.
_THERE = re.compile(rf"(?P<led>^|\b(?:{_LED}) )there (?P<thing>[a-z]+)(?: (?P<then>[a-z]+))?")
_THEIR_IS = re.compile(
    r"\btheir (?=(?:is|was|isn't|wasn't|isnt|wasnt|are (?:a|no|two|some|lots))\b)"
)
_DOING = (
    r"[a-z]+ing (?:to|a|an|the|in|on|at|for|me|us|it|out|up|into|with|off|away|over|his|her|my|our)"
    r"\b"
)
# "their moving to leeds", "there never late": they are.
_THEY_ARE = re.compile(
    rf"(?P<led>^|\b(?:says|said|that|and|but|because) )(?:their|there) "
    rf"(?=(?!.*\b(?:is|are|was|were|has|have)\b)(?:{_DOING}|(?:always|never|both|not) [a-z]+))"
)
_THEYRE = re.compile(r"\b(?P<t>[Tt])hey'?re (?=[a-z]+ (?:is|are|was|were|has|have)\b)")
_ITS = re.compile(
    r"(?<=[a-z] )it's (?=[a-z]+(?:$|[,.;]| (?:at|in|on|to|and|when|for|with|off|up)\b))"
)
_LEADS_TO_ITS = re.compile(
    r"\b(?:in|on|of|with|by|from|under|behind|near|inside|lost|shook|wags|wagged|hurt|broke) $"
)
_IT_IS = re.compile(r"\bits (?=(?:a|an|the|always|never|not|too|very|been)\b)")


def as_meant(text: str) -> str:
    """The text with "there", "their", "they're", "its" and "it's" where each is meant."""
    text = _THEIR_IS.sub("there ", text)
    text = _THEY_ARE.sub(r"\g<led>they're ", text)
    text = _THERE.sub(_owned, _THEYRE.sub(r"\g<t>heir ", text))
    return _IT_IS.sub("it's ", _ITS.sub(_its, text))


def _owned(found: re.Match[str]) -> str:
    """Gives "their van" for "there van"; "there dogs" at the start only before what they do."""
    thing, then = found["thing"], found["then"] or ""
    small = words_of("pronouns") | words_of("determiners") | words_of("prepositions") | _not_owned()
    noun = verb_form(thing) is None or may_be_noun(thing) or (thing.endswith("s") and bool(then))
    plain = thing not in small and noun and not thing.endswith(("ing", "ly", "ed"))
    acts = then in _FINITE or verb_form(then) is not None
    if thing == "own":
        return found[0].replace("there ", "their ", 1)
    if not plain or (not found["led"].strip() and not acts):
        return found[0]
    return found[0].replace("there ", "their ", 1)


@cache
def _not_owned() -> frozenset[str]:
    """The words of which none is anybody's thing."""
    return frozenset(load_grammar("spelling.en")["not_owned"].split())


def _its(found: re.Match[str]) -> str:
    led = _LEADS_TO_ITS.search(found.string[: found.start()])
    return "its " if led else found[0]
