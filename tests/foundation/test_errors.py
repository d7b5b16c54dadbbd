from django.utils import translation
from django.utils.translation import gettext_lazy as _

from foundation.errors import DifferentContent, Refused


def test_it_carries_words_code_and_status():
    error = Refused("Choose one.", code="nothing_chosen", status=409)

    assert (error.message, error.code, error.status) == ("Choose one.", "nothing_chosen", 409)
    assert isinstance(DifferentContent("x"), Refused)


def test_its_words_are_those_of_the_moment_it_was_raised():
    with translation.override("nl"):
        error = Refused(_("Dutch"))
    assert error.message == "Nederlands"
