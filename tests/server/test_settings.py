"""The settings hold wherever Reachout is started and whoever's files lie about."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection

from serving.settings import PACKAGED, flatten
from tests.server.houses import ROOT, House, Served, Start, run_house

FOREIGN = """
[global]
developmentMode = true
[server]
address = "0.0.0.0"
port = 9
enableCORS = false
enableXsrfProtection = false
enableStaticServing = true
enableAgentApi = true
maxUploadSize = 4000
baseUrlPath = "elsewhere"
corsAllowedOrigins = ["http://evil.test"]
allowedHosts = ["*"]
fileWatcherType = "poll"
[browser]
gatherUsageStats = true
serverAddress = "evil.test"
[client]
showErrorDetails = "full"
toolbarMode = "developer"
[theme]
font = "Evil:https://evil.test/font.css"
[theme.light]
primaryColor = "#ff0000"
"""


def visit(socket: ClientConnection, query: str = "") -> str:
    """Run the page once and return all that the server sent for it, as text."""
    state = ClientState(query_string=query)
    socket.send(BackMsg(rerun_script=state).SerializeToString())
    told: list[str] = []
    while True:
        message = ForwardMsg.FromString(bytes(socket.recv(timeout=20)))  # type: ignore[arg-type]
        told.append(str(message))
        if message.WhichOneof("type") == "script_finished":
            return "\n".join(told)


def look(served: Served, query: str = "") -> str:
    with served.call(origin=served.url) as socket:
        return visit(socket, query)


@pytest.fixture
def foreign_house(start: Start, tmp_path: Path) -> House:
    """Started from a folder, and by a person, with settings that would open every door."""
    home, cwd = tmp_path / "home", tmp_path / "cwd"
    for folder in (home, cwd):
        (folder / ".streamlit").mkdir(parents=True)
        (folder / ".streamlit" / "config.toml").write_text(FOREIGN, encoding="utf-8")
        secrets = folder / ".streamlit" / "secrets.toml"
        secrets.write_text('OPENAI_API_KEY = "stray"', encoding="utf-8")
    env = {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "STREAMLIT_SERVER_ADDRESS": "0.0.0.0",
        "STREAMLIT_SERVER_COOKIE_SECRET": "known to all",
        "FORWARDED_ALLOW_IPS": "*",
    }
    return start(cwd=cwd, env=env)


EXPECTED = (
    "standing=fronted",
    "browser.gatherUsageStats=False",
    "client.showErrorDetails=none",
    "client.toolbarMode=minimal",
    "server.address=127.0.0.1",
    "server.enableCORS=True",
    "server.enableXsrfProtection=True",
    "server.maxUploadSize=10",
    "server.fileWatcherType=none",
    "global.developmentMode=False",
    "theme.font=None",
    "theme.light.primaryColor=#0f6b5c",
    "secrets.files=[]",
)


def test_our_settings_hold(house: House) -> None:
    told = look(house)

    for setting in EXPECTED:
        assert setting in told


def test_other_peoples_files_change_nothing(foreign_house: House, home_address: str) -> None:
    told = look(foreign_house)

    for setting in EXPECTED:
        assert setting in told
    assert "evil.test" not in told
    assert foreign_house.ask("/elsewhere").status == 200  # the app's page, as for any address
    assert foreign_house.ask("/_stcore/health").status == 200
    with pytest.raises(ConnectionRefusedError):
        foreign_house.ask(address=home_address)
    spoofed = {"X-Forwarded-For": "127.0.0.1"}
    assert foreign_house.ask(headers=spoofed).status == 403


def test_a_fault_in_the_app_tells_the_visitor_nothing_of_the_house(foreign_house: House) -> None:
    told = look(foreign_house, "fall=1")

    assert "exception" in told
    assert "a secret of the house" not in told
    assert "stack_trace" not in told
    assert "Traceback" not in told


def test_no_statistics_are_asked_of_the_browser(house: House) -> None:
    assert "gather_usage_stats: true" not in look(house)


def test_every_packaged_setting_is_one_that_streamlit_knows() -> None:
    from streamlit import config  # noqa: PLC0415 - only this test looks inside

    packaged = dict(flatten(tomllib.loads(PACKAGED.read_text(encoding="utf-8"))))

    assert set(packaged) <= set(config._config_options_template)


def test_bare_streamlit_serves_the_front_door_too(tmp_path: Path) -> None:
    """`streamlit run server.py` finds the app, and this computer alone is let in."""
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "server.py")]
    command += ["--server.port", "0", "--logger.hideWelcomeMessage", "false"]
    with run_house(command, tmp_path, at=r"URL: http://[^/\s]+:(\d+)") as served:
        assert "<title>Reachout</title>" in served.ask().text
        assert served.ask(headers={"Host": "evil.test"}).status == 403
        assert served.ask("/_stcore/metrics").status == 404


@pytest.fixture
def bare(stand_in: Path) -> list[str]:
    """The command that serves an app script without the front door, to all the network."""
    command = [sys.executable, "-m", "streamlit", "run", str(stand_in), "--server.port", "0"]
    command += ["--server.address", "0.0.0.0", "--server.headless", "true"]
    return [*command, "--browser.gatherUsageStats", "false", "--browser.serverAddress", "127.0.0.1"]


def test_a_script_knows_that_no_door_stands_before_it(
    bare: list[str], tmp_path: Path, home_address: str
) -> None:
    with run_house(bare, tmp_path, at=r"URL: http://[^/\s]+:(\d+)") as served:
        assert "standing=alone" in look(served)
        with served.call(address=home_address) as socket:
            assert "standing=exposed" in visit(socket)
        with served.call(headers={"X-Reachout-Front": "yes"}) as socket:
            assert "standing=alone" in visit(socket)
        with served.call(headers={"X-Forwarded-For": "10.0.0.9"}) as socket:
            assert "standing=exposed" in visit(socket)


def test_who_only_asks_for_the_door_does_not_wait_for_the_rooms() -> None:
    """Starting is felt: what the screens need is fetched after the first page can be served."""
    code = "import sys, server; print([m for m in sys.modules if m in sys.argv])"
    heavy = ["openai", "sqlite_utils", "pydantic", "segno", "pandas", "drafting.desk", "py3langid"]

    done = subprocess.run(
        [sys.executable, "-c", code, *heavy],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "[]"
