"""The mail to a colleague: so many are late, here they stand."""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foundation.models import User
from partnerships.models import Partnership


def notice(partnership: Partnership, user: User, count: int) -> tuple[str, str]:
    """Subject and text in the colleague's language."""
    with translation.override(user.language or "en"):
        link = f"{settings.PUBLIC_URL}/desk/{partnership.slug}/suggestions/?list=escalated"
        subject = ngettext(
            "%(count)d suggestion is past its day without an answer",
            "%(count)d suggestions are past their day without an answer",
            count,
        ) % {"count": count}
        text = _("You are named as the person who hears of this. The list: %(link)s") % {"link": link}
        return subject, f"{partnership}\n\n{text}\n"
