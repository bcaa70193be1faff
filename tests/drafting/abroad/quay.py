"""Small briefs of our own in German, Spanish and French, and the drafts made from them."""

from datetime import date
from typing import Any

from drafting.answers import Composition
from drafting.brief import Brief
from drafting.composing import Manner, compose
from prompts import load_kinds

TODAY = date(2027, 3, 18)
CHANNELS: dict[str, tuple[str, ...]] = {
    "thank_you": ("email", "sms", "whatsapp", "linkedin_note", "linkedin"),
    "follow_up": ("email", "sms", "whatsapp", "linkedin_note", "linkedin"),
    "check_in": ("email", "sms", "whatsapp", "linkedin"),
    "introduction": ("email", "linkedin_note", "linkedin"),
    "closing": ("spoken",),
}

GERMAN: dict[str, dict[str, Any]] = {
    "titled": {
        "sender": {"name": "Ines Marlow", "role": "Lotsin", "org": "Hafenschule"},
        "contact": {"name": "Frau Dr. Okafor", "role": "Ingenieurin"},
        "met": {"where": "Werftführung", "when": "2027-03-09"},
        "they_said": ["sie zeichnet jede Landung zuerst auf Papier, bevor sie fährt"],
        "share": ["wir lernen unsere Landungen erst am Steg"],
        "offer": "unsere Knotentafel schicken",
        "private": ["ihr Führerschein wurde entzogen"],
    },
    "first_name": {
        "sender": {"name": "Tove Lindahl", "role": "Köchin"},
        "contact": {"name": "Malik"},
        "facts": [
            "kennengelernt auf dem Fischmarkt 2027-03-06",
            "Malik wiegt jeden Teller, der zurückkommt",
            "ich zähle nur die Schüsseln",
        ],
        "promises": [{"who": "me", "what": "ihm das Rezept schicken"}],
    },
    "old": {
        "sender": {"name": "Odile Brun", "role": "Archivarin"},
        "contact": {"name": "Herr Vaughan"},
        "met": {"where": "Archivtag", "when": "2026-08-02"},
        "they_said": ["er wollte zweihundert Briefe zwischen Decken trocknen"],
    },
}
SPANISH: dict[str, dict[str, Any]] = {
    "titled": {
        "sender": {"name": "Inés Marlo", "role": "práctica de puerto"},
        "contact": {"name": "Sra. Ocampo", "role": "ingeniera"},
        "met": {"where": "visita al astillero", "when": "2027-03-09"},
        "they_said": ["dibuja cada maniobra en papel antes de salir"],
        "share": ["en mi barco ensayamos las maniobras en el muelle"],
        "offer": "enviar nuestra tabla de nudos",
        "private": ["perdió la licencia"],
    },
    "first_name": {
        "sender": {"name": "Tove Linda", "role": "cocinera"},
        "contact": {"name": "Malik"},
        "facts": [
            "nos conocimos en la feria del pescado 2027-03-06",
            "Malik pesa cada plato que vuelve a la cocina",
            "yo cuento los cuencos",
        ],
        "promises": [{"who": "me", "what": "enviarle la receta"}],
    },
    "old": {
        "sender": {"name": "Odilia Brun", "role": "archivera"},
        "contact": {"name": "Sr. Vallejo"},
        "met": {"where": "jornada de archivos", "when": "2026-08-02"},
        "they_said": ["quería secar doscientas cartas entre mantas"],
    },
}
FRENCH: dict[str, dict[str, Any]] = {
    "titled": {
        "sender": {"name": "Inès Marlot", "role": "pilote de port"},
        "contact": {"name": "Mme Okafor", "role": "ingénieure"},
        "met": {"where": "visite du chantier naval", "when": "2027-03-09"},
        "they_said": ["elle dessine chaque manœuvre sur papier avant de partir"],
        "share": ["chez nous, tout le monde apprend au bord du quai"],
        "offer": "envoyer notre tableau de nœuds",
        "private": ["elle a perdu son permis"],
    },
    "first_name": {
        "sender": {"name": "Tove Linda", "role": "cuisinière"},
        "contact": {"name": "Malik"},
        "facts": [
            "rencontré au marché aux poissons 2027-03-06",
            "il pèse chaque assiette qui revient en cuisine",
            "je compte seulement les bols",
        ],
        "promises": [{"who": "me", "what": "lui envoyer la recette"}],
    },
    "old": {
        "sender": {"name": "Odile Brun", "role": "archiviste"},
        "contact": {"name": "M. Vallon"},
        "met": {"where": "journée des archives", "when": "2026-08-02"},
        "they_said": ["il voulait sécher deux cents lettres entre des couvertures"],
    },
}
BRIEFS = {"de": GERMAN, "es": SPANISH, "fr": FRENCH}


def make_brief(language: str, name: str, kind: str, channel: str, **changes: Any) -> Brief:
    """One of the briefs for a kind and a channel."""
    told = BRIEFS[language][name] | {"kind": kind, "channel": channel, "language": language}
    return Brief.model_validate(told | changes)


def make(brief: Brief, *, seed: int = 0, manner: Manner = "as_is") -> Composition:
    """The draft of a brief, with the languages open that are not open yet."""
    kinds = load_kinds(closed_too=True)
    return compose(brief, today=TODAY, seed=seed, manner=manner, kinds=kinds)
