"""What is kept apart so far, by clause, while a note is searched for confidences."""

from dataclasses import dataclass, field

from drafting.reading.note import Span


@dataclass
class Confidences:
    """The private stretches, by clause; ``patient`` and ``worries`` say which are of those.

    ``marks`` holds where a clause asks for silence.
    """

    spans: dict[int, Span] = field(default_factory=dict)
    patient: set[int] = field(default_factory=set)
    worries: set[int] = field(default_factory=set)
    marks: dict[int, Span] = field(default_factory=dict)
