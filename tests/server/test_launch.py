"""Starting: where Reachout listens, what it says, and how it stops."""

import io
import signal
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path

import pytest
import segno
from starlette.types import Receive, Scope, Send

from serving.access import Door
from serving.launch import ServeError, make_plan
from serving.network import NoFreePortError, find_home_addresses, is_home_address, listen
from serving.terminal import show_code
from tests.server.houses import (
    ROOT,
    House,
    OpenFront,
    Start,
    run_house,
    wait_for,
    write_command,
)

Handler = Callable[[Scope, Receive, Send], Awaitable[None]]


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program holds."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_one_line_says_where_it_is(house: House) -> None:
    lines = house.said.splitlines()

    assert lines == [f"Reachout is open at {house.url} (stop it with Ctrl+C)."]


def test_what_the_first_draft_waits_for_is_loaded_after_the_start(
    tmp_path: Path, stand_in: Path
) -> None:
    """The guesser of languages alone takes half a second, once in each process."""
    python, *command = write_command("port=0", stand_in)

    with run_house([python, "-X", "importtime", *command], tmp_path) as served:
        wait_for(lambda: "py3langid.langid" in served.said)
        said, status = served.said, served.ask().status

    assert said.index("Reachout is open") < said.index("py3langid")
    assert status == 200
    assert "Traceback" not in served.said


def test_a_taken_port_is_named_and_the_next_free_one_used(start: Start, taken: int) -> None:
    served = start(f"port={taken}")

    assert served.port != taken
    assert f"Port {taken} is taken by another program." in served.said
    assert served.ask().status == 200


def test_a_computer_full_of_programs_gets_a_sentence() -> None:
    with pytest.raises(NoFreePortError, match="reachout serve --port"), _all_taken() as port:
        listen(("127.0.0.1",), port)


class _all_taken:  # noqa: N801 - reads as a sentence where it is used
    def __enter__(self) -> int:
        self.other = socket.socket()
        self.other.bind(("127.0.0.1", 65535))
        self.other.listen()
        return 65535

    def __exit__(self, *_: object) -> None:
        self.other.close()


def test_all_sockets_share_one_port(home_address: str) -> None:
    opened = listen(("127.0.0.1", home_address), 0)
    try:
        assert len({one.getsockname()[1] for one in opened}) == 1
    finally:
        for one in opened:
            one.close()


def test_only_one_s_own_addresses_are_home() -> None:
    assert is_home_address("192.168.1.20")
    assert is_home_address("10.3.2.1")
    for other in ("8.8.8.8", "127.0.0.1", "0.0.0.0", "224.0.0.1", "home", ""):
        assert not is_home_address(other)
    assert all(map(is_home_address, find_home_addresses()))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "[::1]"])
def test_without_phone_it_listens_to_this_computer_only(host: str) -> None:
    plan = make_plan(host, phone=False)

    assert plan.home == ()
    assert set(plan.addresses) <= {"127.0.0.1", "::1"}


def test_for_a_phone_it_listens_to_the_home_network_as_well(home_address: str) -> None:
    plan = make_plan("127.0.0.1", phone=True)

    assert plan.addresses == ("127.0.0.1", home_address)
    assert home_address in plan.hosts


@pytest.mark.parametrize("host", ["8.8.8.8", "example.test", "", "999.1.1.1"])
def test_an_address_that_is_not_home_is_refused_with_a_sentence(host: str) -> None:
    with pytest.raises(ServeError, match=r"--phone|--host"):
        make_plan(host, phone=False)


def test_a_named_address_asks_strangers_to_pair(start: Start, home_address: str) -> None:
    served = start(f"host={home_address!r}, port=0")

    assert served.ask(address=home_address).status == 403
    assert served.ask().status == 200
    assert "/pair/" in served.said


def test_every_address_asks_strangers_to_pair(start: Start, home_address: str) -> None:
    served = start("host='0.0.0.0', port=0")

    assert served.ask(address=home_address).status == 403
    assert served.ask().status == 200


def test_an_address_of_another_computer_gets_a_sentence(stand_in: Path) -> None:
    command = write_command("host='10.255.255.1', port=0", stand_in)

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert done.stderr.startswith("This computer has no address 10.255.255.1.")
    assert len(done.stderr.splitlines()) == 1


def test_the_code_in_the_window_is_the_address_beside_it() -> None:
    window = io.StringIO()
    with redirect_stdout(window):
        show_code("192.168.0.20", 8501, "abc_-123")
    drawn = io.StringIO()
    url = "http://192.168.0.20:8501/pair/abc_-123"
    segno.make(url, error="l", micro=False).terminal(drawn, border=2, compact=True)

    assert drawn.getvalue().strip() in window.getvalue()
    assert url in window.getvalue()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent otherwise there")
def test_ctrl_c_ends_it_quietly_even_while_a_page_is_open(start: Start) -> None:
    served = start()

    with served.call(origin=served.url):
        served.process.send_signal(signal.SIGINT)
        assert served.process.wait(20) == 0

    assert "Reachout is closed." in served.said
    assert "Traceback" not in served.said


async def fall(_scope: Scope, _receive: Receive, _send: Send) -> None:
    raise RuntimeError("a secret of the house")


def test_a_fault_of_ours_is_a_sentence_to_the_visitor(
    front: OpenFront, caplog: pytest.LogCaptureFixture
) -> None:
    reply = front(fall, Door()).ask("/anything")

    assert reply.status == 500
    assert "What you saved is kept." in reply.text
    assert "secret" not in reply.text
    assert reply.headers["x-frame-options"] == "DENY"
    assert "a secret of the house" in caplog.text  # in the window, for whoever mends it
