"""What people type, made storable: refused with a message when it cannot be, never cut off silently."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from feedback.models import TEXT_LIMIT, AnswerChannel
from foundation.errors import Refused
from foundation.records import Contact

NEEDS = {AnswerChannel.EMAIL: "email", AnswerChannel.LETTER: "address", AnswerChannel.PHONE: "phone"}


def storable(text: str) -> str:
    """Without what no database keeps (NUL, half characters); line ends as one; emoji and right-to-left untouched."""
    whole = text.encode("utf-8", "replace").decode()
    return whole.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").strip()


def said(text: str, *, may_be_empty: bool = False, limit: int = TEXT_LIMIT) -> str:
    """A text of 1 to `limit` characters. Refused: empty, too_long."""
    clean = storable(text)
    if not clean and not may_be_empty:
        raise Refused(_("There is no text yet. Write what you want to say."), code="empty")
    if len(clean) > limit:
        raise Refused(
            _("This text has %(has)d characters; up to %(limit)d fit. Shorten it or send it in two parts.")
            % {"has": len(clean), "limit": limit},
            code="too_long",
        )
    return clean


def short(text: str, limit: int) -> str:
    """One line of up to `limit` characters. Refused: too_long."""
    return said(" ".join(storable(text).split()), may_be_empty=True, limit=limit)


def language(code: str) -> str:
    clean = storable(code)
    if not 2 <= len(clean) <= 8 or not clean.replace("-", "").isalnum():
        raise Refused(_("Choose a language."), code="no_language")
    return clean


def one_of(value: str, choices: list[str]) -> str:
    if value not in choices:
        raise Refused(_("Choose one of the options."), code="no_such_choice")
    return value


def reachable(answer_channel: str, contact: Contact | None) -> Contact:
    """The contact with its texts cleaned. Refused when it lacks what `answer_channel` needs."""
    given = contact or Contact()
    clean = Contact(
        name=short(given.name, 200),
        email=short(given.email, 254),
        phone=short(given.phone, 40),
        address=said(given.address, may_be_empty=True, limit=500),
    )
    need = NEEDS.get(AnswerChannel(answer_channel))
    if need and not getattr(clean, need):
        raise Refused(_missing(need), code="contact_needed")
    if clean.email:
        try:
            validate_email(clean.email)
        except ValidationError as error:
            raise Refused(
                _("This is not an e-mail address. Example: name@example.org"), code="bad_email"
            ) from error
    return clean


def _missing(need: str) -> str:
    return {
        "email": _("Write the e-mail address for the answer, or choose another way."),
        "address": _("Write the address for the letter, or choose another way."),
        "phone": _("Write the telephone number for the answer, or choose another way."),
    }[need]
