"""How many of other people's names in free text are hidden from a model, over made notes."""

import re
from collections.abc import Iterator

from drafting.modelling.masking import Mask
from tests.bench.corpora import share

# {n} the whole name, {f} the first name, {l} the family name, {t} a title and the family name.
FRAMES = (
    "she told me that {n} runs the night desk",
    "her colleague {n} keeps the keys to the shed",
    "ask {f} about the spare pump before friday",
    "they swapped shifts with {n} last week",
    "{n} said the ladder stays outside",
    "he learned the knot from {t}",
    "{f}'s drawing hangs over the sink",
    "promised to send the list to {n} and to me",
    "works with {f} on the flood map",
    "her sister {f} grows beans on the roof",
    "mentioned {n} twice, they trained together",
    "we both know {n} from the choir",
    "she is taking over from {t} in spring",
    "his boss {n} wants fewer forms",
    "{n} will bring the tent, she brings the stove",
    "introduced me to {n} by the coffee machine",
    "says {f} can fix the radio",
    "the talk was by {n}, she liked the ending",
    "her neighbour {f} lends out his trailer",
    "he and {n} built the bench together",
    "got the recipe from {t}",
    "{f} and she share an office under the stairs",
    "they named the boat after {n}",
    "she asked whether {n} still teaches",
    "her trainee {n} spotted the leak first",
    "a friend called {n} restores clocks",
    "the rota is kept by {n} since may",
    "thinks {n} should hear about our trolley",
    "his cousin {n} drives the mobile library",
    "she wrote it down for {f}, who forgets",
    "without {n} the fair would not happen",
    "told {f} to label the drawers",
    "Met through {n}. She mends nets.",
    "She rows with {n}; they train at dawn.",
    "He said that {n} had found the map.",
    "The poster is by {n}.",
    "They wait for {t} to sign.",
    "Her daughter {f} plays the tuba.",
    "I promised {n} a copy too.",
    "{n} was there as well, with two dogs.",
)
ABROAD = (
    "Sie arbeitet mit {n} an der neuen Karte",
    "ihre Kollegin {n} hat den Plan gezeichnet",
    "er hat das von {n} gelernt und wir reden im Mai",
    "dice que su jefe {n} quiere menos papeles",
    "trabaja con {n} en el mapa de la costa",
    "elle travaille avec {n} sur la carte du port",
    "son voisin {n} garde les clefs de la cabane",
)
# In small letters only what a hurried person types so: a whole name, or a title before it.
SMALL = (
    "her colleague {n} keeps the spare keys",
    "they swapped shifts with {n} last week",
    "ask {f} about the pump",
    "works with {n} on the flood map",
    "got the recipe from {t}",
    "her sister {f} grows beans",
    "says {f} can fix it",
    "{n} said the ladder stays out",
)
FIRST_NAMES = """
Thandeka Oluwadamilare Xochitl Bjarki Hoa Marisela Kaveh Soo-ah Wilhelmina Ottoline Perpetua
Zebedee Aoibhinn Joanna Marcus Siobhan Priya Tomasz Elena Kwame Ingrid Yusuf Beatriz Hiroshi
Leila Declan Noor Anselm Fatima Grzegorz Chiara Rafael Amara Bronwyn Kenji Svetlana Emeka Lucia
Henrik Zainab Pascal Miriam Dmitri Freya Omar Josephine Arjun Katarzyna Luca Hannah Idris Margot
Stefan Nadia Patrick Rosalind Viktor Aisha Conor Delphine Gareth Ruth Martin Carol Peter Susan
Graham Linda Keith Angela Neil Will Grace Mark Rose Jack Dawn Frank Joy Ngozi Tadhg Xiaoling
Javier Agnieszka Ulrich Mehmet Saoirse Bartholomew Eluned
"""
FIRST = FIRST_NAMES.split()
LAST_NAMES = """
Okonkwo Birch Kowalczyk Haverford Nyström Abernathy Delacroix Oyelaran Whitlock Sørensen Mbeki
Castellanos Pettigrew Yamamoto Fitzgerald Achterberg Villanueva Thistlewood Papadopoulos
Ramaswamy Lindqvist Oduya Braithwaite Novák Ferrante Khoury Macallister Dubois Szymański Tanaka
Hartigan Mendoza Vandenberg Ashworth Iyer Balogun Rosenthal Quill Stanhope Bell Carter Field
Hill Stone Park Wood Baker Cook Lane West Young Price Marsh Frost Lamb Day Moon O'Leary McIntyre
Al-Rashid Jean-Baptiste Smythe-Jones Ó'Dálaigh Zieliński Çelik Þórsson Łuczak
"""
LAST = LAST_NAMES.split()
TITLES = ("Dr", "Mrs", "Captain", "Prof.", "Ms", "Nurse", "Mr", "Sgt")


def made_notes() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Notes, each with the words of the name in it."""
    for number in range(240):
        first, last = FIRST[number % len(FIRST)], LAST[(number * 7) % len(LAST)]
        small = number % 5 == 4
        frames = SMALL if small else ABROAD if number % 9 == 5 else FRAMES
        frame = frames[(number // 2) % len(frames)]
        title = TITLES[number % len(TITLES)]
        if small:
            first, last, title = first.lower(), last.lower(), title.lower()
        note = frame.format(f=first, l=last, n=f"{first} {last}", t=f"{title} {last}")
        parts = [first] if "{f}" in frame else [last] if "{t}" in frame else [first, last]
        yield note, tuple(parts)


def missed(note: str, parts: tuple[str, ...]) -> list[str]:
    """The words of the name that would leave."""
    hidden = Mask().hide(note)
    return [part for part in parts if re.search(rf"(?<!\w){re.escape(part)}(?!\w)", hidden)]


def report() -> list[str]:
    """The recall over names, and each name that would leave."""
    notes = list(made_notes())
    lost = [(note, found) for note, parts in notes if (found := missed(note, parts))]
    kept = share(len(notes) - len(lost), len(notes))
    return [
        f"names in made notes that do not leave: {kept}",
        *(f"    {', '.join(found)}: {note}" for note, found in lost),
    ]
