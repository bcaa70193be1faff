"""Over the network: a phone comes in with its code, and nobody else comes in at all."""

import re
from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection

from serving.access import Door
from serving.pairing import TRIES, Pairing
from serving.phones import COOKIE, Phones, forget_phones
from serving.standing import LOOPBACK_NAMES
from tests.server.houses import House, OpenFront, Start

RERUN = BackMsg(rerun_script=ClientState()).SerializeToString()


def talk_on(socket: ClientConnection) -> None:
    """Ask for the page again and again, until the connection ends."""
    while True:
        socket.send(RERUN)
        socket.recv(timeout=20)


def test_a_stranger_gets_a_calm_page_and_nothing_else(
    phone_house: House, home_address: str
) -> None:
    for path in ("/", "/_stcore/health", "/manifest.webmanifest", "/static/x.js", "/media/x"):
        reply = phone_house.ask(path, address=home_address)
        assert reply.status == 403
        assert "This phone is not paired yet" in reply.text
        assert "scan" in reply.text.lower()
    with pytest.raises(InvalidStatus):
        phone_house.call(address=home_address, origin=f"http://{home_address}:{phone_house.port}")


def test_this_computer_needs_no_pairing(phone_house: House) -> None:
    assert phone_house.ask().status == 200
    with phone_house.call(origin=phone_house.url):
        pass


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]"])
def test_calling_itself_this_computer_helps_nobody(
    phone_house: House, home_address: str, name: str
) -> None:
    host = f"{name}:{phone_house.port}"

    for headers in ({"Host": host}, {"Host": host, "X-Forwarded-For": "127.0.0.1"}):
        assert phone_house.ask(address=home_address, headers=headers).status == 403


def test_a_phone_pairs_and_stays(phone_house: House, home_address: str) -> None:
    secret = phone_house.find_secret(home_address)
    reply = phone_house.ask(f"/pair/{secret}", "POST", address=home_address)
    cookie = reply.headers["set-cookie"]

    assert reply.status == 303
    assert reply.headers["location"] == "/"
    assert secret not in str(reply.headers)
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
    assert int(re.findall(r"Max-Age=(\d+)", cookie)[0]) > 300 * 24 * 3600

    held = {"Cookie": cookie.split(";")[0]}
    page = phone_house.ask(address=home_address, headers=held)
    assert page.status == 200
    assert page.headers["set-cookie"].startswith(f"{COOKIE}=")
    origin = f"http://{home_address}:{phone_house.port}"
    with phone_house.call(address=home_address, origin=origin, headers=held):
        pass
    with pytest.raises(InvalidStatus):
        phone_house.call(address=home_address, origin="http://evil.test", headers=held)
    assert phone_house.ask(address=home_address, headers={**held, "Host": "x.test"}).status == 403


def test_looking_at_the_link_uses_nothing_up(phone_house: House, home_address: str) -> None:
    """Link scanners and previews look first; only the button pairs."""
    path = f"/pair/{phone_house.find_secret(home_address)}"

    for method in ("GET", "HEAD", "GET"):
        looked = phone_house.ask(path, method, address=home_address)
        assert looked.status == 200
        assert "set-cookie" not in looked.headers
        assert looked.headers["referrer-policy"] == "strict-origin"
        assert looked.headers["cache-control"] == "no-store"

    assert phone_house.ask(path, "POST", address=home_address).status == 303


def test_a_used_link_pairs_nobody_else(phone_house: House, home_address: str) -> None:
    path = f"/pair/{phone_house.find_secret(home_address)}"
    phone_house.ask(path, "POST", address=home_address)

    again = phone_house.ask(path, "POST", address=home_address)

    assert again.status == 403
    assert "set-cookie" not in again.headers
    assert "This code no longer works" in again.text


def test_guessing_is_stopped(start: Start, home_address: str) -> None:
    alone = start("port=0, phone=True")
    tries = [alone.ask(f"/pair/{n}", "POST", address=home_address) for n in range(TRIES + 1)]

    assert [reply.status for reply in tries] == [403] * TRIES + [429]
    assert tries[-1].headers["retry-after"] == "60"


def test_another_page_cannot_press_the_button(phone_house: House, home_address: str) -> None:
    path = f"/pair/{phone_house.find_secret(home_address)}"

    for origin in ("http://evil.test", "null"):
        reply = phone_house.ask(path, "POST", address=home_address, headers={"Origin": origin})
        assert reply.status == 403
        assert "set-cookie" not in reply.headers
    assert phone_house.ask(path, "POST", address=home_address).status == 303


def test_after_pairing_the_next_stranger_finds_a_new_code_in_the_window(
    phone_house: House, home_address: str
) -> None:
    first = phone_house.find_secret(home_address)
    phone_house.pair(home_address)

    assert phone_house.find_secret(home_address) != first


def test_the_window_shows_the_code_and_says_the_secret_nowhere_else(
    phone_house: House, home_address: str
) -> None:
    secret = phone_house.find_secret(home_address)
    phone_house.pair(home_address)

    assert "▀" in phone_house.said
    assert phone_house.said.count(secret) == 1
    assert f"http://{home_address}:{phone_house.port}/pair/{secret}" in phone_house.said


def test_a_forgotten_phone_is_out_at_once_even_in_the_middle(
    phone_house: House, home_address: str
) -> None:
    held = {"Cookie": phone_house.pair(home_address)}
    origin = f"http://{home_address}:{phone_house.port}"

    with phone_house.call(address=home_address, origin=origin, headers=held) as socket:
        forget_phones(phone_house.data.parent / "phones.key")
        with pytest.raises(ConnectionClosed):
            talk_on(socket)
    assert phone_house.ask(address=home_address, headers=held).status == 403


def test_an_old_link_is_refused_over_http(
    front: OpenFront, home_address: str, tmp_path: Path
) -> None:
    shown: list[str] = []
    pairing = Pairing(shown.append, lifetime=0)
    door = Door(LOOPBACK_NAMES | {home_address}, Phones(tmp_path / "phones.key"), pairing)
    served = front(PlainTextResponse("the app"), door)
    pairing.offer()

    reply = served.ask(f"/pair/{shown[0]}", "POST", address=home_address)

    assert reply.status == 403
    assert "set-cookie" not in reply.headers
    assert served.ask(address=home_address).status == 403
    assert served.ask().text == "the app"


def test_without_phone_nobody_pairs(house: House) -> None:
    reply = house.ask("/pair/anything", "POST")

    assert reply.status == 303
    assert "set-cookie" not in reply.headers
