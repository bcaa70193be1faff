"""Who may come in: names, origins, peers and doors that stay shut."""

import pytest
from websockets.exceptions import InvalidStatus

from serving.standing import host_name, is_loopback
from tests.server.houses import House

FOREIGN_NAMES = (
    "evil.test",
    "evil.test:8501",
    "127.0.0.1.evil.test",
    "localhost@evil.test",
    "192.168.0.1",
    "0.0.0.0",
    "[::2]",
    "",
    "localhost, evil.test",
)


@pytest.mark.parametrize("name", FOREIGN_NAMES)
def test_a_foreign_name_is_refused(house: House, name: str) -> None:
    """So that a web page cannot reach Reachout by pointing its own name at this computer."""
    reply = house.ask(headers={"Host": name})

    assert reply.status in {400, 403}
    assert "Stand-in" not in reply.text
    assert "<title>Reachout</title>" not in reply.text


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST:1", "localhost.", "[::1]:8501"])
def test_every_name_of_this_computer_is_known(house: House, name: str) -> None:
    assert house.ask(headers={"Host": name}).status == 200


def test_the_websocket_opens_for_our_own_page(house: House) -> None:
    with house.call(origin=house.url) as socket:
        assert socket.subprotocol == "streamlit"


@pytest.mark.parametrize(
    "origin",
    ["http://evil.test", "null", "http://localhost:3000", "https://127.0.0.1", "file://"],
)
def test_the_websocket_is_refused_to_any_other_page(house: House, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        house.call(origin=origin)

    assert refused.value.response.status_code == 403


def test_the_websocket_is_refused_under_a_foreign_name(house: House) -> None:
    with pytest.raises(InvalidStatus):
        house.call(headers={"Host": f"evil.test:{house.port}"})


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/", "/_stcore/upload_file/a/b", "/pair/x"])
def test_nothing_is_changed_for_another_page(house: House, method: str, path: str) -> None:
    reply = house.ask(path, method, body=b"x", headers={"Origin": "http://evil.test"})

    assert reply.status == 403


def test_a_file_is_taken_from_our_own_page_only_with_its_token(house: House) -> None:
    reply = house.ask("/_stcore/upload_file/a/b", "PUT", body=b"", headers={"Origin": house.url})

    assert reply.status == 403


def test_another_page_may_link_here_but_not_load_from_here(house: House) -> None:
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    load = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    neighbour = {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"}

    assert house.ask(headers=link).status == 200
    assert house.ask("/media/a.csv", headers=load).status == 403
    assert house.ask("/_stcore/health", headers=neighbour).status == 403


@pytest.mark.parametrize(
    "header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host"]
)
def test_a_visit_that_was_passed_on_is_not_from_this_computer(house: House, header: str) -> None:
    assert house.ask(headers={header: "127.0.0.1"}).status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
        "/_stcore/script-health-check",
        "/auth/login",
        "/auth/logout",
        "/oauth2callback",
        "/component/x/y",
    ],
)
def test_service_doors_stay_shut(house: House, path: str) -> None:
    assert house.ask(path).status == 404


def test_only_this_computer_is_listened_to(house: House, home_address: str) -> None:
    with pytest.raises(ConnectionRefusedError):
        house.ask(address=home_address)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("Localhost:80", "localhost"),
        ("[::1]:8501", "::1"),
        ("[::1]", "::1"),
        ("127.0.0.1.", "127.0.0.1"),
        ("a@b", ""),
        ("a:b", ""),
        ("", ""),
        ("a b", ""),
    ],
)
def test_a_host_is_one_plain_name_or_nothing(host: str, name: str) -> None:
    assert host_name(host) == name


@pytest.mark.parametrize(
    ("address", "is_here"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("::ffff:10.0.0.1", False),
        ("10.0.0.1", False),
        ("localhost", False),
        ("", False),
    ],
)
def test_which_peers_are_this_computer(address: str, is_here: bool) -> None:
    assert is_loopback(address) is is_here
