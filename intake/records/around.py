"""What stands around the questions of any paper form: how to mark, where to bring it, the names of a date's parts.

The wording belongs to a form's version as it is printed, so it stands here and not in the message catalogues.
"""

from collections.abc import Mapping

from paper.sheet import Words

LANGUAGES = ("en", "nl", "de", "fr")

_BACK = {
    "en": "Hand this sheet in at any counter of the city. Or post it: fold it twice, with the address outside, into an "
    "envelope with a window.",
    "nl": "Geef dit blad af aan een loket van de stad. Of stuur het op: vouw het twee keer, met het adres buiten, in "
    "een envelop met venster.",
    "de": "Geben Sie dieses Blatt an einem Schalter der Stadt ab. Oder schicken Sie es: zweimal falten, Adresse nach "
    "außen, in einen Umschlag mit Fenster.",
    "fr": "Remettez cette feuille à un guichet de la ville. Ou envoyez-la : pliez-la en trois, l'adresse à l'extérieur, "
    "dans une enveloppe à fenêtre.",
}
_BACK_WITHOUT_ADDRESS = {
    "en": "Hand this sheet in at any counter of the city.",
    "nl": "Geef dit blad af aan een loket van de stad.",
    "de": "Geben Sie dieses Blatt an einem Schalter der Stadt ab.",
    "fr": "Remettez cette feuille à un guichet de la ville.",
}
_AROUND: dict[str, dict[str, str]] = {
    "en": {
        "dont_know": "I do not know",
        "up_to": "Choose at most {most}.",
        "several": "You may choose more than one.",
        "who": "Who",
        "page": "Page {page} of {pages}",
        "serial": "Form",
        "how": "Put a cross in a box. Wrong box? Make it black all over and put your cross in another.",
        "day": "day",
        "month": "month",
        "year": "year",
    },
    "nl": {
        "dont_know": "Weet ik niet",
        "up_to": "Kies er hoogstens {most}.",
        "several": "U mag er meer dan één kiezen.",
        "who": "Wie",
        "page": "Pagina {page} van {pages}",
        "serial": "Formulier",
        "how": "Zet een kruisje in een vakje. Fout vakje? Maak het helemaal zwart en kruis een ander aan.",
        "day": "dag",
        "month": "maand",
        "year": "jaar",
    },
    "de": {
        "dont_know": "Weiß ich nicht",
        "up_to": "Wählen Sie höchstens {most}.",
        "several": "Sie dürfen mehrere wählen.",
        "who": "Wer",
        "page": "Seite {page} von {pages}",
        "serial": "Formular",
        "how": "Setzen Sie ein Kreuz in ein Kästchen. Falsch? Malen Sie es ganz schwarz und kreuzen Sie ein anderes an.",
        "day": "Tag",
        "month": "Monat",
        "year": "Jahr",
    },
    "fr": {
        "dont_know": "Je ne sais pas",
        "up_to": "Choisissez-en {most} au plus.",
        "several": "Vous pouvez en choisir plusieurs.",
        "who": "Qui",
        "page": "Page {page} sur {pages}",
        "serial": "Formulaire",
        "how": "Mettez une croix dans une case. Erreur ? Noircissez toute la case et cochez-en une autre.",
        "day": "jour",
        "month": "mois",
        "year": "année",
    },
}


def words(language: str, *, posted: bool, foot: Mapping[str, str]) -> Words:
    """`posted`: an address to send it to stands on the sheet. `foot`: what happens with what they write, by language.

    KeyError for a language outside LANGUAGES.
    """
    back = _BACK if posted else _BACK_WITHOUT_ADDRESS
    return Words(**_AROUND[language], back=back[language], foot=foot[language])
