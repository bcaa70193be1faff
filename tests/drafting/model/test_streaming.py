"""Words are passed on as they come, and a stop ends everything at once."""

import gc
import socket
import threading
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest

from drafting.brief import Brief
from drafting.modelling import ModelDraft, ModelSettings, Piece, stream_message
from drafting.wire import Cancelled
from prompts import Kind
from tests.fake_model import FakeModel, Reply

TODAY = date(2026, 11, 16)
# Far longer than any test waits: what ends earlier was ended.
PATIENT = {"first_words": 300, "pause": 300, "timeout": 300}


def test_each_word_is_a_piece_of_its_own(
    fake: FakeModel, stream: Callable[..., list[Piece]]
) -> None:
    fake.reply(Reply(tokens=("Subject:", " Kelp", "\n\n", "Hi", " Ines")))

    assert stream() == [Piece("subject", "Kelp"), Piece("text", "Hi"), Piece("text", " Ines")]


def test_words_reach_the_caller_while_the_server_still_writes(
    fake: FakeModel, settings: ModelSettings, brief: Brief, kind: Kind
) -> None:
    fake.reply(Reply(tokens=("Hi", " Ines"), stall_after=1))
    patient = settings.model_copy(update=PATIENT)

    pieces = stream_message(brief, kind, patient, today=TODAY)

    assert next(pieces) == Piece("text", "Hi")
    pieces.close()


def test_a_caller_who_walks_away_hangs_up(
    fake: FakeModel, settings: ModelSettings, brief: Brief, kind: Kind
) -> None:
    fake.reply(Reply(stall_after=8))
    pieces = stream_message(brief, kind, settings.model_copy(update=PATIENT), today=TODAY)
    next(pieces)

    pieces.close()

    assert fake.hung_up.wait(10)
    assert no_reader_is_left()


@pytest.mark.parametrize(
    "reply",
    [
        Reply(before=300),
        Reply(stall_after=0),
        Reply(stall_after=6),
        Reply(stall_after=6, pings=True),
        Reply(tokens=("word ",) * 500, every=0.05),
    ],
)
def test_a_stop_hangs_up_on_a_server_that_says_nothing(
    fake: FakeModel, settings: ModelSettings, write: Callable[..., ModelDraft], reply: Reply
) -> None:
    fake.reply(reply)
    stop = threading.Event()
    threading.Thread(target=stop_when_asked, args=(fake, stop)).start()

    made = write(settings=settings.model_copy(update=PATIENT), cancelled=stop)

    assert made.fault == "Cancelled"
    assert made.reason == "This is the built-in draft, because you stopped the model."
    assert fake.hung_up.wait(10)
    assert no_reader_is_left()


def test_a_stop_may_be_a_question_instead_of_an_event(
    fake: FakeModel, settings: ModelSettings, stream: Callable[..., list[Piece]]
) -> None:
    fake.reply(Reply(stall_after=0))

    with pytest.raises(Cancelled):
        stream(settings=settings.model_copy(update=PATIENT), cancelled=fake.began.is_set)

    assert fake.hung_up.wait(10)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_stop_hangs_up_on_something_that_never_says_a_word(
    write: Callable[..., ModelDraft], scheme: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"{scheme}://127.0.0.1:{silent.getsockname()[1]}/v1"
        patient = ModelSettings(base_url=address, model="m", connect=300, **PATIENT)
        stop = threading.Event()
        threading.Thread(target=accept_and_stop, args=(silent, stop)).start()

        made = write(settings=patient, cancelled=stop)

    assert made.fault == "Cancelled"
    assert no_reader_is_left()


def test_a_stop_before_the_start_asks_nobody(
    fake: FakeModel, stream: Callable[..., list[Piece]]
) -> None:
    with pytest.raises(Cancelled):
        stream(cancelled=lambda: True)

    assert fake.asked == []


def test_a_listener_that_fails_hangs_up_too(
    fake: FakeModel, settings: ModelSettings, write: Callable[..., ModelDraft]
) -> None:
    fake.reply(Reply(stall_after=5))

    def fail(piece: Piece) -> None:
        raise RuntimeError(piece.part)

    with pytest.raises(RuntimeError):
        write(settings=settings.model_copy(update=PATIENT), on_piece=fail)

    gc.collect()
    assert fake.hung_up.wait(10)
    assert no_reader_is_left()


def test_many_can_ask_at_once(fake: FakeModel, stream: Callable[..., list[Piece]]) -> None:
    fake.reply(*(Reply(tokens=(f"Hi {n}", " there", "!"), every=0.01) for n in range(8)))
    heard: list[str] = []
    readers = [
        threading.Thread(target=lambda: heard.append("".join(p.text for p in stream())))
        for _ in range(8)
    ]

    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join(30)

    assert sorted(heard) == [f"Hi {n} there!" for n in range(8)]


def test_the_waits_are_ordered_as_the_settings_say() -> None:
    made = ModelSettings(base_url="http://localhost", model="m")
    waits = [made.connect, made.pause, made.first_words, made.timeout]

    assert all(earlier < later for earlier, later in pairwise(waits))


def stop_when_asked(fake: FakeModel, stop: threading.Event) -> None:
    fake.began.wait(30)
    stop.set()


def no_reader_is_left() -> bool:
    readers = [thread for thread in threading.enumerate() if thread.name == "model"]
    for reader in readers:
        reader.join(10)
    return not any(reader.is_alive() for reader in readers)


def accept_and_stop(silent: socket.socket, stop: threading.Event) -> None:
    """Take the call, hear the first byte, say nothing until the other side hangs up."""
    line, _ = silent.accept()
    with line:
        line.recv(1)
        stop.set()
        while line.recv(4096):
            continue
