"""The suggestion form on paper, as a form spec of its own version: what was printed stays readable for good.

The wording is part of the version, so it stands here in every language and not in the message catalogues.
A changed question or option needs a new VERSION; the old one stays in the archive of printed forms.
"""

from formspec import Choice, FormSpec, Item, Page

KEY = "suggestion"
VERSION = 1

FORM = FormSpec(
    key=KEY,
    version=VERSION,
    languages=("en", "nl", "de", "fr"),
    title={
        "en": "What do you want to say?",
        "nl": "Wat wilt u zeggen?",
        "de": "Was möchten Sie sagen?",
        "fr": "Que voulez-vous dire ?",
    },
    intro={
        "en": "Someone who can do something about it reads this and answers you. You need no account and no computer.",
        "nl": "Iemand die er iets aan kan doen, leest dit en antwoordt u. U hebt geen account en geen computer nodig.",
        "de": "Jemand, der etwas tun kann, liest das und antwortet Ihnen. Sie brauchen kein Konto und keinen Computer.",
        "fr": "Une personne qui peut agir lit ceci et vous répond. Il ne faut ni compte ni ordinateur.",
    },
    pages=(
        Page(
            key="said",
            title={},
            items=(
                Item(
                    key="text",
                    kind="text",
                    max_length=450,
                    required=True,
                    required_because={"en": "Without your words there is nothing to answer."},
                    label={
                        "en": "Your words",
                        "nl": "Uw woorden",
                        "de": "Ihre Worte",
                        "fr": "Vos mots",
                    },
                    hint={
                        "en": "One subject on one sheet. No room left? Go on overleaf.",
                        "nl": "Eén onderwerp per blad. Geen plaats meer? Schrijf verder op de achterkant.",
                        "de": "Ein Thema pro Blatt. Kein Platz mehr? Schreiben Sie auf der Rückseite weiter.",
                        "fr": "Un sujet par feuille. Plus de place ? Continuez au verso.",
                    },
                ),
                Item(
                    key="kind",
                    kind="single",
                    label={
                        "en": "What is it?",
                        "nl": "Wat is het?",
                        "de": "Was ist es?",
                        "fr": "De quoi s'agit-il ?",
                    },
                    choices=(
                        Choice(
                            "suggestion",
                            {"en": "An idea", "nl": "Een idee", "de": "Eine Idee", "fr": "Une idée"},
                        ),
                        Choice(
                            "complaint",
                            {
                                "en": "A complaint",
                                "nl": "Een klacht",
                                "de": "Eine Beschwerde",
                                "fr": "Une plainte",
                            },
                        ),
                        Choice(
                            "report",
                            {
                                "en": "Something is broken",
                                "nl": "Er is iets kapot",
                                "de": "Etwas ist kaputt",
                                "fr": "Une chose est cassée",
                            },
                        ),
                        Choice(
                            "compliment",
                            {
                                "en": "A compliment",
                                "nl": "Een compliment",
                                "de": "Ein Lob",
                                "fr": "Un compliment",
                            },
                        ),
                        Choice(
                            "question",
                            {"en": "A question", "nl": "Een vraag", "de": "Eine Frage", "fr": "Une question"},
                        ),
                    ),
                ),
                Item(
                    key="place",
                    kind="text",
                    max_length=75,
                    label={
                        "en": "Where is it? (only if it has a place)",
                        "nl": "Waar is het? (alleen als het over een plaats gaat)",
                        "de": "Wo ist es? (nur wenn es einen Ort hat)",
                        "fr": "Où est-ce ? (seulement s'il y a un lieu)",
                    },
                ),
                Item(
                    key="said_on",
                    kind="date",
                    label={
                        "en": "The date on which you write this",
                        "nl": "De datum waarop u dit schrijft",
                        "de": "Das Datum, an dem Sie das schreiben",
                        "fr": "La date à laquelle vous écrivez",
                    },
                ),
                Item(
                    key="answer",
                    kind="single",
                    label={
                        "en": "How shall we answer you?",
                        "nl": "Hoe mogen wij u antwoorden?",
                        "de": "Wie sollen wir Ihnen antworten?",
                        "fr": "Comment pouvons-nous vous répondre ?",
                    },
                    choices=(
                        Choice(
                            "letter",
                            {"en": "By letter", "nl": "Per brief", "de": "Per Brief", "fr": "Par lettre"},
                        ),
                        Choice(
                            "phone",
                            {
                                "en": "By telephone",
                                "nl": "Per telefoon",
                                "de": "Per Telefon",
                                "fr": "Par téléphone",
                            },
                        ),
                        Choice(
                            "email",
                            {"en": "By e-mail", "nl": "Per e-mail", "de": "Per E-Mail", "fr": "Par e-mail"},
                        ),
                        Choice(
                            "none",
                            {
                                "en": "No answer",
                                "nl": "Geen antwoord",
                                "de": "Keine Antwort",
                                "fr": "Pas de réponse",
                            },
                        ),
                    ),
                ),
                Item(
                    key="contact",
                    kind="text",
                    max_length=150,
                    label={
                        "en": "Your name, and the address, number or e-mail for the answer",
                        "nl": "Uw naam, en het adres, nummer of e-mailadres voor het antwoord",
                        "de": "Ihr Name, und die Adresse, Nummer oder E-Mail für die Antwort",
                        "fr": "Votre nom, et l'adresse, le numéro ou l'e-mail pour la réponse",
                    },
                ),
            ),
        ),
    ),
)

FOOT = {
    "en": "Your name and address are kept apart from your words, and erased one year after the last answer.",
    "nl": "Uw naam en adres bewaren wij apart van uw woorden. Een jaar na het laatste antwoord wissen wij ze.",
    "de": "Name und Adresse bewahren wir getrennt von Ihren Worten auf und löschen sie ein Jahr nach der letzten Antwort.",
    "fr": "Votre nom et votre adresse sont gardés à part de vos mots, et effacés un an après la dernière réponse.",
}
