"""Signing in: our words, in the reader's language, with a way back in for who forgot the password."""

import re

import pytest
from allauth.mfa.totp.internal import auth
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from config.signing import LongEnough
from foundation.models import User
from tests.factories import partnerships as people

PASSWORD = "a long one for tests"
KEY = re.compile(r'<code class="tandem-key">([^<]+)</code>')
LINK = re.compile(r"https?://\S+?(/accounts/password/reset/key/\S+)")


@pytest.fixture
def someone(db) -> User:
    user = people.staff("coordinator", partnership=people.partnership())
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def dutch(client: Client) -> Client:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "nl"
    return client


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Forgot your password?", "Stay signed in on this device")),
        ("nl", ("Wachtwoord vergeten?", "Op dit toestel aangemeld blijven")),
        ("de", ("Passwort vergessen?", "Auf diesem Gerät angemeldet bleiben")),
        ("fr", ("Mot de passe oublié ?", "Rester connecté sur cet appareil")),
    ],
)
def test_the_way_to_a_new_password_stands_below_the_button(client, language, words):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    page = client.get("/accounts/login/").content.decode()
    assert [word for word in words if word not in page] == []
    assert page.count('href="/accounts/password/reset/"') == 1
    assert "placeholder" not in page


def test_someone_who_forgot_gets_in_again(dutch, someone):
    page = dutch.post("/accounts/password/reset/", {"email": someone.email}, follow=True)
    assert "Kijk in uw mail" in page.content.decode()
    message = mail.outbox[-1]
    assert message.subject == "Kies een nieuw wachtwoord voor Tandem"
    page = dutch.get(LINK.search(message.body).group(1), follow=True)
    new = {"password1": "another long one", "password2": "another long one"}
    page = dutch.post(page.request["PATH_INFO"], new, follow=True)
    assert "U kunt zich nu aanmelden" in page.content.decode()
    assert dutch.login(email=someone.email, password="another long one")


def test_an_address_nobody_has_is_told_so_by_mail_only(dutch, someone):
    page = dutch.post("/accounts/password/reset/", {"email": "nobody@example.org"}, follow=True)
    assert "Kijk in uw mail" in page.content.decode()
    assert "geen account" in mail.outbox[-1].body


def test_an_old_link_offers_a_new_one(dutch, someone):
    page = dutch.get("/accounts/password/reset/key/x-y/").content.decode()
    assert "Deze link werkt niet meer" in page


def test_the_second_step_is_open_to_an_address_a_coordinator_entered(dutch, someone):
    dutch.post("/accounts/login/", {"login": someone.email, "password": PASSWORD})
    page = dutch.get("/accounts/2fa/totp/activate/", follow=True)
    assert "Bent u het?" in page.content.decode()
    again = {"password": PASSWORD, "next": "/accounts/2fa/totp/activate/"}
    page = dutch.post("/accounts/reauthenticate/", again, follow=True).content.decode()
    assert "De zes cijfers" in page
    assert 'class="tandem-key"' in page
    page = dutch.post("/accounts/2fa/totp/activate/", {"code": "000000"}).content.decode()
    assert "Deze code klopt niet" in page
    page = dutch.post("/accounts/2fa/totp/activate/", {"code": code_of(page)}, follow=True).content.decode()
    assert "10 van 10 codes zijn nog niet gebruikt" in page
    spare = KEY.findall(page)[0]
    assert "Dit staat aan." in dutch.get("/accounts/2fa/").content.decode()
    assert "Reservecodes maken" in dutch.get("/accounts/2fa/recovery-codes/generate/").content.decode()
    assert "Laten aanstaan" in dutch.get("/accounts/2fa/totp/deactivate/").content.decode()
    dutch.post("/accounts/logout/")
    page = dutch.post("/accounts/login/", {"login": someone.email, "password": PASSWORD}, follow=True)
    assert "Tweede stap" in page.content.decode()
    page = dutch.post("/accounts/2fa/authenticate/", {"code": spare})
    assert page.headers["location"] == "/desk/"


def code_of(page: str) -> str:
    """What an app shows now for the key on `page`."""
    counter = next(auth.yield_hotp_counters_from_time())
    return auth.format_hotp_value(auth.hotp_value(KEY.findall(page)[0], counter))


def test_a_short_password_is_refused_in_the_readers_language():
    with translation.override("fr"), pytest.raises(ValidationError, match="au moins 12"):
        validate_password("court")
    with translation.override("en"):
        assert LongEnough(12).get_error_message() == "A password has at least 12 characters."
