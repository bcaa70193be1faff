"""Every answer carries the headers that protect it."""

import gzip
import re

import pytest

from serving.bundles import ROOT as BUNDLED
from serving.headers import app_policy, finish
from tests.server.houses import House

PATHS = (
    "/",
    "/people",
    "/_stcore/health",
    "/_stcore/host-config",
    "/_stcore/metrics",
    "/static/nothing.js",
    "/media/nothing.png",
    "/manifest.webmanifest",
    "/sw.js",
    "/offline.html",
    "/..%2f..%2fetc/passwd",
)


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_protected(house: House, path: str) -> None:
    headers = house.ask(path).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_a_refusal_is_protected_too(house: House) -> None:
    headers = house.ask(headers={"Host": "evil.test"}).headers

    assert headers["x-frame-options"] == "DENY"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", PATHS)
def test_no_answer_names_the_server_or_opens_itself_to_other_origins(
    house: House, path: str
) -> None:
    headers = house.ask(path, headers={"Sec-Fetch-Site": "same-origin"}).headers

    assert "server" not in headers
    assert [name for name in headers if name.startswith("access-control-")] == []


def test_the_policy_lets_nothing_in_from_elsewhere(house: House) -> None:
    policy = house.ask().headers["content-security-policy"]
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split("; ")}

    assert rules["default-src"] == ["'none'"]
    assert rules["img-src"] == ["'self'", "data:", "blob:"]
    assert rules["connect-src"][:2] == ["'self'", f"ws://127.0.0.1:{house.port}"]
    assert rules["object-src"] == rules["frame-src"] == rules["frame-ancestors"] == ["'none'"]
    assert rules["base-uri"] == rules["form-action"] == ["'self'"]
    assert "'unsafe-eval'" not in policy
    assert "'unsafe-inline'" not in rules["script-src"]
    assert not [part for part in policy.split() if part in {"*", "http:", "https:"}]


def test_an_answer_keeps_a_stricter_policy_of_its_own() -> None:
    own = (b"Content-Security-Policy", b"default-src 'none'")

    finished = finish([own, (b"Server", b"x")], app_policy("127.0.0.1:1"))

    policies = [value for name, value in finished if name == b"content-security-policy"]
    assert policies == [b"default-src 'none'"]
    assert b"server" not in dict(finished)


def list_bundles(house: House) -> list[str]:
    return re.findall(r'(?:src|href)="(/static/[^"]+\.(?:js|css))"', house.ask().text)


def test_scripts_and_styles_come_packed_and_are_the_very_same_bytes(house: House) -> None:
    paths = list_bundles(house)
    assert len(paths) > 10

    for path in paths:
        reply = house.ask(path, headers={"Accept-Encoding": "gzip"})
        assert reply.headers["content-encoding"] == "gzip"
        assert reply.headers["vary"] == "accept-encoding"
        assert "immutable" in reply.headers["cache-control"]
        assert gzip.decompress(reply.body) == (BUNDLED / path.lstrip("/")).read_bytes()


def test_who_cannot_unpack_gets_them_plain(house: House) -> None:
    path = list_bundles(house)[0]

    reply = house.ask(path, headers={"Accept-Encoding": "identity"})

    assert "content-encoding" not in reply.headers
    assert reply.body == (BUNDLED / path.lstrip("/")).read_bytes()


@pytest.mark.parametrize(
    "path",
    ["/static/../index.html", "/static/js/../../../__init__.py", "/static/%2e%2e/config.py"],
)
def test_nothing_outside_the_bundles_is_given_out(house: House, path: str) -> None:
    reply = house.ask(path, headers={"Accept-Encoding": "gzip"})

    assert b"import" not in reply.body
    assert reply.headers.get("content-encoding") != "gzip" or b"<title>" in gzip.decompress(
        reply.body
    )


def test_a_script_that_is_gone_is_not_found(house: House) -> None:
    assert house.ask("/static/js/gone.js").status == 404
