"""A table read against the form: what each row becomes, and what is wrong where."""

from formspec import Choice, FormSpec, Item, Page
from surveys.records.incoming import Columns, Known, guess, plan, readable

ANCHORS = tuple(Choice(str(n), {"en": f"Anchor {n}", "nl": f"Anker {n}"}) for n in range(1, 6))
SPEC = FormSpec(
    "x",
    1,
    {"en": "X"},
    ("en", "nl"),
    (
        Page(
            "p",
            {"en": "P"},
            (
                Item(
                    "trust",
                    "likert",
                    {"en": "Do you trust?", "nl": "Vertrouwt u?"},
                    choices=ANCHORS,
                    dont_know=True,
                ),
                Item(
                    "pick",
                    "choose",
                    {"en": "Pick"},
                    choices=(Choice("a", {"en": "A"}), Choice("b", {"en": "B"})),
                    most=2,
                ),
                Item("ties", "roster", {"en": "Ties"}, choices=ANCHORS, rows=(Choice("r", {"en": "R"}),)),
                Item("more", "text", {"en": "More?"}),
            ),
        ),
    ),
)
KNOWN = Known(
    levels={"project": "project", "projectniveau": "project"},
    bodies={"steering group": ("018f0000-0000-7000-8000-000000000001", "strategic")},
    capacities={"paid": "paid"},
    groups={"city": "city"},
)
COLUMNS = Columns(
    person="who",
    level="level",
    body="body",
    capacity="job",
    answers={"trust": "q1", "pick": "q2", "more": "q3"},
)


def one(**cells: str):
    return plan([(2, {"who": "Noor", "level": "project", **cells})], COLUMNS, SPEC, KNOWN)


def test_columns_are_guessed_by_key_and_by_question_in_any_language() -> None:
    found = guess(["Person", "vertrouwt  u?", "pick", "body", "extra"], SPEC)
    assert found.person == "Person"
    assert found.body == "body"
    assert found.answers == {"trust": "vertrouwt  u?", "pick": "pick"}


def test_a_cell_is_a_key_or_its_words() -> None:
    for cell, value in (("4", 4), ("anker 4", 4), (" Anchor 4 ", 4), ("dk", "dk"), ("Weet niet", "dk")):
        assert one(q1=cell).rows[0].values == {"trust": value}
    assert one(q2="B; a").rows[0].values == {"pick": ["a", "b"]}
    assert one(q3="words").rows[0].values == {"more": "words"}


def test_a_wrong_cell_is_named_with_its_line_and_column() -> None:
    (trouble,) = one(q1="9").troubles
    assert (trouble.line, trouble.column, trouble.cell, trouble.code) == (2, "q1", "9", "not_a_choice")


def test_a_row_without_answers_was_asked() -> None:
    found = one(q1="", q2="")
    assert (len(found.rows), found.answered, found.troubles) == (1, 0, ())


def test_a_body_brings_its_level() -> None:
    row = one(body="Steering group", level="").rows[0]
    assert row.level == "strategic"
    assert row.body.startswith("018f")


def test_what_is_not_known_is_said() -> None:
    assert [each.code for each in one(level="?").troubles] == ["no_level"]
    assert [each.code for each in one(body="Band").troubles] == ["no_body"]
    assert [each.code for each in one(job="king").troubles] == ["no_code"]
    assert one(level="").troubles[0].code == "no_level"
    assert not plan([(2, {"who": "a"})], COLUMNS, SPEC, KNOWN, level="expert").troubles


def test_one_person_twice() -> None:
    rows = [(2, {"who": "Noor", "level": "project"}), (3, {"who": " noor", "level": "project"})]
    (trouble,) = plan(rows, COLUMNS, SPEC, KNOWN).troubles
    assert (trouble.line, trouble.code, trouble.params) == (3, "twice", {"line": 2})


def test_columns_nobody_uses_are_told_and_rosters_have_columns_of_their_own() -> None:
    assert one(note="x").unused == ("note",)
    assert [item.key for item in readable(SPEC)] == ["trust", "pick", "more"]
