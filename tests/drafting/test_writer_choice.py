"""The choice of a writer: kept whole or not at all, and a key only ever for its own server."""

from pathlib import Path

import pytest

from drafting.wire import BadAddress, BadKey, BadSetting, ModelError
from drafting.writer_choice import WriterChoice, forget_key, keep_choice, load_choice
from store import open_log

AT_HOME = WriterChoice("model", "http://localhost:8080/v1", "small")
ELSEWHERE = WriterChoice("model", "https://models.example/v1", "small")
KEY = "sk-0123456789"


def test_nothing_chosen_is_the_built_in_writer(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        assert load_choice(log) == WriterChoice("built-in", "", "", has_key=False)


def test_a_choice_is_kept_with_its_address_in_the_normal_form(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        keep_choice(log, WriterChoice("model", "HTTP://localhost:8080", "small"), KEY)
        assert load_choice(log) == WriterChoice(
            "model", "http://localhost:8080/v1", "small", has_key=True
        )


def test_an_empty_key_goes_on_with_the_one_of_this_server(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        keep_choice(log, AT_HOME, KEY)
        server = keep_choice(log, WriterChoice("model", "http://localhost:8080/v1/", "large"))
        assert server
        assert server.key.get_secret_value() == KEY


@pytest.mark.parametrize(
    "other", [ELSEWHERE, WriterChoice("model", "http://localhost:8081/v1", "small")]
)
def test_a_key_never_goes_to_another_server(tmp_path: Path, other: WriterChoice) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        keep_choice(log, AT_HOME, KEY)
        server = keep_choice(log, other)
        assert server
        assert server.key.get_secret_value() == ""
        assert not load_choice(log).has_key


@pytest.mark.parametrize(
    ("choice", "key", "trouble"),
    [
        (WriterChoice("model", "", "small"), "", BadAddress),
        (WriterChoice("model", "localhost:8080", "small"), "", BadAddress),
        (WriterChoice("model", "http://localhost:8080/v1", ""), "", BadSetting),
        (AT_HOME, "ключ", BadKey),
    ],
)
def test_a_server_that_cannot_be_used_changes_nothing(
    tmp_path: Path, choice: WriterChoice, key: str, trouble: type[ModelError]
) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        keep_choice(log, ELSEWHERE, KEY)
        with pytest.raises(trouble) as caught:
            keep_choice(log, choice, key)
        assert KEY not in str(caught.value)
        assert load_choice(log) == WriterChoice("model", ELSEWHERE.address, "small", has_key=True)


def test_the_built_in_writer_keeps_what_was_typed_of_a_server(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        assert keep_choice(log, WriterChoice("built-in", "half an address", "")) is None
        assert load_choice(log).address == "half an address"


def test_a_forgotten_key_is_gone_and_the_rest_stays(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        keep_choice(log, AT_HOME, KEY)
        forget_key(log)
        assert load_choice(log) == AT_HOME
