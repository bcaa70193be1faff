"""The front door as a real browser meets it, at the size of a phone."""

import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from serving.launch import SCRIPT
from tests.server.houses import House, Start

pytestmark = pytest.mark.browser
DRAWN = "[data-testid=stMain] [data-testid=stElementContainer]"
SETTLED = "[data-testid=stApp][data-test-script-state=notRunning]"
SPY = "http://127.0.0.1:9/spy.png"


@dataclass
class Phone:
    """A page at the size of a phone, and all that it asked for and complained about."""

    page: Page
    asked: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self) -> None:
        def fail(request: Request) -> None:
            if request.failure == "csp":
                self.blocked.append(request.url)

        def complain(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                self.complaints.append(message.text)

        self.page.context.on("request", lambda request: self.asked.append(request.url))
        self.page.on("websocket", lambda socket: self.asked.append(socket.url))
        self.page.on("requestfailed", fail)
        self.page.on("console", complain)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, url: str) -> None:
        self.page.goto(url)
        self.page.wait_for_selector(DRAWN, state="attached")
        self.page.wait_for_selector(SETTLED)


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Phone]:
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True
    )
    phone = Phone(context.new_page())
    phone.watch()
    yield phone
    context.close()


def test_nothing_is_loaded_from_anywhere_else(phone: Phone, house: House) -> None:
    phone.open(house.url)

    own = (house.url, f"ws://127.0.0.1:{house.port}/", "blob:", "data:")
    assert [url for url in phone.asked if not url.startswith(own)] == [SPY]


def test_a_picture_in_somebodys_words_is_never_fetched(phone: Phone, house: House) -> None:
    phone.open(house.url)

    assert phone.blocked == [SPY]


def test_a_part_of_our_own_works_and_the_policy_stops_nothing_else(
    phone: Phone, house: House
) -> None:
    phone.open(house.url)
    phone.page.get_by_text("part alive").wait_for()

    others = [text for text in phone.complaints if SPY not in text]
    assert others == []


@pytest.mark.parametrize(
    ("scheme", "ground"), [("light", "rgb(251, 249, 245)"), ("dark", "rgb(22, 21, 19)")]
)
def test_the_first_words_stand_until_the_app_has_drawn(
    phone: Phone, house: House, scheme: str, ground: str
) -> None:
    phone.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    phone.page.route("**/static/js/**", lambda route: route.abort())
    phone.page.goto(house.url)
    opening = phone.page.locator("#reachout-opening")
    assert opening.is_visible()
    assert opening.inner_text().startswith("Reachout is opening")
    assert opening.evaluate("e => getComputedStyle(e).backgroundColor") == ground

    phone.page.unroute("**/static/js/**")
    phone.open(house.url)
    assert not opening.is_visible()
    assert (
        phone.page.locator("[data-testid=stApp]").evaluate(
            "e => getComputedStyle(e).backgroundColor"
        )
        == ground
    )


def test_without_javascript_a_sentence_says_so(chromium: Browser, house: House) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(house.url)

    assert "Reachout needs JavaScript" in page.locator("noscript p").inner_text()
    assert page.locator("noscript p").is_visible()
    assert not page.locator("#reachout-opening").is_visible()
    context.close()


def test_it_can_be_put_on_the_home_screen(phone: Phone, house: House) -> None:
    phone.open(house.url)
    tools = phone.page.context.new_cdp_session(phone.page)

    manifest = tools.send("Page.getAppManifest")
    assert manifest["url"] == f"{house.url}/manifest.webmanifest"
    assert manifest["errors"] == []
    told = tools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # Playwright's own pages are always private ones; that is all there may be to say.
    assert {error["errorId"] for error in told} <= {"in-incognito"}


def test_when_the_server_sleeps_the_phone_says_that_the_text_is_kept(
    phone: Phone, start: Start
) -> None:
    served = start()
    phone.open(served.url)
    kept = "async () => { await navigator.serviceWorker.ready; const all = [];"
    kept += "for (const name of await caches.keys())"
    kept += " for (const r of await (await caches.open(name)).keys()) all.push(r.url);"
    kept += "return all }"
    assert phone.page.evaluate(kept) == [f"{served.url}/offline.html"]

    served.process.kill()
    served.process.wait(20)
    phone.page.goto(f"{served.url}/people")

    assert phone.page.get_by_text("What you typed is kept on this phone.").is_visible()
    assert phone.page.get_by_role("link", name="Try again").is_visible()


def test_a_phone_pairs_with_one_tap_and_shows_the_secret_to_nobody(
    phone: Phone, phone_house: House, home_address: str, chromium: Browser
) -> None:
    home = f"http://{home_address}:{phone_house.port}"
    secret = phone_house.find_secret(home_address)
    told: list[Request] = []
    phone.page.context.on("request", lambda request: told.append(request))  # noqa: PLW0108 - needs one

    phone.page.goto(f"{home}/pair/{secret}")
    phone.page.get_by_role("button", name="Pair this phone").tap()
    phone.page.wait_for_selector(DRAWN, state="attached")

    assert phone.page.url == f"{home}/"
    assert [r.url for r in told if secret in str(r.headers.get("referer", ""))] == []
    assert secret not in phone.page.evaluate("document.referrer")
    phone.open(f"{home}/people")
    assert phone.page.get_by_text("standing=fronted").is_visible()

    other = chromium.new_context()
    page = other.new_page()
    assert page.goto(home) is not None
    assert page.get_by_text("This phone is not paired yet").is_visible()
    other.close()


EVIL = """<!doctype html><title>evil</title><script>
const house = "HOUSE"
async function attack() {
  const got = {}
  got.socket = await new Promise(tell => {
    const s = new WebSocket(house.replace("http", "ws") + "/_stcore/stream", ["streamlit"])
    s.onopen = () => tell("open"); s.onerror = () => tell("refused") })
  got.picture = await new Promise(tell => {
    const i = new Image(); i.onload = () => tell("shown"); i.onerror = () => tell("refused")
    i.src = house + "/icons/icon-32.png" })
  got.script = await new Promise(tell => {
    const s = document.createElement("script"); s.src = house + "/start.js"
    s.onload = () => tell("run"); s.onerror = () => tell("refused"); document.head.append(s) })
  got.words = await fetch(house + "/_stcore/host-config").then(() => "read", () => "refused")
  return got
}
</script>"""


@pytest.fixture
def evil_page(house: House) -> Iterator[str]:
    """Another web page on this very computer that tries to get at Reachout."""

    class Evil(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(EVIL.replace("HOUSE", house.url).encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Evil)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join(20)
    server.server_close()


def test_another_web_page_gets_nothing(phone: Phone, evil_page: str) -> None:
    phone.page.goto(evil_page)

    got = phone.page.evaluate("attack()")

    assert set(got.values()) == {"refused"}


def test_no_other_page_can_frame_it(phone: Phone, house: House, evil_page: str) -> None:
    phone.page.goto(evil_page)
    frame = "url => { const f = document.createElement('iframe'); f.src = url;"
    frame += "document.body.append(f); return new Promise(done => f.onload = done) }"

    phone.page.evaluate(f"url => ({frame})(url).then(() => null)", house.url)

    assert not phone.page.frames[1].url.startswith(house.url)


def test_the_real_app_opens_and_asks_nobody_else(phone: Phone, start: Start) -> None:
    served = start(script=SCRIPT)
    phone.open(served.url)

    own = (served.url, f"ws://127.0.0.1:{served.port}/", "blob:", "data:")
    assert [url for url in phone.asked if not url.startswith(own)] == []
    assert phone.blocked == []
    assert phone.page.title().endswith("Reachout") or phone.page.title()
    assert [text for text in phone.complaints if "Content Security" in text] == []
