"""A form as it goes to paper: its questions, and what stands at the foot of every page."""

from collections.abc import Mapping
from dataclasses import dataclass

from formspec import FormSpec
from intake.records import around
from paper.sheet import Words

PARTNER_FOOT = {
    "en": "The form number names this sheet, not you. Your answers are only shown together with those of others.",
    "nl": "Het formuliernummer hoort bij dit blad, niet bij u. Uw antwoorden tonen wij alleen samen met die van anderen.",
    "de": "Die Formularnummer gehört zu diesem Blatt, nicht zu Ihnen. Ihre Antworten zeigen wir nur zusammen mit anderen.",
    "fr": "Le numéro du formulaire désigne cette feuille, pas vous. Vos réponses ne paraissent qu'avec celles d'autres.",
}
PERSONAL_FOOT = {
    "en": "The form number shows us that you took part. It is not kept with your answers, which are only shown together.",
    "nl": "Aan het formuliernummer zien wij dat u meedeed. Het staat niet bij uw antwoorden. Die tonen wij alleen samen.",
    "de": "An der Nummer sehen wir, dass Sie teilgenommen haben. Bei Ihren Antworten steht sie nicht; die zeigen wir nur zusammen.",
    "fr": "Le numéro nous dit que vous avez participé. Il n'est pas gardé avec vos réponses, qui ne paraissent qu'ensemble.",
}


@dataclass(frozen=True, slots=True)
class PaperForm:
    """`foot` by language says what happens with what people write."""

    spec: FormSpec
    foot: Mapping[str, str]

    @property
    def languages(self) -> tuple[str, ...]:
        """Those in which both the questions and the words around them exist."""
        return tuple(code for code in self.spec.languages if code in around.LANGUAGES)

    def words(self, language: str, *, posted: bool) -> Words:
        """What stands around the questions; `posted`: an address is printed. KeyError outside `languages`."""
        return around.words(language, posted=posted, foot=self.foot)
