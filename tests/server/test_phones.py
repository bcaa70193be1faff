"""The cookie of a paired phone, and the key that signs it."""

import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from itsdangerous import URLSafeTimedSerializer

from serving.phones import Phones, forget_phones


@pytest.fixture
def phones(tmp_path: Path) -> Phones:
    return Phones(tmp_path / "data" / "phones.key")


def test_a_phone_is_known_again_by_its_own_id(phones: Phones) -> None:
    first, second = phones.admit(), phones.admit()

    assert phones.recognise(first)
    assert phones.recognise(first) != phones.recognise(second)
    assert phones.recognise(phones.admit("kitchen")) == "kitchen"


@settings(max_examples=100)
@given(st.text())
def test_a_made_up_cookie_is_a_stranger(
    tmp_path_factory: pytest.TempPathFactory, made_up: str
) -> None:
    phones = Phones(tmp_path_factory.getbasetemp() / "made-up" / "phones.key")

    assert phones.recognise(made_up) is None


def test_a_changed_cookie_is_a_stranger(phones: Phones) -> None:
    cookie = phones.admit()

    for place in range(len(cookie) - 1):
        other = "A" if cookie[place] != "A" else "B"
        assert phones.recognise(cookie[:place] + other + cookie[place + 1 :]) is None


@pytest.mark.parametrize("content", [[], {}, {"phone": ""}, {"phone": 7}, "phone", None])
def test_a_signed_cookie_without_a_phone_is_a_stranger(
    phones: Phones, tmp_path: Path, content: object
) -> None:
    phones.admit()
    key = (tmp_path / "data" / "phones.key").read_text(encoding="ascii")
    signer = URLSafeTimedSerializer(key, salt="reachout phone")

    assert phones.recognise(signer.dumps(content)) is None


def test_the_key_is_for_its_owner_only(phones: Phones, tmp_path: Path) -> None:
    phones.admit()
    key = tmp_path / "data" / "phones.key"

    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(key.parent.stat().st_mode) == 0o700
    assert [file.name for file in key.parent.iterdir()] == ["phones.key"]


@pytest.mark.parametrize("damage", [b"", b"short", b"\xff\xfe\x00" * 40])
def test_a_damaged_key_forgets_all_and_goes_on(
    phones: Phones, tmp_path: Path, damage: bytes
) -> None:
    before = phones.admit()
    (tmp_path / "data" / "phones.key").write_bytes(damage)

    assert phones.recognise(before) is None
    assert phones.recognise(phones.admit())


def test_forgetting_counts_at_once_for_whoever_holds_the_key_file(
    phones: Phones, tmp_path: Path
) -> None:
    cookie = phones.admit()

    forget_phones(tmp_path / "data" / "phones.key")

    assert phones.recognise(cookie) is None
