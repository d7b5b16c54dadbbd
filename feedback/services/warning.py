"""Tell the person who keeps watch, by mail: where to look, and none of the words."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from feedback.models import Moderation


def warn(flagged: Moderation) -> bool:
    """Send the mail. False when nobody keeps watch: then it stands on the list of everyone at the desk."""
    user = flagged.for_user
    if user is None or not user.email:
        return False
    row = flagged.suggestion
    link = settings.PUBLIC_URL + reverse("feedback:attention", args=[row.partnership.slug])
    with translation.override(user.language or "en"):
        subject = _("Look at once: %(what)s, suggestion %(number)s") % {
            "what": flagged.get_act_display(),
            "number": row.number,
        }
        body = _("You keep watch for %(name)s. Read it and say what you did:\n%(link)s") % {
            "name": row.partnership,
            "link": link,
        }
    headers = {"Message-ID": f"<{flagged.uuid}@watch.tandem>", "Auto-Submitted": "auto-generated"}
    EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [user.email], headers=headers).send()
    return True
