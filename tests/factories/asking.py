"""A questionnaire with every kind of question, opened as a wave: what the partner's pages must be able to draw."""

from dataclasses import replace
from typing import Any

from formspec import Choice, FormSpec, Item, Page, to_json
from foundation import clock
from foundation.localised import Localised
from partnerships.models import Partnership
from surveys.models import Instrument, InstrumentVersion, Wave
from surveys.services import series as running
from surveys.services import waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

LANGUAGES = ("en", "nl", "de", "fr")


def _said(text: str) -> dict[str, str]:
    return dict.fromkeys(LANGUAGES, text)


def _choices(*texts: str, first: int = 1) -> tuple[Choice, ...]:
    return tuple(Choice(str(at), _said(text)) for at, text in enumerate(texts, first))


ANCHORS = _choices(
    "Hardly anything was shared",
    "Information was shared when someone asked",
    "Information was shared without asking",
    "Money, people or systems were shared",
    "The say over money and people was shared",
)
DEGREES = _choices(
    "No contact", "A few times a year", "Every month", "Every week", "Every day, on the same work", first=0
)
ROLES = (
    Choice("chair", _said("I chair it")),
    Choice("member", _said("I am a member")),
    Choice("else", _said("Something else, namely"), other=True),
)
VALUES = tuple(
    Choice(key, _said(text), other=key == "other")
    for key, text in (
        ("access", "Ease of access"),
        ("privacy", "Privacy and security"),
        ("response", "Responsiveness"),
        ("equal", "Equal treatment"),
        ("other", "Another one, namely"),
    )
)
PEOPLE = tuple(
    Choice(f"p{at}", _said(name)) for at, name in enumerate(("City", "Operator", "Cyclists' union"))
)

SHARED = Item(
    "shared", "likert", _said("What was shared in the last three months?"), choices=ANCHORS, dont_know=True
)
ROLE = Item(
    "role",
    "single",
    _said("What is your role in this body?"),
    choices=ROLES,
    required=True,
    required_because=_said("the next questions depend on it."),
)
LED = Item(
    "led", "text", _said("What did you put on the agenda?"), relevant={"item": "role", "equals": "chair"}
)
MATTERS = Item("matters", "choose", _said("Which matter most to you here?"), choices=VALUES, most=3)
MET = Item("met", "multiple", _said("Which did you meet in practice?"), choices=VALUES[:-1])
HOURS = Item(
    "hours",
    "number",
    _said("How many hours a week do you have for it?"),
    hint=_said("Half hours are fine."),
    minimum=0,
    maximum=60,
    decimals=1,
)
SINCE = Item("since", "date", _said("Since when do you take part?"), minimum="2010-01-01")
TIES = Item(
    "ties", "roster", _said("How often do you work with each?"), choices=DEGREES, rows=PEOPLE, dont_know=True
)
CHAIRED = Item(
    "chaired",
    "number",
    _said("How many meetings did you chair?"),
    relevant={"item": "role", "equals": "chair"},
)
FORM = FormSpec(
    key="every_kind",
    version=1,
    title=_said("Every kind of question"),
    languages=LANGUAGES,
    pages=(
        Page("you", _said("You and your role"), (SHARED, ROLE, LED)),
        Page("values", _said("What matters"), (MATTERS, MET), intro=_said("Think of the last three months.")),
        Page("facts", _said("A few facts"), (HOURS, SINCE)),
        Page("chair", _said("For chairs"), (CHAIRED,)),
        Page("ties", _said("Who works with whom"), (TIES,)),
    ),
)
ONE_PAGE = replace(FORM, key="one_page", pages=FORM.pages[:1])


def version(partnership: Partnership, form: FormSpec = FORM, number: int = 1) -> InstrumentVersion:
    """`form` published in a partnership as the `number`-th version of its instrument."""
    instrument, _new = Instrument.objects.get_or_create(
        partnership=partnership, key=form.key, defaults={"title": Localised(form.title)}
    )
    return InstrumentVersion.objects.create(
        partnership=partnership,
        instrument=instrument,
        number=number,
        spec=to_json(replace(form, version=number)),
        published_at=clock.now(),
        published_by=people.setter(),
    )


def wave(form: FormSpec = FORM, *, seats: int = 1, **fields: Any) -> Wave:
    """An open wave that asks `form`."""
    here = people.partnership()
    body = people.body(here)
    for _ in range(seats):
        people.seat(body=body)
    made = running.create(
        by=people.setter(),
        partnership=here,
        instrument=version(here, form).instrument,
        **{
            "name": Localised({"en": "Every kind"}),
            "rule": "FREQ=YEARLY",  # it has a roster
            "first_opening": factory.FIRST,
            **fields,
        },
    )
    with clock.at(factory.FIRST):
        return waves.open_now(by=people.setter(), wave=made.waves.get())
