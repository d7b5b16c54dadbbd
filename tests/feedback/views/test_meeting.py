import uuid

import pytest

from feedback.models import Suggestion
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def sheet(*texts: str, **fields: str) -> dict[str, str]:
    data = {
        "sheet": str(uuid.uuid4()),
        "channel": "meeting",
        "said_on": "2026-11-03",
        "language": "nl",
        "place": "Hall",
    }
    data |= {"line-TOTAL_FORMS": "8", "line-INITIAL_FORMS": "0"}
    for place, text in enumerate(texts):
        data |= {f"line-{place}-text": text, f"line-{place}-kind": "suggestion"}
    return {**data, **fields}


def test_one_sheet_becomes_many_suggestions(here, clerk) -> None:
    answer = clerk.post(f"/desk/{here.slug}/meeting/", sheet("More trees", "", "More light", "A bench"))
    assert answer.status_code == 302
    rows = list(Suggestion.objects.order_by("id"))
    assert [row.text for row in rows] == ["More trees", "More light", "A bench"]
    assert {(row.channel, row.place_text, str(row.said_on)) for row in rows} == {
        ("meeting", "Hall", "2026-11-03")
    }
    page = clerk.get(answer["Location"]).content.decode()
    assert all(row.number in page for row in rows)


def test_the_same_sheet_twice_is_stored_once(here, clerk) -> None:
    data = sheet("More trees", "More light")
    for _ in range(2):
        assert clerk.post(f"/desk/{here.slug}/meeting/", data).status_code == 302
    assert Suggestion.objects.count() == 2


def test_all_lines_or_none(here, clerk) -> None:
    data = sheet("More trees", "More light", **{"line-1-email": "nonsense"})
    answer = clerk.post(f"/desk/{here.slug}/meeting/", data)
    assert answer.status_code == 422 and "More trees" in answer.content.decode()
    assert not Suggestion.objects.exists()


def test_an_empty_sheet_is_said(here, clerk) -> None:
    assert clerk.post(f"/desk/{here.slug}/meeting/", sheet()).status_code == 422
    assert clerk.post(f"/desk/{here.slug}/meeting/", sheet("x", sheet="")).status_code == 422


def test_the_form_opens(here, clerk) -> None:
    assert clerk.get(f"/desk/{here.slug}/meeting/").status_code == 200
    assert clerk.get(f"/desk/{here.slug}/meeting/slips/").status_code == 200
    assert feedback.city(here)
