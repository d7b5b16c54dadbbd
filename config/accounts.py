"""Staff sign in; nobody signs up. Citizens and partners need no account."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class StaffOnlyAdapter(DefaultAccountAdapter):
    """What goes wrong is said in the words of the other pages."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is closed."),
        "email_password_mismatch": _("This e-mail address and this password do not belong together."),
        "enter_current_password": _("This is not the password you have now."),
        "incorrect_code": _("This code is not right, or too old. Write the newest one."),
        "incorrect_password": _("This is not your password."),
        "rate_limited": _("That was too often in a short time. Wait a few minutes."),
        "too_many_login_attempts": _("That was too often in a short time. Wait a few minutes."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class TwoStepAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This code is not right, or too old. Write the newest one."),
    }
