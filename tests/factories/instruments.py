"""A questionnaire being written."""

from formspec import Choice, FormSpec, Item, editing
from foundation.localised import Localised
from partnerships.models import Partnership
from surveys.models import InstrumentVersion
from surveys.services import instruments
from tests.factories import partnerships as people

SCALE = tuple(Choice(str(n), {"en": f"Point {n}", "nl": f"Punt {n}"}) for n in range(1, 6))
HOW = Item("how", "likert", {"en": "How was it?", "nl": "Hoe was het?"}, choices=SCALE, construct="trust")
WHY = Item("why", "text", {"en": "Why?", "nl": "Waarom?"}, relevant={"item": "how", "at_most": 2})


def draft(partnership: Partnership | None = None) -> InstrumentVersion:
    """In English and Dutch, with one empty page called page_1."""
    return instruments.create(
        by=people.setter(),
        partnership=partnership or people.partnership(),
        title=Localised({"en": "Our own"}),
        languages=("en", "nl"),
    )


def written(partnership: Partnership | None = None) -> InstrumentVersion:
    """Whole, with two questions: ready to be published."""

    def edit(spec: FormSpec) -> FormSpec:
        both = {"en": "Our own", "nl": "Van ons"}
        page = editing.put_page(spec, spec.pages[0].__class__("page_1", both, ()), instead_of="page_1")
        whole = editing.put_item(editing.put_item(page, "page_1", HOW), "page_1", WHY)
        return FormSpec(whole.key, whole.version, both, whole.languages, whole.pages, whole.intro)

    return instruments.change(by=people.setter(), version=draft(partnership), edit=edit)


def published(partnership: Partnership | None = None) -> InstrumentVersion:
    return instruments.publish(by=people.setter(), version=written(partnership))
