from django.test import Client


def test_the_switch_is_a_plain_link_and_is_kept():
    client = Client()

    page = client.get("/accounts/login/?language=nl")

    assert '<html lang="nl">' in page.content.decode()
    assert client.cookies["django_language"].value == "nl"
    assert '<html lang="nl">' in client.get("/accounts/login/").content.decode()


def test_a_language_we_do_not_have_changes_nothing():
    page = Client().get("/accounts/login/?language=xx", headers={"accept-language": "de"})

    assert '<html lang="de">' in page.content.decode()
    assert "django_language" not in page.cookies


def test_the_switch_keeps_the_rest_of_the_address():
    page = Client().get("/accounts/login/?next=/desk/")

    assert "?next=%2Fdesk%2F&amp;language=fr" in page.content.decode()
