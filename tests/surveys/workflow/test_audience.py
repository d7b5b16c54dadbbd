"""One person, one invitation, by the stated rule."""

from uuid import UUID, uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surveys.workflow.audience import Place, Wanted, choose


def place(member: UUID, body: UUID, level: str, *, guest: bool = False) -> Place:
    return Place(member, body, level, False, "paid", "city", guest)


ANNA, BEN, CEM, DAN = (UUID(int=n) for n in range(1, 5))
STEERING, TEAM, OTHER_TEAM = (UUID(int=n) for n in range(11, 14))


def test_who_sits_in_two_bodies_is_asked_for_the_smaller_level() -> None:
    found = choose(
        [
            place(ANNA, STEERING, "strategic"),
            place(ANNA, TEAM, "project"),
            place(BEN, TEAM, "project"),
            place(CEM, TEAM, "project"),
        ]
    )

    assert {one.member: one.body for one in found} == {ANNA: STEERING, BEN: TEAM, CEM: TEAM}


def test_within_a_level_the_smaller_body_then_the_lower_uuid() -> None:
    found = choose(
        [
            place(ANNA, TEAM, "project"),
            place(ANNA, OTHER_TEAM, "project"),
            place(BEN, TEAM, "project"),
            place(DAN, OTHER_TEAM, "project"),
            place(CEM, TEAM, "project"),
        ]
    )
    even = choose([place(ANNA, OTHER_TEAM, "project"), place(ANNA, TEAM, "project")])

    assert {one.member: one.body for one in found}[ANNA] == OTHER_TEAM
    assert even[0].body == TEAM


def test_the_body_of_last_time_is_asked_again() -> None:
    places = [place(ANNA, STEERING, "strategic"), place(ANNA, TEAM, "project"), place(BEN, TEAM, "project")]

    assert choose(places, before={ANNA: TEAM})[0].body == TEAM
    assert {one.member: one.body for one in choose(places, before={ANNA: OTHER_TEAM})}[ANNA] == STEERING


def test_guests_and_other_levels_are_not_asked() -> None:
    places = [place(ANNA, STEERING, "strategic", guest=True), place(BEN, TEAM, "project")]

    assert [one.member for one in choose(places)] == [BEN]
    assert choose(places, wanted=Wanted(levels=("strategic",))) == []


LEVEL = {STEERING: "strategic", TEAM: "project", OTHER_TEAM: "project"}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.sampled_from([ANNA, BEN, CEM, DAN]), st.sampled_from([STEERING, TEAM, OTHER_TEAM])).map(
            lambda pair: place(*pair, LEVEL[pair[1]])
        )
    ),
)
def test_everyone_once_and_the_order_of_the_seats_changes_nothing(places: list[Place]) -> None:
    found = choose(places)
    mixed = places[::-1]

    assert sorted(one.member for one in found) == sorted({one.member for one in places})
    assert [(one.member, one.body, one.level) for one in choose(mixed)] == [
        (one.member, one.body, one.level) for one in found
    ]


def test_five_thousand_members_are_no_trouble() -> None:
    places = [place(uuid4(), TEAM, "project") for _ in range(5000)]

    assert len(choose(places)) == 5000


def test_bodies_organisations_and_roles_narrow_it_down() -> None:
    city, firm = UUID(int=21), UUID(int=22)
    places = [
        Place(ANNA, STEERING, "strategic", False, "paid", "city", False, city, "chair"),
        Place(BEN, TEAM, "project", False, "paid", "private", False, firm, "member"),
        Place(CEM, TEAM, "project", False, "paid", "city", True, city, "guest"),
    ]

    def who(wanted: Wanted) -> list[UUID]:
        return [one.member for one in choose(places, wanted=wanted)]

    assert who(Wanted(bodies=[TEAM])) == [BEN]
    assert who(Wanted(organisations=[city])) == [ANNA]
    assert who(Wanted(roles=["chair"])) == [ANNA]
    assert who(Wanted(roles=["guest"])) == [CEM]
    assert who(Wanted(levels=["project"], organisations=[city])) == []
