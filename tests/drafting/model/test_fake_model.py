"""The fake server is no more forgiving than a real one."""

import json
import urllib.error
import urllib.request
from typing import Any

import pytest
from openai.types.chat import ChatCompletion, ChatCompletionChunk

from tests.fake_model import FakeModel, Reply, stream_frames, whole

GOOD: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "hello"}]}


@pytest.mark.parametrize(
    "change",
    [
        {"messages": []},
        {"messages": [{"role": "robot", "content": "hello"}]},
        {"messages": [{"role": "user", "content": " "}]},
        {"messages": [{"role": "user"}]},
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]},
        {"model": ""},
        {"colour": "blue"},
    ],
)
def test_a_question_that_a_real_server_refuses_is_refused(change: dict[str, Any]) -> None:
    with FakeModel() as fake:
        assert post(fake.url + "/chat/completions", {**GOOD, **change}) == 400
        assert len(fake.complaints) == 1


def test_a_question_without_a_key_or_at_a_wrong_path_is_refused() -> None:
    with FakeModel() as fake:
        assert post(fake.url + "/chat/completions", GOOD, key=None) == 400
        assert post(fake.url + "/completions", GOOD) == 400
        assert post(fake.url + "/chat/completions", GOOD) == 200


def test_its_answers_are_what_the_sdk_expects() -> None:
    ChatCompletion.model_validate(whole(Reply()), strict=True)
    *frames, done = stream_frames(Reply())

    assert done == b"data: [DONE]\n\n"
    for frame in frames:
        ChatCompletionChunk.model_validate_json(frame.removeprefix(b"data: "), strict=True)


def test_its_tokens_are_the_whole_text() -> None:
    text = "Subject: Kelp\n\nHi Ines,\n  so  good. \n"

    assert "".join(Reply(text=text).words()) == text


def post(url: str, data: object, key: str | None = "k") -> int:
    headers = {"Content-Type": "application/json"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    request = urllib.request.Request(url, json.dumps(data).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            answer.read()
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code
