"""People to answer, and answers already stored: what P1 needs before it measures."""

from dataclasses import dataclass, replace

import django
from django.conf import settings
from django.core import signing
from django.db import connection

django.setup()

from formspec import FormSpec, Item, Page  # noqa: E402  (settings first)
from surveys.models import Response, Wave  # noqa: E402
from surveys.services import drafts, links  # noqa: E402
from surveys.views import devices  # noqa: E402
from tests.factories import asking  # noqa: E402

ITEMS = 15
PAGE = "all"
SECRET = "a" * 32
FORM = FormSpec(
    key="fifteen",
    version=1,
    title={"en": "Fifteen questions"},
    languages=("en",),
    pages=(
        Page(
            PAGE,
            {"en": "All"},
            tuple(
                Item(f"item_{at}", "likert", {"en": f"Question {at}"}, choices=asking.ANCHORS, dont_know=True)
                for at in range(ITEMS)
            ),
        ),
    ),
)
ANSWERS = {f"item_{at}": str(1 + at % 5) for at in range(ITEMS)}


@dataclass(frozen=True)
class Partner:
    """Somebody who has pressed Start: the path of the link, the cookies of the device, the key of the draft."""

    path: str
    cookies: str
    client_uuid: str


def open_wave(seats: int) -> Wave:
    settings.ALLOWED_HOSTS.append("testserver")
    return asking.wave(replace(FORM), seats=seats)


def started(wave: Wave) -> list[Partner]:
    rows = wave.invitations.select_related("partnership", "member", "body", "wave__series", "wave__version")
    return [_start(row) for row in rows]


def _start(row) -> Partner:  # type: ignore[no-untyped-def]
    number = drafts.begin(invitation=row)
    draft = drafts.find(row, number)
    assert draft is not None
    device = signing.dumps([str(row.uuid), row.link_version, number], salt=devices.SALT)
    cookies = f"{devices.NAME}={device}; csrftoken={SECRET}"
    return Partner(f"/m/{links.token(row)}/", cookies, str(draft.client_uuid))


def fill_up_to(wave: Wave, count: int) -> None:
    """Stored responses of this very wave, with their answers, until there are `count`."""
    missing = count - Response.objects.count()
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH made AS (INSERT INTO surveys_response (uuid, partnership_id, wave_id, pseudonym, body, level,"
            " capacity, is_core, actor_group) SELECT gen_random_uuid(), %s, %s, md5(random()::text || n),"
            " gen_random_uuid(), 'project', 'paid', false, 'city' FROM generate_series(1, %s) n RETURNING id)"
            " INSERT INTO surveys_answer (partnership_id, response_id, item, value, words, language, missing)"
            " SELECT %s, id, 'item_' || n, 1 + (id + n) %% 5, '', '', '' FROM made, generate_series(0, %s) n",
            [wave.partnership_id, wave.pk, missing, wave.partnership_id, ITEMS - 1],
        )
        for words in ("VACUUM ANALYZE", "CHECKPOINT"):
            cursor.execute(words)
