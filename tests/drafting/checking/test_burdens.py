"""The reader made to answer for the sender's lot is heard; what is told plainly is not."""

from typing import Any

import pytest

from tests.drafting.checking.samples import look, rules, with_line

WEIGHING = {"begging", "pressure", "self_serving", "hidden_agenda"}
LETTERS = {
    "de": "Lieber Herr Ilg,\n\nvielen Dank für das Gespräch. {}\n\nInes Kolar",
    "fr": "Monsieur,\n\nMerci pour notre échange. {}\n\nInes Kolar",
    "es": "Estimado Sr. Ilg:\n\nGracias por la charla. {}\n\nInes Kolar",
}

# The lot that hangs on the reader, smallness as a lever, favours called home, praise that binds,
# and the third whom a no would hit.
LAID_ON_YOU = [
    "If even you turn me away, I don't think I'll knock anywhere else.",
    "Every morning without a word from you makes the coat feel heavier.",
    "Another week without an answer, and I begin to doubt that I was ever a nurse.",
    "Without your signature I can't imagine how we get through the winter.",
    "Unless you speak to them, we will have to close by May.",
    "Should somebody like you shut the door as well, there is nobody left to ask.",
    "Please don't you be another one who smiles and forgets.",
    "I'm only a cleaner, and people like me never get an answer, but perhaps you are different.",
    "Nobody listens to the likes of us, so I suppose you won't either.",
    "I know my place, and why would someone like you read a letter from a porter.",
    "We little people don't expect much, only that somebody like you might stoop to notice us.",
    "I'm no one special, and I can hardly expect you to spare me a thought.",
    "After all those Tuesdays I had thought I'd be first on your list.",
    "I drove you home and never asked for petrol, so I trust you'll remember me in May.",
    "I spent my whole weekend on your shelves, and I hope that counts for something.",
    "I gave up three evenings for your sale, and now it is only fair that you sign.",
    "After everything I carried for you, a place in the crew isn't too much to ask.",
    "Not that I expect thanks, but one does notice who gets the good shifts.",
    "You at least are fair, so I know you won't leave me standing there.",
    "Unlike the others you have a heart, which is why I dare to ask for the key.",
    "Everyone says you never turn anyone away, so here I am.",
    "You're a kinder man than that, and I'm counting on it.",
    "With a heart like yours you couldn't say no to our crew.",
    "How shall I tell my mother that it came to nothing again?",
    "I don't know how I'd look my children in the eye if you said no.",
    "My daughter has already told her whole class that you are coming, so please don't cancel.",
    "My father counts the days, and a no from you would break his heart.",
    "The children's faces will fall if you can't come.",
    "What am I to tell my crew if your answer is no?",
    "My wife asks every evening whether you have written, and it would crush her if you didn't.",
]

TOLD_PLAINLY = [
    "I've been out of work since May, and I'm looking round without haste.",
    "I'm only a volunteer, so please send the invoice to the office.",
    "I'm just an apprentice, but I noticed the same thing at our bench.",
    "You asked the cleaners too, and people like me don't forget that.",
    "I'm only in town until Thursday, so a call would be easier than a visit.",
    "I was only a visitor that day, and I liked how you explained the valves.",
    "Someone like me learns best by doing, so the exercise helped.",
    "I'm too slow for the quick river dance, but I like to watch it.",
    "Nobody listens to the radio at our depot any more.",
    "After all those Tuesdays at the pool I can finally float on my back.",
    "After all those evenings I hope you get some rest.",
    "I drove home all night and thought about your fox.",
    "I spent my whole weekend on the shelves, and they are straight now.",
    "I gave up three evenings for the course, and I don't regret one.",
    "You held the ladder for me on Saturday, and I haven't forgotten it.",
    "I remember that you covered my shift in March; thank you for that.",
    "I didn't do it for thanks, but your card made my week.",
    "We don't do it for the money, and the soup is good.",
    "You are kinder than most examiners, and I was glad of it.",
    "You at least warned me about the step, and I laughed all the way down.",
    "You never say no to cake, as I learned on Saturday.",
    "My mother asks how you are.",
    "My daughter has already packed her bag for the camp.",
    "How shall I tell my mother that I broke her favourite cup?",
    "My son would be sad to miss your class, so he is coming on Monday.",
    "The children's faces when the fox came by were worth the walk.",
    "If even you get lost in the tunnel, I feel better about my own map.",
    "Every morning without rain I walk along the tunnel.",
    "Every week without an answer from the council costs the club a little more patience.",
    "Without your list we would still be searching for the fuse.",
    "I don't know what comes next, and that is fine for now.",
    "I don't know yet where I'll be posted.",
    "We will have to close the shop in May.",
    "If you turn left at the gate, you see the fox's den.",
    "I can't imagine how you kept that tunnel dry.",
    "I know my place in the choir, and it's at the back.",
    "I'm not clever with lamps, so your drawing helped.",
    "There's nobody else at the depot who knows the fox.",
    "If you come on Sunday, my children will show you the den.",
    "I lost my job in spring, and your words about beginning again stayed with me.",
    "I never mentioned my knee, and the stairs went well.",
    "We never charged for the soup, and we never will.",
    "I hope that won't be forgotten when the tunnel is full of new lamps.",
    "I lent you the long cable; it's yours as long as you need it.",
]

LAID_ON_YOU_ABROAD = [
    ("de", "Wenn jetzt auch noch Sie mich abweisen, klopfe ich nirgends mehr an."),
    ("de", "Jeder Morgen ohne ein Wort von Ihnen wird schwerer."),
    ("de", "Wenn Sie nicht unterschreiben, weiß ich nicht, wie wir durch den Winter kommen."),
    ("de", "Ich bin ja nur der Hausmeister, und Leuten wie mir antwortet sowieso niemand."),
    ("de", "Unsereins erwartet ja nicht viel, aber Sie könnten mich doch in die Runde holen."),
    ("de", "Ich habe meinen freien Sonntag geopfert, da werden Sie jetzt wohl nicht nein sagen."),
    ("de", "Nach all den Abenden in Ihrem Keller habe ich mir doch einen Platz verdient."),
    ("de", "Ich mache es nicht um des Dankes willen, aber ein Wort von Ihnen beim Chef täte gut."),
    ("de", "Sie wenigstens sind gerecht, darum frage ich Sie."),
    ("de", "Mit Ihrem großen Herzen können Sie uns doch nicht hängen lassen."),
    ("de", "Wie soll ich das nur meiner Mutter sagen?"),
    ("de", "Meine Kinder zählen schon die Tage, und wenn Sie absagen, bricht es ihnen das Herz."),
    ("fr", "Si même vous me fermez la porte, je n'irai plus frapper ailleurs."),
    ("fr", "Chaque matin sans un mot de vous est plus lourd que le précédent."),
    ("fr", "Si vous refusez, je ne vois plus comment nous allons tenir."),
    ("fr", "Je ne suis qu'une femme de ménage, et personne n'écoute les gens comme moi."),
    ("fr", "Pardonnez l'audace d'un simple soudeur, vous avez des gens plus importants à lire."),
    (
        "fr",
        "J'ai passé mes soirées à tout trier, alors vous ne pourrez pas me refuser.",
    ),
    ("fr", "Après toutes ces heures, ce serait la moindre des choses que vous pensiez à moi."),
    (
        "fr",
        "Nous ne le faisons pas pour les remerciements, mais un petit mot serait juste.",
    ),
    ("fr", "Vous au moins êtes juste, c'est pourquoi j'ose vous écrire."),
    ("fr", "Avec votre grand cœur, vous ne pouvez pas nous laisser dehors."),
    ("fr", "Comment vais-je l'annoncer à ma mère ?"),
    ("fr", "Mes enfants comptent déjà les jours ; si vous annulez, ils vont pleurer."),
    ("es", "Si hasta usted me cierra la puerta, ya no llamo a ninguna."),
    ("es", "Cada mañana sin una palabra suya pesa un poco más."),
    ("es", "Si usted me rechaza, no sé qué va a ser de nosotros."),
    ("es", "Solo soy una limpiadora, y a gente como yo nadie la escucha."),
    ("es", "Perdone el atrevimiento de un simple albañil, tendrá usted cosas más importantes."),
    ("es", "Pasé todo un domingo con sus cajas, así que espero que eso cuente."),
    ("es", "Después de tantas tardes en su taller, lo menos que puede hacer es acordarse de mí."),
    ("es", "No lo hacemos por el agradecimiento, pero un voto suyo nos consolaría."),
    ("es", "Usted al menos es justo, por eso me atrevo a pedirle la plaza."),
    ("es", "Con su gran corazón no podrá dejarnos fuera."),
    ("es", "¿Cómo se lo digo a mi madre?"),
    ("es", "Mis hijos ya cuentan los días, y si usted no viene se les va a partir el alma."),
]

TOLD_PLAINLY_ABROAD = [
    ("de", "Ich bin ja nur Gast im Verein und lerne noch."),
    ("de", "Seit Mai bin ich ohne Arbeit und sehe mich in Ruhe um."),
    ("de", "Auf mich hört der Hund nicht, auf meine Frau schon."),
    ("de", "Leute wie ich brauchen klare Zeichnungen, und Ihre war klar."),
    ("de", "Ich weiß noch nicht, wohin ich versetzt werde."),
    ("de", "Ohne Ihre Liste hätte ich den Schalter nie gefunden."),
    ("de", "Wenn Sie nicht kommen können, schicke ich das Foto."),
    ("de", "Ich habe am ganzen Wochenende Lampen gezählt."),
    ("de", "Nach all den Jahren im Tunnel sehe ich den Fuchs immer noch gern."),
    ("de", "Sie sind großzügiger mit Zeit als die meisten, das hat mich gefreut."),
    ("de", "Meine Mutter lässt Sie grüßen."),
    ("de", "Wie soll ich meiner Mutter nur diesen Kuchen nachbacken?"),
    ("de", "Meine Kinder zählen die Tage bis zum Fest."),
    ("de", "Jeder Morgen ohne Regen ist mir recht."),
    ("fr", "Je ne suis qu'un débutant, et j'ai tout noté."),
    ("fr", "Je ne suis que de passage, jusqu'à jeudi."),
    ("fr", "Je suis sans emploi depuis mai et je regarde ce qui se présente."),
    ("fr", "Les gens comme moi apprennent en faisant, et votre exercice m'a aidée."),
    ("fr", "Si vous ne pouvez pas venir, je vous envoie la photo."),
    ("fr", "Sans votre liste, nous chercherions encore le fusible."),
    ("fr", "J'ai passé mon dimanche à compter les lampes."),
    ("fr", "J'ai passé toute la soirée avec votre livre, et je pense à vos lampes."),
    ("fr", "Après toutes ces années, j'aime encore le renard."),
    ("fr", "Ma mère vous salue."),
    ("fr", "Mes enfants comptent les jours jusqu'à la fête."),
    ("fr", "Je ne sais pas encore où je serai affecté."),
    ("fr", "Chaque matin sans pluie, je passe par le tunnel."),
    ("fr", "Vous aussi, vous comptez les lampes."),
    ("es", "Solo soy un principiante, y lo apunté todo."),
    ("es", "Solo estoy en la ciudad hasta el jueves."),
    ("es", "Estoy sin trabajo desde mayo y miro con calma lo que hay."),
    ("es", "La gente como yo aprende haciendo, y su ejercicio me ayudó."),
    ("es", "Si usted no puede venir, le mando la foto."),
    ("es", "Sin su lista todavía estaríamos buscando el fusible."),
    ("es", "Pasé todo el domingo contando lámparas."),
    ("es", "Después de tantos años me sigue gustando el zorro."),
    ("es", "Mi madre le manda saludos."),
    ("es", "Mis hijos cuentan los días para la fiesta."),
    ("es", "Todavía no sé adónde me mandan."),
    ("es", "Cada mañana sin lluvia paso por el túnel."),
    ("es", "Guardé para ti las fotos del simulacro; están en la carpeta del grupo."),
    ("es", "Estoy enviando mi currículum a varios talleres estos días."),
    ("es", "Usted también cuenta las lámparas."),
]


def _weighing(text: str, **facts: Any) -> set[str]:
    found = look(text, **facts).findings
    return {one.rule for one in found if one.severity != "hint"} & WEIGHING


def _letter(language: str, line: str) -> tuple[str, dict[str, Any]]:
    facts = {"language": language, "contact": {"name": "Herr Ilg"}, "kind": "follow_up"}
    return LETTERS[language].format(line), facts


@pytest.mark.parametrize("line", LAID_ON_YOU)
def test_a_lot_that_is_laid_on_the_reader_is_heard(line: str) -> None:
    assert _weighing(with_line(line))


@pytest.mark.parametrize("line", TOLD_PLAINLY)
def test_the_same_things_told_plainly_may_stand(line: str) -> None:
    assert not rules(with_line(line)) & WEIGHING


@pytest.mark.parametrize(("language", "line"), LAID_ON_YOU_ABROAD)
def test_a_lot_laid_on_the_reader_is_heard_in_other_languages(language: str, line: str) -> None:
    text, facts = _letter(language, line)
    assert _weighing(text, **facts)


@pytest.mark.parametrize(("language", "line"), TOLD_PLAINLY_ABROAD)
def test_plain_words_may_stand_in_other_languages(language: str, line: str) -> None:
    text, facts = _letter(language, line)
    assert not rules(text, **facts) & WEIGHING


@pytest.mark.parametrize(
    ("line", "is_kind"),
    [
        ("And the depot closing in March, how exciting, a clean slate!", False),
        ("Being laid off is a push like most people need.", False),
        ("What a chance, now that the depot closes!", False),
        ("I was sorry to hear that the depot closes in March.", True),
        ("How good that you kept the lamps when the depot closed.", True),
        ("How lovely that you write of losing your post so openly.", True),
        ("I hope your operation went well and that you are resting.", True),
        ("The road closes for the fair, and the waffles are good.", True),
    ],
)
def test_nobody_cheers_at_what_the_reader_lost(line: str, is_kind: bool) -> None:
    told = ["the depot closes at the end of March", "he was laid off in May"]
    found = rules(with_line(line), they_said=told, kind="check_in")

    assert ("insensitive" not in found) is is_kind
