"""The forms and the password rule of signing in, in the words of the other pages."""

from typing import Any

from allauth.account.forms import LoginForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class SignInForm(LoginForm):  # type: ignore[misc]  # allauth has no types
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["remember"].label = _("Stay signed in on this device")


class SecondStepForm(ActivateTOTPForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["code"].label = _("The six digits")


class LongEnough(MinimumLengthValidator):
    """Django's own sentence is not translated into all our languages."""

    def get_error_message(self) -> str:
        return gettext("A password has at least %(n)s characters.") % {"n": self.min_length}
