"""The page, the icons and the files of the app on a phone's home screen."""

import gzip
import json
import struct

import pytest

from serving.bundles import ROOT as BUNDLED
from serving.shell import build_shell, digest_scripts
from tests.server.houses import House


def test_the_page_is_reachouts_own(house: House) -> None:
    page = house.ask().text

    assert page.count("<title>") == 1
    assert "<title>Reachout</title>" in page
    assert page.count('name="viewport"') == 1
    assert "viewport-fit=cover" in page
    assert 'name="description"' in page
    assert page.count('name="theme-color"') == 2
    assert 'name="apple-mobile-web-app-title" content="Reachout"' in page
    assert "Reachout is opening" in page
    assert "Reachout needs JavaScript" in page
    assert "Streamlit app" not in page
    assert "agent" not in page


def test_the_page_still_starts_the_app() -> None:
    index = (BUNDLED / "index.html").read_text(encoding="utf-8")

    page = build_shell(index).plain.decode()

    assert '<div id="root"></div>' in page
    assert index.count('rel="modulepreload"') == page.count('rel="modulepreload"')
    assert '<script type="module" crossorigin src="/static/js/' in page
    assert '"./' not in page


def test_every_script_written_in_the_page_is_named_in_the_policy(house: House) -> None:
    reply = house.ask()

    for digest in digest_scripts(reply.text):
        assert f"'{digest}'" in reply.headers["content-security-policy"]


def test_packed_and_plain_page_are_the_same(house: House) -> None:
    packed = house.ask(headers={"Accept-Encoding": "gzip, br"})

    assert gzip.decompress(packed.body) == house.ask().body


@pytest.mark.parametrize("path", ["/people", "/person?id=7", "/a/b/c", "/?fall=1"])
def test_every_address_of_the_app_opens_the_page(house: House, path: str) -> None:
    reply = house.ask(path)

    assert reply.status == 200
    assert "<title>Reachout</title>" in reply.text


def test_asking_only_for_the_headers_of_the_page(house: House) -> None:
    reply = house.ask(method="HEAD")

    assert reply.status == 200
    assert reply.body == b""
    assert int(reply.headers["content-length"]) == len(house.ask().body)


def test_the_manifest_names_icons_that_are_there_in_the_size_it_says(house: House) -> None:
    reply = house.ask("/manifest.webmanifest")
    manifest = json.loads(reply.body)

    assert reply.headers["content-type"].startswith("application/manifest+json")
    assert (manifest["name"], manifest["display"], manifest["start_url"]) == (
        "Reachout",
        "standalone",
        "/",
    )
    for icon in manifest["icons"]:
        picture = house.ask(icon["src"]).body
        assert picture.startswith(b"\x89PNG")
        width, height = struct.unpack(">II", picture[16:24])
        assert icon["sizes"] == f"{width}x{height}"
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}


@pytest.mark.parametrize("path", ["/favicon.ico", "/apple-touch-icon.png", "/icons/icon-32.png"])
def test_browsers_find_an_icon_where_they_look_for_one(house: House, path: str) -> None:
    assert house.ask(path).body.startswith(b"\x89PNG")


def test_the_offline_page_says_that_typed_text_is_kept_and_needs_nothing_else(house: House) -> None:
    page = house.ask("/offline.html").text

    assert "What you typed is kept on this phone." in page
    assert "src=" not in page


def test_the_service_worker_keeps_the_offline_page_and_nothing_else(house: House) -> None:
    worker = house.ask("/sw.js").text

    assert worker.count("cache.add") == 1
    assert "/offline.html" in worker
    assert "cache.put" not in worker


def test_search_engines_are_sent_away(house: House) -> None:
    assert "Disallow: /" in house.ask("/robots.txt").text
