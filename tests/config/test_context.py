from django.test import RequestFactory, override_settings

from config import context


def test_every_page_knows_the_languages_and_whether_this_is_the_demo():
    with override_settings(MAILROOM=True):
        known = context.site(RequestFactory().get("/"))

    assert known["mailroom"] is True
    assert [code for code, _name in known["languages"]] == ["nl", "de", "fr", "en"]
