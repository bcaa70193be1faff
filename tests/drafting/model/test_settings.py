"""Address and key are checked before anything is sent."""

import pytest
from pydantic import ValidationError

from drafting.modelling import ModelSettings
from drafting.wire import BadAddress, BadKey, BadSetting

BAD_ADDRESSES = [
    "",
    "   ",
    "localhost:8080",
    "localhost",
    "ftp://localhost/v1",
    "file:///etc/passwd",
    "http://",
    "http:///v1",
    "https://:443/v1",
    "http://local host/v1",
    "http://localhost/v 1",
    "http://localhost\n/v1",
    "http://local\u200bhost/v1",
    "http://me:secret-word@localhost/v1",
    "http://secret-word@localhost/v1",
    "http://localhost/v1?key=secret-word",
    "http://localhost/v1#secret-word",
    "http://localhost:99999/v1",
    "http://localhost:0/v1",
    "http://localhost:abc/v1",
    "http://localhost:/v1",
    "http://api.openai.com\\@evil.example/v1",
    "http://a..b/v1",
    "http://[::1/v1",
    "http://[::zz]/v1",
    "http://-a.example/v1",
    "http://\u0441afe.example/v1",
    None,
    7,
]


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_an_address_that_cannot_work_is_refused_with_a_sentence(address: object) -> None:
    with pytest.raises(BadAddress) as caught:
        ModelSettings.model_validate({"base_url": address, "model": "m"})

    assert_is_a_sentence(str(caught.value))
    assert "secret-word" not in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        (" http://localhost:8080/v1/ ", "http://localhost:8080/v1"),
        ("http://localhost:11434", "http://localhost:11434/v1"),
        ("HTTPS://API.OpenAI.com/v1", "https://api.openai.com/v1"),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1"),
        ("http://192.168.1.7:1234/v1/chat/completions", "http://192.168.1.7:1234/v1"),
        ("https://box.example/openai/v1", "https://box.example/openai/v1"),
        ("http://my_box:80", "http://my_box:80/v1"),
    ],
)
def test_an_address_as_people_copy_it_is_understood(typed: str, used: str) -> None:
    assert ModelSettings(base_url=typed, model="m").base_url == used


@pytest.mark.parametrize(
    "key", ["sk-ключ", "sk-\u201cquoted\u201d", "two words", "a\nb", "\x00", 7]
)
def test_a_key_that_no_header_can_carry_is_refused_and_not_repeated(key: object) -> None:
    with pytest.raises(BadKey) as caught:
        ModelSettings.model_validate({"base_url": "http://localhost/v1", "key": key, "model": "m"})

    assert_is_a_sentence(str(caught.value))
    assert str(key) not in str(caught.value)


@pytest.mark.parametrize(
    "wrong", [{"model": " "}, {"model": "a\nb"}, {"timeout": 0}, {"timeout": "soon"}, {"pause": -1}]
)
def test_a_setting_that_means_nothing_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(BadSetting) as caught:
        ModelSettings.model_validate({"base_url": "http://localhost/v1", "model": "m", **wrong})

    assert_is_a_sentence(str(caught.value))


def test_the_key_is_shown_nowhere() -> None:
    made = ModelSettings(base_url="http://localhost", key="sk-hidden", model="m")

    assert "sk-hidden" not in f"{made!r} {made} {made.model_dump()} {made.model_dump_json()}"
    with pytest.raises(ValidationError) as caught:
        ModelSettings.model_validate(
            {"base_url": "http://localhost", "key": "sk-hidden", "model": "m", "sk-hidden": 1}
        )
    assert "input_value" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:8080/v1",
        "http://api.openai.com/v1",
        "https://api.openai.com.evil.example/v1",
        "https://evil-api.openai.com/v1",
        "https://openai.com/v1",
        "https://api.openai.com:8443/v1",
    ],
)
def test_the_key_in_the_environment_is_for_openai_itself_only(address: str) -> None:
    made = ModelSettings(base_url=address, model="m")

    assert made.key_to_send({"OPENAI_API_KEY": "sk-env"}) == "none"


@pytest.mark.parametrize("address", ["https://api.openai.com/v1", "https://eu.api.openai.com/v1"])
def test_openai_gets_the_environments_key_when_there_is_no_other(address: str) -> None:
    assert ModelSettings(base_url=address, model="m").key_to_send({"OPENAI_API_KEY": "k"}) == "k"
    own = ModelSettings(base_url=address, key="mine", model="m")
    assert own.key_to_send({"OPENAI_API_KEY": "k"}) == "mine"


def test_openai_without_any_key_is_not_asked() -> None:
    made = ModelSettings(base_url="https://api.openai.com/v1", model="m")

    with pytest.raises(BadKey):
        made.key_to_send({})


def assert_is_a_sentence(text: str) -> None:
    """One sentence with a capital, an end, and what to do after its semicolon."""
    assert text[0].isupper()
    assert text.endswith(".")
    assert "; " in text
    assert "!" not in text
