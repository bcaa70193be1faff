"""Promises that only point to a thing, and what I told after the fact."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 5, 14)
FRIDAY = "2026-05-15"


@pytest.mark.parametrize(
    ("note", "who", "word", "due"),
    [
        ("Ana Vale. she's asked for our dressing chart → i said i'd mail it.", "me", "chart", None),
        ("Kenzo Abara. He wants a pic of the hull. will send tmrw", "me", "hull", FRIDAY),
        ("Ana Vale, nurse. Recipe?? I said I'd write it down for her", "me", "Recipe", None),
        ("Ana Vale has beans. I asked for red ones, she said she'd post them", "them", "red", None),
        (
            "Uzo Grey. She would welcome our ledgers; I undertook to deliver them by the 31st.",
            "me",
            "ledgers",
            "2026-05-31",
        ),
        (
            "Ana Vale. She's sending her rota, no wait, I'm the one sending ours. By 6 June",
            "me",
            "rota",
            "2026-06-06",
        ),
        (
            "Ana Vale. She asked if I'd read her thesis, told her yes, she needs it by 5 June",
            "me",
            "thesis",
            "2026-06-05",
        ),
        ("Bo Lenz. he said send a clip. I'll do it tomorrow", "me", "clip", FRIDAY),
        (
            "comida con Evelio Quispe. quiere el cuaderno, le dije q se lo mando por correo",
            "me",
            "cuaderno",
            None,
        ),
        ("Nekane Urrutia, cocinera. Nekane me va a mandar el horario.", "them", "horario", None),
        (
            (
                "treffen mit Emil Vogt. er will die liste von uns, "
                "ich hab gesagt ich schick sie ihm bis freitag"
            ),
            "me",
            "liste",
            FRIDAY,
        ),
        (
            "vu Désiré Kouamé. j'ai dit que je lui envoie la version corrigée vendredi soir",
            "me",
            "version",
            FRIDAY,
        ),
    ],
)
def test_a_promise_names_the_thing_that_it_points_to(
    note: str, who: str, word: str, due: str | None
) -> None:
    promises = [one for one in read_note(note, TODAY).promises if one.who == who]

    assert len(promises) == 1
    assert word in promises[0].what
    assert promises[0].due == due


@pytest.mark.parametrize(
    ("note", "word"),
    [
        ("Solène, aide-soignante. Ai proposé mes dimanches de juin.", "dimanches"),
        ("Feria del martes: Baltasar Nunes, soldador. A Baltasar le ofrecí mi careta.", "careta"),
        ("Bo Lenz. il cherche quelqu'un pour relire son cv, j'ai proposé de le faire", "cv"),
    ],
)
def test_an_offer_is_mine_whoever_is_named_first(note: str, word: str) -> None:
    assert word in (read_note(note, TODAY).offer or "")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Bronwen Ames, tuner. our piano has a mouse in it, i told her.", "piano"),
        ("Edda Mosley, aide. i count ceiling tiles & told her so.", "tiles"),
        ("Zeb Harcourt, organiser. warned him my last stall caught fire", "stall"),
        ("Delyth Price, radiographer. I just apologise a lot, which I told her.", "apologise"),
        ("Rafi Cohen, climber, sat. me: get dizzy on a chair, told him", "dizzy"),
        ("Ben Oakes, recruiter. i was let go in march & said so.", "let go"),
        ("Tin Baum, engineer. told her id propped it with a jack.", "jack"),
        ("Jutta Brandt. dass ich Angst vor Rehen hab, hab ich ihr gesagt.", "Rehen"),
        ("Ramón Gil, cartero. que colecciono sellos falsos, se lo conté.", "sellos"),
    ],
)
def test_what_i_told_after_the_fact_is_my_own_and_no_promise(note: str, told: str) -> None:
    reading = read_note(note, TODAY)

    assert told in " ".join(reading.share)
    assert (reading.promises, reading.private) == ((), ())


@pytest.mark.parametrize(
    ("note", "word"),
    [
        ("Yannick Boyle, driver. next time: ask him what the double bell means", "bell"),
        ("Fola Bright, lead at Orrin Gas. To ask later: is the test timed", "timed"),
        ("Luz Ferrer, caregiver. Ask if kids are welcome", "kids"),
        ("Candela Ruiz, relojera. tengo q preguntarle si arregla despertadores", "despertadores"),
        ("die frau vom recyclinghof. will sie mal fragn ob sie radios weglegt", "radios"),
        ("Ask Lindiwe how the loom works", "loom"),
    ],
)
def test_what_i_mean_to_ask_next_time_is_a_question(note: str, word: str) -> None:
    assert word in (read_note(note, TODAY).ask or "")


@pytest.mark.parametrize(
    "note",
    [
        "Jed Tsosay, technician. he eats lunch 80 m up, says the sandwich stays cold",
        "Milo Strand, rigger. Caught him after the gig on sat. he works 40 m above the stage",
        "Mags (her + her mum, Tidy Chimneys). met at the kiosk today",
        "Ada Finch, mime. he said the silence, and nothing else, is the set",
        "Odo Finch, porter. I could not tell a door from a window",
    ],
)
def test_heights_houses_and_figures_of_speech_are_no_secret(note: str) -> None:
    assert read_note(note, TODAY).private == ()


@pytest.mark.parametrize(
    ("note", "open_word", "secret"),
    [
        (
            (
                "vi a remedios urdaneta ayer en la biblioteca y dice que la humedad huele a nuez "
                "me contó que se va de allí en enero pero que nadie lo sabe todavía"
            ),
            "nuez",
            "enero",
        ),
        ("Pt at 30 m in a trauma bay was his. Bo Lenz, medic. he hums", "hums", "30 m"),
        ("Bo Lenz, medic. 45 m up all night with chest pain. he hums", "hums", "chest"),
        ("Bo Lenz, medic. 45 m fall from a ladder last shift. he hums", "hums", "ladder"),
    ],
)
def test_a_secret_takes_only_its_own_story(note: str, open_word: str, secret: str) -> None:
    reading = read_note(note, TODAY)

    assert secret in " ".join(reading.private)
    assert open_word in " ".join(reading.they_said)


@pytest.mark.parametrize(
    ("note", "deed"),
    [
        ("Uzo Grey. She wants a kiln in every hall, I said I'd connect them", "connect them"),
        ("Uzo Grey. She needs a new loom, I said I'd ask around", "ask around"),
        ("Uzo Grey. She wants a shorter form. I told her I'd draft one", "draft a shorter form"),
    ],
)
def test_a_deed_that_hands_nothing_over_takes_no_thing_before_it(note: str, deed: str) -> None:
    assert [promise.what for promise in read_note(note, TODAY).promises] == [deed]
