"""Address books come in whole, or a sentence says why not."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import (
    UnreadableFile,
)
from store.exchange import Import, read_contacts
from tests.store.connections import HEADER, PREAMBLE, ROWS, read_file, write_file


@pytest.mark.parametrize("preamble", ["", PREAMBLE, "Notes:\r\n", "\n\n\n", "a,b,c\n" * 30])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_linkedins_file_is_read_under_any_preamble(
    tmp_path: Path, preamble: str, end: str, encoding: str
) -> None:
    text = (preamble + HEADER + "\n" + ROWS).replace("\r\n", "\n").replace("\n", end)

    found = read_file(tmp_path, text.encode(encoding))

    assert (found.format, found.skipped) == ("linkedin", ())
    assert found.encoding == encoding.removesuffix("-sig")
    ina, thora = found.contacts
    assert ina.model_dump() == {
        "name": "Ina Berg", "given": "Ina", "family": "Berg", "emails": ("ina@x.example",),
        "phones": (), "org": "Harbour Ferries", "title": "Purser",
        "urls": ("https://www.linkedin.com/in/ina-b",), "notes": (),
        "connected_on": date(2026, 10, 9),
    }  # fmt: skip
    assert (thora.name, thora.title) == ("Þóra Óskarsdóttir", "Cook, head")


def test_columns_may_stand_in_any_order_and_between_semicolons(tmp_path: Path) -> None:
    text = "Connected On;New Column;Last Name;FIRST NAME\n1 Feb 2024;x;Berg;Ina\n"

    (ina,) = read_file(tmp_path, text).contacts

    assert (ina.name, ina.connected_on) == ("Ina Berg", date(2024, 2, 1))


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (",,,,,,12 Mar 2021", "closed account"),
        (',,,,"Harbour Ferries",,', "no name"),
        ("In\0a,Berg,,,,,", "cannot be kept"),
        ('"Ina,Berg,,,,,', "never closed"),
        ("Ina,Berg,,,,,,,extra", "more cells"),
        ('"I"na,Berg,,,,,', "taken apart"),
        ("I" * 200_000 + ",Berg,,,,,", "taken apart"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_and_costs_no_other(
    tmp_path: Path, row: str, why: str
) -> None:
    found = read_file(tmp_path, f"{HEADER}\n{ROWS}{row}\n\n{ROWS}")

    assert [contact.given for contact in found.contacts] == ["Ina", "Þóra"] * 2
    (skipped,) = found.skipped
    assert skipped.where == "line 4"
    assert why in skipped.why


def test_two_open_quotation_marks_swallow_nobody(tmp_path: Path) -> None:
    text = f'{HEADER}\n"A,B,,,,,\n{ROWS}"C,D,,,,,\nBo,Ek,,,,,\n'

    found = read_file(tmp_path, text)

    assert [contact.given for contact in found.contacts] == ["Ina", "Þóra", "Bo"]
    assert [skipped.where for skipped in found.skipped] == ["line 2", "line 5"]


def test_a_cell_may_hold_a_line_break(tmp_path: Path) -> None:
    (ina,) = read_file(tmp_path, f'{HEADER}\nIna,Berg,,,"Harbour\nFerries",,\n').contacts

    assert ina.org == "Harbour\nFerries"


def test_a_day_that_does_not_exist_costs_only_the_day(tmp_path: Path) -> None:
    (ina,) = read_file(tmp_path, f"{HEADER}\nIna,Berg,,,,,31 Feb 2026\n").contacts

    assert ina.connected_on is None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", b""),
        ("a.csv", b"\xef\xbb\xbf"),
        ("a.csv", b"  \r\n"),
        ("a.csv", b"<!doctype html><p>Please sign in"),
        ("a.csv", b"First Name,Last Name,E-mail\nIna,Berg,x@y.example\n"),
        ("a.csv", HEADER.encode()),
        ("a.csv", f"{HEADER}\n,,,,,,1 Jan 2020\n".encode()),
        ("a.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ina\r\nEND:VCARD\r\n"),
        ("a.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
        ("a.xlsx", b"PK\x03\x04\x00\x00"),
        ("a.json", b"{"),
        ("a.json", b"[1, 2]"),
        ("a.json", b'{"contacts": 7}'),
        ("a.json", b'{"contacts": []}'),
        ("a.json", b'{"contacts": [7, {"name": 7}, {}, {"emails": "x"}]}'),
        ("a.json", b'{"reachout": 99, "contacts": []}'),
        ("a.json", b'{"contacts":' + b"[" * 100_000),
        ("a.json", b'{"contacts": [' + b"9" * 5000 + b"]}"),
        ("a.bin", bytes(range(256))),
    ],
)
def test_a_file_with_nobody_to_read_is_a_sentence(
    tmp_path: Path, name: str, content: bytes
) -> None:
    with pytest.raises(UnreadableFile, match=r"[.?]$"):
        read_contacts(write_file(tmp_path, content, name))


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        read_contacts(tmp_path / "none.csv")
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        read_contacts(tmp_path)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=st.binary(max_size=300), start=st.sampled_from([b"", HEADER.encode() + b"\n", b"{"]))
def test_any_bytes_are_people_or_a_sentence(tmp_path: Path, content: bytes, start: bytes) -> None:
    said = ""
    brought: Import | None = None
    try:
        brought = read_contacts(write_file(tmp_path, start + content))
    except UnreadableFile as error:
        said = str(error)
    assert said.endswith((".", "?")) if brought is None else brought.contacts or brought.rest
