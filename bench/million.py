"""A million suggestions for the desk's benchmarks: made inside the database, in the shares of a busy city.

97 % have ended or were taken over, the rest is open; words follow a steep frequency curve, as in real texts (three syllables for each of 30,000 words).
"""

from django.db import connection, transaction

from foundation import clock
from foundation.models import User
from foundation.services import actors
from partnerships.models import Organisation, Partnership, Role
from partnerships.services import grants, organisations, partnerships

ROWS = 1_000_000
SYLLABLES = [
    "ba",
    "ber",
    "bi",
    "bo",
    "brug",
    "da",
    "den",
    "do",
    "fiet",
    "fo",
    "ga",
    "gel",
    "hal",
    "hof",
    "in",
    "ka",
    "ker",
    "la",
    "lan",
    "licht",
    "lo",
    "ma",
    "mer",
    "mo",
    "na",
    "pad",
    "park",
    "pe",
    "plein",
    "ra",
    "rek",
    "ri",
    "ro",
    "sa",
    "sen",
    "sta",
    "stal",
    "ta",
    "ter",
    "to",
    "va",
    "ver",
    "wa",
    "weg",
    "wi",
    "zo",
]
WORDS = 30_000
GIN = ("feedback_suggestion_text_trgm", "feedback_suggestion_title_trgm", "feedback_suggestion_words")

TEXTS = """
INSERT INTO feedback_suggestion (uuid, partnership_id, number, kind, channel, source, text, language, title, category,
    place_text, asset_tag, asset_signal, said_on, received_on, received_at, received_by_id, answer_channel, status,
    outcome, owner_organisation_id, owner_user_id, code_version, deadline_rule, acknowledge_due_on, answer_due_on)
SELECT (lpad(to_hex(g), 12, '0') || lpad(to_hex((random() * 1e15)::bigint), 20, '7'))::uuid, %(here)s,
    (10000000 + g)::text, (ARRAY['suggestion', 'complaint', 'report', 'question'])[1 + g %% 4],
    (ARRAY['web', 'paper', 'phone', 'email', 'counter'])[1 + g %% 5], '',
    (SELECT string_agg(s[1 + w %% n] || s[1 + w / n %% n] || s[1 + w * 7 / 11 %% n], ' ')
     FROM (SELECT floor(%(vocabulary)s * power(random(), 3))::int AS w FROM generate_series(1, 8 + g %% 20)) AS drawn),
    (ARRAY['nl', 'fr', 'en', 'de'])[1 + g %% 4], '', 'bikes', '', '', '',
    day, day, day + time '09:00', %(by)s, 'code', status,
    CASE WHEN status = 'closed' THEN 'explained' ELSE '' END,
    CASE WHEN g %% 3 = 0 THEN %(operator)s ELSE %(city)s END,
    CASE WHEN status = 'in_handling' AND g %% 2 = 0 THEN %(user)s END, 1, '2026.1',
    CASE WHEN status <> 'imported' THEN day + 5 END, CASE WHEN status <> 'imported' THEN day + 21 END
FROM (
    SELECT g, %(today)s::date - ((%(rows)s - g) * 1500 / %(rows)s)::int AS day,
        CASE WHEN g %% 100 < 80 THEN 'closed' WHEN g %% 100 < 90 THEN 'imported' WHEN g %% 100 < 97 THEN 'withdrawn'
             WHEN g %% 100 = 97 THEN 'received' WHEN g %% 100 = 98 THEN 'in_handling' ELSE 'answered' END AS status
    FROM generate_series(1, %(rows)s) AS g
) AS made, (SELECT %(syllables)s::text[] AS s, cardinality(%(syllables)s::text[]) AS n) AS spoken
"""


def city(rows: int = ROWS) -> tuple[Partnership, User]:
    """A partnership with `rows` suggestions and its handler."""
    by = actors.system("bench")
    here = partnerships.create(
        by=by,
        slug="bench",
        name={"en": "Bench"},
        city="Bench",
        country="BE",
        languages=["nl", "fr", "en", "de"],
    )
    city = organisations.create(
        by=by, partnership=here, name="City", actor_group="city", is_owner_of_cases=True
    )
    operator = organisations.create(
        by=by, partnership=here, name="Operator", actor_group="private", is_owner_of_cases=True
    )
    user = User.objects.create_user(email="handler@bench.example", name="Handler")
    grants.give(by=by, partnership=here, user=user, organisation=city, role=Role.HANDLER)
    _fill(here, user, city, operator, by.pk, rows)
    return here, user


@transaction.atomic
def _fill(
    here: Partnership, user: User, city: Organisation, operator: Organisation, by: int, rows: int
) -> None:
    values = {
        "here": here.pk,
        "by": by,
        "user": user.pk,
        "city": city.pk,
        "operator": operator.pk,
        "rows": rows,
        "syllables": SYLLABLES,
        "vocabulary": WORDS,
        "today": clock.today(here.time_zone),
    }
    with connection.cursor() as cursor:
        cursor.execute(
            "SET LOCAL session_replication_role = replica"
        )  # the answers to closed ones are not made
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = ANY(%s)", [list(GIN)])
        made_again = [row[0] for row in cursor.fetchall()]
        cursor.execute("DROP INDEX " + ", ".join(GIN))  # built once at the end, many times faster
        cursor.execute(TEXTS, values)
        for definition in made_again:
            cursor.execute(definition)
