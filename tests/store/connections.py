"""The file of connections that LinkedIn gives, and any other file to read."""

from pathlib import Path

from store.exchange import Import, read_contacts

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
PREAMBLE = 'Notes:\n"Some people keep their address to themselves,\nso there are gaps."\n\n'
ROWS = (
    "Ina,Berg,https://www.linkedin.com/in/ina-b,ina@x.example,Harbour Ferries,Purser,9 Oct 2026\n"
    'Þóra ,Óskarsdóttir,https://www.linkedin.com/in/thora,,,"Cook, head",01 Jan 2020\n'
)


def write_file(tmp_path: Path, content: str | bytes, name: str = "Connections.csv") -> Path:
    """A file with this content."""
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read_file(tmp_path: Path, content: str | bytes) -> Import:
    """What is read from a file with this content."""
    return read_contacts(write_file(tmp_path, content))
