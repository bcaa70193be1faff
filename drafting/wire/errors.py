"""What can go wrong with a model, each fact with its own name and a sentence for the person.

The sentences never hold a key, a header, a prompt or the server's own words: all of those can
carry secrets. ``why`` is the bare clause, so that a screen can build "… because {why}" from it.
"""

# ruff: noqa: N818 - each is named for the fact, and a fact is no "Error"

LEFT_AS_IT_WAS = "nothing of yours was lost"


class ModelError(Exception):
    """The model gave no usable answer; ``arrived`` is what had come in by then."""

    def __init__(self, why: str, then: str, *, arrived: str = "") -> None:
        self.why = why
        self.then = then
        self.arrived = arrived
        super().__init__(f"{why[:1].upper()}{why[1:]}; {then}.")


class BadAddress(ModelError):
    """The address cannot be used, and nothing was sent."""


class BadKey(ModelError):
    """The key cannot be used, and nothing was sent."""


class BadSetting(ModelError):
    """The model's name or a waiting time cannot be used, and nothing was sent."""


class Unreachable(ModelError):
    """Nobody answers at that address."""


class TooSlow(ModelError):
    """The server answers too slowly, or stopped in the middle of an answer."""


class Refused(ModelError):
    """The server does not accept the key (401, 403)."""


class UnknownModel(ModelError):
    """The server has no such model, or no chat at that path (404)."""


class NotAccepted(ModelError):
    """The server turned the request itself down (400, 413, 422)."""


class Busy(ModelError):
    """The server has too much to do or no credit left (429); ``wait`` is its own advice."""

    def __init__(self, why: str, then: str, *, wait: float | None = None) -> None:
        self.wait = wait
        super().__init__(why, then)


class ServerTrouble(ModelError):
    """The server reports a fault of its own (5xx, or an error in the stream)."""


class NotAModelServer(ModelError):
    """Something answers, and it is no chat model."""


class EmptyAnswer(ModelError):
    """The model answered without a word."""


class CutOff(ModelError):
    """The answer ended in the middle; ``arrived`` is carried along."""


class TooMuch(ModelError):
    """The model went on far beyond what a message can be."""


class Declined(ModelError):
    """The model, or a filter in front of it, would not write this."""


class Nonsense(ModelError):
    """The answer is no message: only talk about one, or markup."""


class StillBlocked(ModelError):
    """The checks hold against the text after its repair too."""


class NoInstructions(ModelError):
    """The kind tells a model nothing in this language, and nothing was sent."""


class Cancelled(ModelError):
    """The person stopped the model."""

    def __init__(self, *, arrived: str = "") -> None:
        super().__init__("you stopped the model", LEFT_AS_IT_WAS, arrived=arrived)
