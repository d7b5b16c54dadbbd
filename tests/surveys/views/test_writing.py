"""The editor, walked by plain forms."""

import pytest
from django.test import Client

from formspec import from_json
from surveys.models import InstrumentVersion
from surveys.services import instruments, library
from tests.factories import instruments as factory
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(client: Client) -> InstrumentVersion:
    made = factory.written()
    client.force_login(people.staff(partnership=made.partnership))
    return made


def place(version: InstrumentVersion, rest: str = "") -> str:
    return f"/surveys/instruments/{version.instrument.uuid}/{rest}"


def spec_now(version: InstrumentVersion):  # type: ignore[no-untyped-def]
    version.refresh_from_db()
    return from_json(version.spec)


def test_it_shows_pages_questions_time_and_what_is_missing(client: Client, draft: InstrumentVersion) -> None:
    page = client.get(place(draft)).content.decode()

    assert "How was it?" in page
    assert "complete" in page
    assert "${how} &lt;= 2" in page
    assert "about 1 minute" in page


def test_more_than_five_minutes_is_said(client: Client, draft: InstrumentVersion) -> None:
    long = factory.draft(draft.partnership)
    for at in range(30):
        instruments.change(
            by=people.setter(),
            version=long,
            edit=lambda spec, at=at: factory.editing.put_item(
                spec, "page_1", factory.Item(f"q_{at}", "text", {"en": "Why?"})
            ),
        )

    assert "longer than the five minutes" in client.get(place(long)).content.decode()


def test_a_question_is_added_by_its_kind(client: Client, draft: InstrumentVersion) -> None:
    assert "Choose up to a number" in client.get(place(draft, "pages/page_1/add/")).content.decode()
    fields = {
        "label_en": "Which matter?",
        "label_nl": "Welke tellen?",
        "count": "4",
        "choice_0_en": "Safety",
        "choice_0_nl": "Veiligheid",
        "choice_1_en": "Something else",
        "choice_1_nl": "Iets anders",
        "choice_1_other": "on",
        "most": "1",
        "page": "page_1",
        "when_1": '{"answered": true, "item": "how"}',
        "go": "keep",
    }

    answer = client.post(place(draft, "pages/page_1/add/?kind=choose"), fields)

    made = spec_now(draft).item("which_matter")
    assert answer.status_code == 302
    assert [(choice.key, choice.other) for choice in made.choices] == [
        ("safety", False),
        ("something_else", True),
    ]
    assert made.relevant == {"item": "how", "answered": True}
    assert made.most == 1


def test_a_question_is_changed_and_an_unreadable_one_comes_back(
    client: Client, draft: InstrumentVersion
) -> None:
    shown = client.get(place(draft, "items/why/")).content.decode()
    assert 'value="2.0"' in shown or 'value="2"' in shown
    fields = {
        "label_en": "Why is that?",
        "label_nl": "Waarom?",
        "page": "page_1",
        "key": "why",
        "max_length": "80",
    }

    wrong = client.post(place(draft, "items/why/"), {**fields, "label_en": ""})
    fine = client.post(place(draft, "items/why/"), fields)

    assert (wrong.status_code, fine.status_code) == (422, 302)
    assert spec_now(draft).item("why").label["en"] == "Why is that?"
    assert spec_now(draft).item("why").relevant is None


def test_the_preview_shows_what_is_typed_and_keeps_nothing(client: Client, draft: InstrumentVersion) -> None:
    fields = {"label_en": "Look at me", "page": "page_1", "key": "why", "go": "preview"}

    page = client.post(place(draft, "items/why/"), fields)

    assert page.status_code == 200
    assert page.content.decode().count("Look at me") == 2
    assert spec_now(draft).item("why").label["en"] == "Why?"


def test_pages_and_questions_move_and_go(client: Client, draft: InstrumentVersion) -> None:
    client.post(place(draft, "pages/"), {"title_en": "More", "title_nl": "Meer"})
    client.post(place(draft, "move/item/why/"), {"go": "down"})
    client.post(place(draft, "move/page/more/"), {"go": "up"})

    assert [page.key for page in spec_now(draft).pages] == ["more", "page_1"]
    assert [item.key for item in spec_now(draft).items()] == ["why", "how"]
    assert "comes later or is gone" in client.get(place(draft)).content.decode()
    client.post(place(draft, "move/page/more/"), {"go": "out"})
    assert [item.key for item in spec_now(draft).items()] == ["how"]
    for wrong in ("move/page/none/", "move/thing/how/"):
        assert client.post(place(draft, wrong), {"go": "up"}).status_code == 404
    assert client.post(place(draft, "move/item/how/"), {"go": "sideways"}).status_code == 404


def test_title_languages_and_a_page_are_changed(client: Client, draft: InstrumentVersion) -> None:
    client.post(
        place(draft, "front/"), {"title_en": "New", "title_nl": "Nieuw", "languages": ["en", "nl", "fr"]}
    )
    client.post(place(draft, "pages/page_1/"), {"title_en": "Theme", "intro_en": "Hello"})

    spec = spec_now(draft)
    assert (spec.title["en"], spec.languages) == ("New", ("en", "nl", "fr"))
    assert (spec.pages[0].title["en"], spec.pages[0].intro["en"]) == ("Theme", "Hello")
    assert "texts are missing" in client.get(place(draft)).content.decode()


def test_the_whole_is_seen_as_others_will_in_each_language(client: Client, draft: InstrumentVersion) -> None:
    page = client.get(place(draft, "1/?in=nl")).content.decode()

    assert "Hoe was het?" in page
    assert "Waarom?" in page
    assert client.get(place(draft, "9/")).status_code == 404


def test_a_published_one_is_only_looked_at(client: Client, draft: InstrumentVersion) -> None:
    core = library.install(by=people.setter(), partnership=draft.partnership, key="roster_body")

    page = client.get(place(core)).content.decode()
    assert "Begin a new version" in page
    assert "Add a question" not in page
    assert "First example" in client.get(place(core, f"{core.number}/")).content.decode()
    assert client.get(place(core, "items/ties/")).status_code == 404
    assert client.get(place(draft, "items/none/")).status_code == 404
    assert client.get(place(draft, "pages/none/")).status_code == 404
    assert client.get(place(draft, "pages/none/add/")).status_code == 404


def test_an_analyst_looks_and_writes_nothing_and_others_find_nothing(
    client: Client, draft: InstrumentVersion
) -> None:
    client.force_login(people.staff("analyst", partnership=draft.partnership))
    assert client.get(place(draft)).status_code == 200
    assert "Add a question" not in client.get(place(draft)).content.decode()
    assert client.post(place(draft, "move/item/how/"), {"go": "up"}).status_code == 403
    client.force_login(people.staff(partnership=people.partnership()))
    assert client.get(place(draft)).status_code == 404
