"""The Me screen learns in one sentence whether a model works."""

import pytest

from drafting.modelling import ModelSettings, try_it
from tests.fake_model import FakeModel, Reply


def test_a_model_that_answers_works(fake: FakeModel, settings: ModelSettings) -> None:
    fake.reply(Reply(text="ready", model="kelp-7b"))

    trial = try_it(settings)

    assert trial.works
    assert trial.sentence.startswith("It works: kelp-7b answered in ")
    assert trial.model == "kelp-7b"
    assert (trial.seconds or 0) > 0
    assert "ready" in fake.asked[0].words


def test_a_talkative_model_works_too(fake: FakeModel, settings: ModelSettings) -> None:
    fake.reply(Reply(tokens=("on and on ",) * 100, stall_after=90))

    assert try_it(settings).works


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(status=401), "check the key"),
        (Reply(status=503), "trouble of its own"),
        (Reply(shape="html"), "no chat model"),
        (Reply(shape="empty_choices"), "without a word"),
        (Reply(before=60), "did not begin to answer"),
    ],
)
def test_a_model_that_does_not_answer_says_why(
    fake: FakeModel, settings: ModelSettings, reply: Reply, words: str
) -> None:
    fake.reply(reply)

    trial = try_it(settings.model_copy(update={"first_words": 1.0}))

    assert not trial.works
    assert words in trial.sentence


def test_a_wrong_name_is_answered_with_the_names_there_are(
    fake: FakeModel, settings: ModelSettings
) -> None:
    fake.reply(Reply(status=404))

    trial = try_it(settings.model_copy(update={"model": "kelp-70b"}))

    assert not trial.works
    assert trial.models == ("fake-model", "fake-model-small")
    assert "kelp-70b; it offers fake-model, fake-model-small." in trial.sentence


def test_a_servers_own_name_for_its_model_stays_one_short_line(
    fake: FakeModel, settings: ModelSettings
) -> None:
    fake.reply(Reply(text="ready", model="a\nb\u202e" + "x" * 900))

    assert len(try_it(settings).sentence) < 120
    assert "\n" not in (try_it(settings).model or "")


def test_openai_without_a_key_is_not_asked() -> None:
    trial = try_it(ModelSettings(base_url="https://api.openai.com/v1", model="m"))

    assert not trial.works
    assert "needs a key" in trial.sentence
