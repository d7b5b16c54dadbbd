from django.utils.translation import override

from analytics.views.kept_markup import kept_markup, release


def test_rendered_once_a_language() -> None:
    made = []

    def make() -> str:
        made.append(1)
        return "<p>59</p>"

    for language in ("en", "nl", "en"):
        with override(language):
            assert kept_markup("a-stamp-of-this-test", "/x/", make) == "<p>59</p>"
    assert len(made) <= 2


def test_the_release_is_one_word() -> None:
    assert release() == release() and len(release()) == 64
