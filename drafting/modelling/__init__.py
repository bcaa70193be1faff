"""The model writer: any OpenAI-compatible server, with the built-in draft at hand.

``drafting.modelling.chosen`` has the same for the server that the person has chosen.
"""

from drafting.modelling.asking import stream_message
from drafting.modelling.leaving import left_in_clear, what_would_leave
from drafting.modelling.naming import Known
from drafting.modelling.pieces import Piece
from drafting.modelling.reading import ModelReading, read_with_model
from drafting.modelling.trial import Trial, try_it
from drafting.modelling.writing import ModelDraft, write_with_model
from drafting.wire import ModelError, ModelSettings

__all__ = [
    "Known",
    "ModelDraft",
    "ModelError",
    "ModelReading",
    "ModelSettings",
    "Piece",
    "Trial",
    "left_in_clear",
    "read_with_model",
    "stream_message",
    "try_it",
    "what_would_leave",
    "write_with_model",
]
