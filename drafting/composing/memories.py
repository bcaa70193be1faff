"""What one remembers of somebody who died, in the words of somebody who misses them."""

from drafting.composing.clause import Clause
from drafting.composing.losses import Loss
from drafting.composing.tokens import core


def reader_first(tokens: list[str]) -> list[str]:
    """Gives "you and he shared a flask" for "he and you shared a flask"."""
    words = [core(token) for token in tokens[:3]]
    second = len(words) > 2 and words[1] == "and" and words[2] == "you"
    return [tokens[2], tokens[1], tokens[0], *tokens[3:]] if second else tokens


def learnt(clause: Clause) -> list[str]:
    """Gives "I learned the night routes from Stan" for "Stan taught me the night routes"."""
    to, _, what = clause.rest.partition(" ")
    taught = clause.base == "teach" and clause.is_past and to in {"me", "us"} and what
    if not taught or clause.adverb or what.startswith(("how ", "that ", "where ", "what ")):
        return []
    who = {"he": "him", "she": "her"}.get(clause.subject, clause.subject)
    return [f"{'I' if to == 'me' else 'we'} learned {what} from {who}"]


def it_was(clause: Clause, loss: Loss) -> list[str]:
    """Gives "it was Ron who lent me his first tool box"."""
    known = core(clause.subject) in {*loss.called, "he", "she"}
    named = known and clause.is_past and not clause.adverb
    return [f"it was {clause.subject} who {clause.verb} {clause.rest}"] if named else []
