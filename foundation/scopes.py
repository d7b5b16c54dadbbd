"""What an API token may be allowed to do. A room that offers more over REST adds its line here."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SURVEYS = "surveys:read"
RESULTS = "results:read"
SUGGESTIONS = "suggestions:read"
MAIL = "mail:write"

SCOPES: dict[str, "str | Promise"] = {
    SURVEYS: _("Read series, waves and how many answered, never what"),
    RESULTS: _("Read the figures of closed waves, also before they are published"),
    SUGGESTIONS: _("Read suggestions, what was answered and promised; never who said it"),
    MAIL: _("Hand over mail that citizens wrote to the city; read nothing"),
}
