"""The secret behind the code: it works once, for ten minutes, and cannot be guessed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serving.pairing import LIFETIME_SECONDS, TRIES, TRIES_WINDOW_SECONDS, Outcome, Pairing


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shown() -> list[str]:
    return []


@pytest.fixture
def pairing(clock: Clock, shown: list[str]) -> Pairing:
    return Pairing(shown.append, clock=clock)


def test_a_secret_works_once(pairing: Pairing, shown: list[str]) -> None:
    pairing.offer()

    assert pairing.redeem(shown[0], "phone") is Outcome.PAIRED
    assert pairing.redeem(shown[0], "phone") is Outcome.NO_LONGER_GOOD


def test_a_secret_grows_old(pairing: Pairing, shown: list[str], clock: Clock) -> None:
    pairing.offer()
    clock.now += LIFETIME_SECONDS

    assert pairing.redeem(shown[0], "phone") is Outcome.NO_LONGER_GOOD


def test_no_secret_is_no_secret(pairing: Pairing) -> None:
    """Before one is shown, and after it was used, nothing opens; the empty text least of all."""
    assert pairing.redeem("", "phone") is Outcome.NO_LONGER_GOOD


def test_a_secret_cannot_be_guessed(pairing: Pairing, shown: list[str], clock: Clock) -> None:
    for _ in range(50):
        pairing.offer()
        clock.now += LIFETIME_SECONDS

    assert len(set(shown)) == 50
    assert min(map(len, shown)) >= 22  # letters of six bits each: 128 bits and more


def test_a_new_secret_is_shown_only_when_the_old_one_is_gone(
    pairing: Pairing, shown: list[str], clock: Clock
) -> None:
    pairing.offer()
    pairing.offer()
    assert len(shown) == 1

    clock.now += LIFETIME_SECONDS
    pairing.offer()
    assert len(set(shown)) == 2


def test_asked_again_the_living_secret_is_shown_once_more(
    pairing: Pairing, shown: list[str]
) -> None:
    pairing.offer()
    pairing.offer(again=True)

    assert len(shown) == 2
    assert shown[0] == shown[1]


def test_who_tries_too_often_waits_a_minute_even_with_the_right_secret(
    pairing: Pairing, shown: list[str], clock: Clock
) -> None:
    pairing.offer()
    for _ in range(TRIES):
        assert pairing.redeem("wrong", "guesser") is Outcome.NO_LONGER_GOOD

    assert pairing.redeem(shown[0], "guesser") is Outcome.TOO_MANY_TRIES
    assert pairing.redeem("wrong", "somebody else") is Outcome.NO_LONGER_GOOD
    clock.now += TRIES_WINDOW_SECONDS
    assert pairing.redeem(shown[0], "guesser") is Outcome.PAIRED


@settings(max_examples=50)
@given(st.text(), st.text())
def test_nothing_but_the_secret_opens(offered: str, peer: str) -> None:
    shown: list[str] = []
    pairing = Pairing(shown.append)
    pairing.offer()

    assert offered == shown[0] or pairing.redeem(offered, peer) is Outcome.NO_LONGER_GOOD
