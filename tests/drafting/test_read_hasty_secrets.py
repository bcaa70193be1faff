"""What is private stays out of every field that a writer uses, however hastily it is typed."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

TODAY = date(2026, 11, 22)

TOLD_IN_PASSING = [
    ("mel dental hygienist weds, hep c from a needle stick. she hums", "hep c"),
    ("met nat at the co-op sun she got passed over cuz she was preg, she stacks pears", "preg"),
    ("tanya, bbq sat. on thin ice with mgmt she says. best brisket", "thin ice"),
    ("kim ops mgr at the plant mat leave starts jan, met tues. she logs near misses", "mat leave"),
    ("sara ortiz paralegal, fri. told me her hubby left in sept. does free wills", "hubby left"),
    ("joe from maintenance weds. wife has ms dx last month. fixes pumps", "ms dx"),
    ("brad emt said his partner od'd last spring. met at the expo sat", "od'd"),
    ("lou foreman, coffee mon. bp thru the roof. has a rule about gloves", "bp thru"),
    ("lou foreman, coffee mon. doc took him off the crane. has a rule about gloves", "doc took"),
    ("lily the florist sat. trying for a baby 4 yrs. uses coffee grounds", "baby"),
    ("pam payroll, lunch fri. they r cutting 12 ppl in jan. two calculators", "cutting 12"),
    ("gus plumber tues. wife w/ the bottle again. sings opera", "bottle"),
    ("hana bank teller mon. they underpay her by a fifth. counts coins", "underpay"),
    ("met carlos at the gym fri hes in aa 2 yrs sober", "aa 2 yrs"),
    ("met marv at the hall fri. agent orange got his liver. cooks fish", "liver"),
    ("rex driver sun. filed ch 11 on the trucking co. plays jazz", "ch 11"),
    ("kia barista tues. failed her boards twice. foams milk", "boards"),
    ("met reg at the depot. his lad's inside for dealing. grows leeks", "inside"),
    ("met sol the tailor fri. sons trans now. sews by window light", "trans"),
    ("sue the crossing guard had the big c 2 yrs ago. neon hats", "big c"),
    ("tam tech sat. her papers r fake i think. paints birds", "papers"),
    ("met ana at esl night. hubby got picked up by ice. makes pupusas", "picked up"),
    ("nick supervisor, debrief tues. one of his guys hung himself in oct", "hung himself"),
    ("met kit the grocer fri. owes the irs. stacks oranges", "irs"),
    ("cody the tech mon. hes got a plea deal next wk. fixes printers", "plea deal"),
    ("tia teacher says admin is fudging test scores. thurs. does voices", "fudging"),
    ("tina ot, mtg tues. confided she has bc stage 2. said the class moved", "stage 2"),
]

ABOUT_PATIENTS = [
    ("pt in 4 coded at shift change, met dr lund after in the break room. he hums", "coded"),
    ("june aide fri. epi pen kid on route 3 mia r had a bad one tues. june braids", "mia"),
    ("yas social worker, foster kid jayden ran off again she said. panel weds", "jayden"),
    ("ray, teacher, career day. kid w/ autism in his class named leo draws maps", "leo"),
    ("kay cook mon. says 2 kids come w no food all weekend, the diaz boys", "diaz"),
    ("nate teacher weds. kid cut 2 fingers off on the lathe. nate uses push sticks", "fingers"),
]

MARKED = [
    ("tom says the school is gonna close in june, not public til the board votes", "close"),
    ("rob, hvac. told me on the dl the hospital is outsourcing. he whistles", "outsourcing"),
    ("bea dance teacher btwn you n me her knees are shot. met at recital", "knees"),
    ("dee from accounts b/w us she found a second ledger. met mon", "ledger"),
    ("met rosa at the pool fri. pls dont say but the lane is for her lover", "lover"),
]


def usable(reading: Reading) -> str:
    """Everything that a writer may use, of everybody in the note."""
    people = (reading, *reading.more)
    fields = [
        text
        for one in people
        for text in (
            *one.they_said, *one.share, one.offer, one.ask, one.met.where, one.met.how,
            *(promise.what for promise in one.promises),
            one.contact.name, one.contact.role, one.contact.org,
        )
    ]  # fmt: skip
    return " | ".join(text for text in fields if text).casefold()


@pytest.mark.parametrize(("note", "secret"), [*TOLD_IN_PASSING, *ABOUT_PATIENTS, *MARKED])
def test_a_hasty_confidence_is_private_and_in_no_field_that_is_used(note: str, secret: str) -> None:
    reading = read_note(note, TODAY)
    private = " | ".join(text for one in (reading, *reading.more) for text in one.private)

    assert secret in private.casefold()
    assert secret not in usable(reading)


@pytest.mark.parametrize(
    "note",
    [
        "hank dispatcher - ptsd from the pileup. coffee fri. tells jokes",
        "jo lifeguard sat. her bf hits her i think, bruises. teaches floating",
    ],
)
def test_what_is_private_is_never_taken_for_a_name(note: str) -> None:
    name = read_note(note, TODAY).contact.name or ""

    assert name in {"Hank", "Jo", ""}


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("pt in 4 coded, met dr lund after in the break room. he hums", "hums"),
        ("met kim at the sepsis day she says they dye the drips btw dont tell but shes ill", "dye"),
        ("lena, hospice nurse, sat. sings to the patients. her dad has cancer", "sings"),
        ("met omar fri, dialysis nurse. he runs the dialysis unit on jazz", "jazz"),
        ("met ada, divorce lawyer, mon. she writes about divorce w a quill", "quill"),
        ("met pia, dyer, sun. she is dyeing wool w onions", "wool"),
        (
            "met chatty ms bell at the christmas stall. she builds gingerbread to code",
            "gingerbread",
        ),
        ("met ivo, coder. he coded the bus app at a hackathon", "bus app"),
        ("met sal, roofer. he broke the record for slates", "slates"),
        ("met una, cook. she is back on the grill and works w no recipe", "grill"),
    ],
)
def test_what_is_nobodys_secret_is_still_told(note: str, said: str) -> None:
    assert said in usable(read_note(note, TODAY))


@pytest.mark.parametrize(
    ("note", "secret"),
    [
        ("pedro electricista del barrio. pinta los cables. cobra en negro shh", "negro"),
        ("rosa limpiadora dijo q no tiene papeles y esta separada. canta", "papeles"),
        ("j'ai vu nadia, elle est separee, garde alternee compliquee. elle court", "garde"),
        ("rencontre leila infirmiere, elle fait une fiv, 3e essai. elle tricote", "fiv"),
        ("hab omar getroffen, er wartet auf asyl bescheid. kocht linsen", "asyl"),
        ("jens hat ne abmahnung gekriegt psst. er zählt stufen und singt", "abmahnung"),
        ("hab jana flyer versprochen bis fr. sie ist schwanger, nicht weitersagen", "schwanger"),
    ],
)
def test_other_languages_keep_their_hasty_secrets_too(note: str, secret: str) -> None:
    reading = read_note(note, TODAY)

    assert secret in " | ".join(reading.private)
    assert secret not in usable(reading)
