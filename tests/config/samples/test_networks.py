import pytest

from config.samples import networks


@pytest.mark.parametrize("slug", networks.SLUGS)
def test_a_network_is_whole(slug):
    plan = networks.load(slug)
    orgs, bodies = {org.key for org in plan.orgs}, {body.key for body in plan.bodies}

    assert len(plan.pattern) == 8
    assert {body.parent for body in plan.bodies} <= bodies | {""}
    assert {org for body in plan.bodies for org in body.orgs} <= orgs
    assert all(set(plan.name) <= set(body.name) for body in plan.bodies)
    assert plan.decision["by"] in orgs | bodies


def test_one_level_is_too_small_to_be_shown():
    sizes: dict[str, int] = {}
    for body in networks.load("havenstad").bodies:
        sizes[body.level] = sizes.get(body.level, 0) + body.size

    assert sizes["expert"] == 2
    assert all(count >= 12 for level, count in sizes.items() if level != "expert")
