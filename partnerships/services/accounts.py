"""Accounts for staff, opened by a coordinator. The person chooses the password by "forgotten password"."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import Actor, User
from foundation.services import audit


@transaction.atomic
def open_for(*, by: Actor, email: str, name: str, language: str = "en") -> User:
    """The account with this address, made when there is none. An existing one is left as it is."""
    known = User.objects.filter(email__iexact=email.strip()).first()
    if known is not None:
        return known
    if language not in dict(settings.LANGUAGES):
        raise Refused(_("This site does not speak that language."), code="no_language")
    user = User(email=User.objects.normalize_email(email.strip()), name=name.strip(), language=language)
    user.set_unusable_password()
    try:
        user.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages), code="invalid") from error
    user.save()
    audit.record(by=by, action="account.open", target=user)
    return user
