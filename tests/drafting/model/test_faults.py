"""Every fault has its own name and sentence, and the built-in draft stands in its place."""

import socket
from collections.abc import Callable

import pytest

from drafting.answers import Composition
from drafting.modelling import ModelDraft, ModelSettings, Piece
from drafting.wire import (
    Busy,
    CutOff,
    Declined,
    EmptyAnswer,
    ModelError,
    Nonsense,
    NotAccepted,
    NotAModelServer,
    Refused,
    ServerTrouble,
    TooMuch,
    TooSlow,
    UnknownModel,
    Unreachable,
)
from tests.fake_model import FakeModel, Reply

Case = tuple[Reply, type[ModelError], str]
BUSY = Reply(status=429, headers=(("Retry-After", "7"),))
FAULTS: list[Case] = [
    (Reply(status=400), NotAccepted, "try another model"),
    (Reply(status=401), Refused, "check the key"),
    (Reply(status=403), Refused, "check the key"),
    (Reply(status=404), UnknownModel, "fake-model"),
    (Reply(status=405), NotAModelServer, "check the address"),
    (Reply(status=418), NotAModelServer, "check the address"),
    (BUSY, Busy, "try again in 7 seconds"),
    (Reply(status=429, headers=(("Retry-After", "soon"),)), Busy, "try again in a minute"),
    (Reply(status=429, headers=(("Retry-After", "9" * 400),)), Busy, "try again in a minute"),
    (Reply(status=500), ServerTrouble, "try again"),
    (Reply(status=503), ServerTrouble, "try again"),
    (Reply(shape="empty_choices"), EmptyAnswer, "without a word"),
    (Reply(shape="null_content"), EmptyAnswer, "without a word"),
    (Reply(text="", tokens=("",)), EmptyAnswer, "without a word"),
    (Reply(shape="refusal"), Declined, "would not write"),
    (Reply(finish="content_filter"), Declined, "would not write"),
    (Reply(shape="html"), NotAModelServer, "no chat model"),
    (Reply(shape="html", content_type="text/event-stream"), NotAModelServer, "no chat model"),
    (Reply(shape="html", content_type="application/json"), NotAModelServer, "no chat model"),
    (Reply(shape="redirect"), NotAModelServer, "check the address"),
    (Reply(shape="not_http"), NotAModelServer, "check the address"),
    (Reply(shape="broken_json"), CutOff, "broke in the middle"),
    (Reply(shape="error_event"), ServerTrouble, "fault of its own"),
    (Reply(shape="error_body"), ServerTrouble, "fault of its own"),
    (Reply(finish="length"), CutOff, "before its last sentence"),
    (Reply(close_after=4), CutOff, "broke in the middle"),
    (Reply(close_after=4, has_length=False), CutOff, "broke in the middle"),
    (Reply(finish=None, done=False, has_length=False), CutOff, "broke in the middle"),
    (Reply(before=60), TooSlow, "did not begin to answer"),
    (Reply(stall_after=0), TooSlow, "did not begin to answer"),
    (Reply(stall_after=0, pings=True), TooSlow, "did not begin to answer"),
    (Reply(stall_after=4), TooSlow, "stopped in the middle"),
    (Reply(stall_after=4, pings=True), TooSlow, "stopped in the middle"),
    (Reply(tokens=("word ",) * 9 + ("on and on " * 1000,)), TooMuch, "far longer"),
    (Reply(tokens=("x" * 4_100_000,)), TooMuch, "far longer"),
]
NO_MESSAGE = [
    "Sure! Here is your message:",
    "Of course!",
    "ok",
    "...",
    '{"subject": "Hi", "body": "Hi Ines, thank you"}',
    "<html><body><p>Hi Ines, thank you</p></body></html>",
    "Hi Ines, thank you ![x](http://127.0.0.1:9/p.png) for the seaweed.",
    "Hi Ines, thank you <img src=x onerror=alert(1)> for the seaweed.",
    "<think>Hm. I wonder what to say to Ines about the seaweed.",
]


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case[1].__name__)
def test_a_fault_has_its_name_and_its_sentence(
    fake: FakeModel, settings: ModelSettings, stream: Callable[..., list[Piece]], case: Case
) -> None:
    reply, error, words = case
    fake.reply(reply)

    with pytest.raises(ModelError) as caught:
        stream(settings=hurried(settings, words))

    sentence = str(caught.value)
    assert type(caught.value) is error
    assert words in sentence
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0
    assert len(fake.asked) == 1, "a fault is not asked for again"


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case[1].__name__)
def test_the_built_in_draft_stands_in_a_faults_place(
    fake: FakeModel,
    settings: ModelSettings,
    write: Callable[..., ModelDraft],
    built_in: Composition,
    case: Case,
) -> None:
    reply, error, words = case
    fake.reply(reply)

    made = write(settings=hurried(settings, words))

    assert (made.subject, made.text) == (built_in.subject, built_in.text)
    assert made.writer == "built-in"
    assert made.fault == error.__name__
    assert (made.reason or "").startswith("This is the built-in draft, because ")
    assert (made.reason or "").endswith(".")


@pytest.mark.parametrize("text", NO_MESSAGE)
def test_an_answer_that_is_no_message_never_becomes_the_draft(
    fake: FakeModel, write: Callable[..., ModelDraft], built_in: Composition, text: str
) -> None:
    fake.reply(Reply(text=text))

    made = write()

    assert made.fault in (Nonsense.__name__, EmptyAnswer.__name__)
    assert made.text == built_in.text


@pytest.mark.parametrize(
    "reply",
    [
        Reply(shape="one_piece"),
        Reply(finish=None),
        Reply(done=False),
        Reply(content_type="text/plain"),
        Reply(content_type="application/json"),
        Reply(has_length=False),
        Reply(tokens=("Hi Ines,\n\nThank", " you.", ""), finish="stop"),
    ],
)
def test_a_server_that_is_only_odd_is_understood(
    fake: FakeModel, stream: Callable[..., list[Piece]], reply: Reply
) -> None:
    fake.reply(reply)

    pieces = stream()

    assert "".join(piece.text for piece in pieces if piece.part == "text").startswith("Hi ")


def test_what_arrived_before_the_cut_is_carried_along(
    fake: FakeModel, write: Callable[..., ModelDraft]
) -> None:
    tokens = ("Hi Ines,", " thank", " you", " for")
    fake.reply(Reply(tokens=tokens, close_after=3, has_length=False))

    made = write()

    assert made.fault == "CutOff"
    assert made.set_aside == "Hi Ines, thank you"


def test_nobody_at_the_address_is_said_so(write: Callable[..., ModelDraft]) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{held.getsockname()[1]}/v1"

        made = write(settings=ModelSettings(base_url=address, model="m"))

    assert made.fault == Unreachable.__name__
    assert "nobody answers at 127.0.0.1" in (made.reason or "")


def test_a_name_that_does_not_resolve_is_said_so(stream: Callable[..., list[Piece]]) -> None:
    with pytest.raises(Unreachable):
        stream(settings=ModelSettings(base_url="http://no-such-host.invalid/v1", model="m"))


def test_https_where_http_is_spoken_is_said_so(
    fake: FakeModel, stream: Callable[..., list[Piece]]
) -> None:
    address = fake.url.replace("http://", "https://")

    with pytest.raises(Unreachable):
        stream(settings=ModelSettings(base_url=address, model="m"))


def test_a_busy_server_says_how_long(fake: FakeModel, stream: Callable[..., list[Piece]]) -> None:
    fake.reply(BUSY)

    with pytest.raises(Busy) as caught:
        stream()

    assert caught.value.wait == 7


def test_a_whole_answer_has_its_own_wait(
    fake: FakeModel, settings: ModelSettings, stream: Callable[..., list[Piece]]
) -> None:
    fake.reply(Reply(tokens=("word ",) * 1000, every=0.02))

    with pytest.raises(TooSlow) as caught:
        stream(settings=settings.model_copy(update={"timeout": 0.3}))

    assert "was not done within 0.3 seconds" in str(caught.value)


def hurried(settings: ModelSettings, words: str) -> ModelSettings:
    """Little patience for the one wait that a case is about."""
    waits = {"did not begin to answer": "first_words", "stopped in the middle": "pause"}
    return settings.model_copy(update={waits[words]: 0.2} if words in waits else {})
