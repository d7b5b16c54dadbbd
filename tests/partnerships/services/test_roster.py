from datetime import date

import pytest

from partnerships import pasting
from partnerships.models import Member, Seat
from partnerships.services import roster
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 30)


@pytest.fixture
def here():
    row = make.partnership()
    make.organisation(row, name="Stad Zoëstad")
    make.body(row, name={"nl": "Stuurgroep", "en": "Board"})
    return row


def planned(here, text):
    return [one.problem for one in roster.plan(here, pasting.read(text), today=TODAY)]


def test_names_are_matched_for_people_in_any_language(here):
    assert planned(here, "Noor;n@example.org;STAD ZOESTAD;stuurgroep\nBo;;Stad Zoëstad;board") == ["", ""]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (";a@b.be;Stad Zoëstad", "name"),
        ("Noor;;Elsewhere", "organisation"),
        ("Noor;;Stad Zoëstad;Elsewhere", "body"),
        ("Noor;nowhere;Stad Zoëstad", "address"),
        ("x" * 201 + ";;Stad Zoëstad", "too long"),
    ],
)
def test_each_line_says_what_is_wrong(here, text, problem):
    assert problem in planned(here, text)[0]


def test_the_same_line_counts_once(here):
    assert [bool(problem) for problem in planned(here, "Noor;;Stad Zoëstad\nnoor;;Stad Zoëstad")] == [
        False,
        True,
    ]


def test_a_dry_run_stores_nothing(here):
    planned(here, "Noor;n@example.org;Stad Zoëstad;Board")
    assert not Member.objects.exists()


def test_the_good_lines_are_added_the_others_stay_out(here):
    lines = pasting.read("Noor;n@example.org;Stad Zoëstad;Board\nBo;;Elsewhere")
    done = roster.add(by=make.setter(), partnership=here, lines=lines, today=TODAY, language="nl")
    assert [bool(one.problem) for one in done] == [False, True]
    assert (Member.objects.get().name, Seat.objects.get().starts_on) == ("Noor", TODAY)


def test_a_second_run_adds_nothing(here):
    lines = pasting.read("Noor;n@example.org;Stad Zoëstad;Board\nBo;;Stad Zoëstad")
    for _ in range(2):
        done = roster.add(by=make.setter(), partnership=here, lines=lines, today=TODAY, language="nl")
    assert all(one.problem for one in done)
    assert Member.objects.count() == 2


def test_one_person_in_two_bodies_is_one_member(here):
    make.body(here, name={"en": "Team"})
    lines = pasting.read("Noor;;Stad Zoëstad;Board\nNoor;;Stad Zoëstad;Team")
    roster.add(by=make.setter(), partnership=here, lines=lines, today=TODAY, language="nl")
    assert (Member.objects.count(), Seat.objects.count()) == (1, 2)
