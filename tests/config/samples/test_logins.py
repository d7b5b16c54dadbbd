from django.contrib.auth import authenticate

from config.samples import logins


def test_everyone_can_sign_in(town):
    users = logins.open_all(town)

    assert {grant.role for user in users.values() for grant in user.grants.all()} >= {
        "coordinator",
        "handler",
        "clerk",
        "analyst",
    }
    assert authenticate(username=users["clerk"].email, password=logins.PASSWORD) == users["clerk"]


def test_city_and_private_partner_have_a_handler_each(town):
    users = logins.open_all(town)

    assert users["operator"].grants.get().organisation == town.orgs["bikes"]
    assert logins.actor(users["operator"]).user == users["operator"]
