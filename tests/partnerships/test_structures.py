"""Both governance structures that the first study describes fit without bending, and so do the sample cities."""

from datetime import date

import pytest

from config.samples.networks import SLUGS
from partnerships import tree
from partnerships.models import Organisation, Partnership
from partnerships.selectors import affairs, people
from tests.factories import networks
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
DAY = date(2024, 6, 30)


def organisations(here: Partnership, **groups: str) -> dict[str, Organisation]:
    return {name: make.organisation(here, name=name, actor_group=group) for name, group in groups.items()}


def test_a_covenant_with_a_steering_committee_an_operations_team_and_guests():
    here = make.partnership(country="BE")
    orgs = organisations(here, City="city", Institute="knowledge", Association="other")
    steering = make.body(here, level="strategic")
    operations = make.body(here, level="operational", parent=steering, decides=False)
    experts = make.body(here, level="expert", parent=operations, decides=False)
    project = make.body(here, level="project", parent=operations)
    alderman = make.member(organisation=orgs["City"])
    for body in (steering, operations):  # the operations team holds the steering committee's members
        make.seat(member=alderman, body=body)
    lead = make.member(organisation=orgs["Association"])  # an association of towns runs the machines
    make.seat(member=lead, body=project, role="chair", capacity="paid")
    make.seat(member=lead, body=operations, role="guest")
    covenant = make.agreement(here, parties=[orgs["City"], orgs["Institute"]], signed_on=date(2016, 1, 1))
    renewed = make.agreement(here, parties=list(orgs.values()), signed_on=date(2020, 1, 1), replaces=covenant)

    nodes = {node.key: node for node in people.tree(here, DAY)}
    team = nodes[str(operations.uuid)]
    assert (team.seats, team.guests, team.decides) == (1, 1, False)
    assert nodes[str(experts.uuid)].parent == team.key
    assert {seat.body for seat in people.seats_at(here, DAY) if seat.member == alderman} == {
        steering,
        operations,
    }
    assert affairs.agreements(here, day=DAY) == [renewed]
    assert len(tree.layout(list(nodes.values())).paths) == 3


def test_a_company_between_that_belongs_to_the_city():
    here = make.partnership(country="DE", subdivision="HE", time_zone="Europe/Berlin")
    orgs = organisations(here, City="city", Ministry="other", Utility="private")
    company = make.organisation(here, name="GmbH", actor_group="other", owner=orgs["City"], owner_share=100)
    committee = make.body(here, level="strategic")
    managers = make.body(here, level="operational", parent=committee, organisation=company)
    departments = make.body(here, level="operational", parent=managers, organisation=company)
    experts = make.body(here, level="expert", parent=managers, decides=False)
    projects = [make.body(here, level="project", parent=departments) for _ in range(32)]
    manager = make.member(organisation=company)
    for body in (committee, managers):  # the managing directors sit in the committee that steers them
        make.seat(member=manager, body=body, capacity="paid")
    for name in ("Ministry", "Utility"):
        make.seat(member=make.member(organisation=orgs[name]), body=committee)
    make.milestone(here, kind="funding", title={"en": "95 % from outside donors"})

    nodes = people.tree(here, DAY)
    drawing = tree.layout(nodes)
    inside = {node.key for node in nodes if node.company == "GmbH"}
    assert inside == {str(managers.uuid), str(departments.uuid)}
    assert len(drawing.boxes) == 4 + len(projects)
    assert {branch.node.key for branch in tree.nested(nodes)[0].below[0].below} >= {str(experts.uuid)}
    assert (company.owner, company.owner_share) == (orgs["City"], 100)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_sample_cities_fit_too(slug):
    here = networks.build(slug)
    assert tree.layout(people.tree(here, DAY)).boxes
    assert any(not body.decides for body in people.bodies(here))
