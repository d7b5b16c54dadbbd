"""May my ties be drawn, and the code that opens one's own ties.

The words of the consent carry a version: whoever changes them raises TEXT_VERSION, so that it is known what was agreed to.
"""

from django import forms
from django.utils.translation import gettext_lazy as _

from surveys.models import TieConsent

TEXT_VERSION = 1
CONSENT = (
    _(
        "Once a year you are asked with whom you work. Your answers are confidential. Only if you say yes here may a single tie of yours be shown: what you said of somebody, and what they said of you."
    ),
    _(
        "A line is drawn only between two people who both said yes. Whoever says nothing, or no, is not named and not drawn."
    ),
    _(
        "The people on the same list as you know who is on it, so they see your name. The drawing for coordinators and analysts is never published and is in no file."
    ),
    _("You can change this or take it back at any time, on this page. From then on you are in no drawing."),
)
SHOWN_TO = (
    (TieConsent.ShownTo.NOBODY, _("To nobody: no")),
    (
        TieConsent.ShownTo.LISTED,
        _("To the people on the same list: each sees, on their own page, what I said of them"),
    ),
    (
        TieConsent.ShownTo.PARTNERSHIP,
        _("To them, and in the drawing that coordinators and analysts of this partnership see"),
    ),
)
CALLED = (
    (TieConsent.Called.NAME, _("By my name")),
    (TieConsent.Called.ORGANISATION, _("By the name of my organisation only")),
)


class TieConsentForm(forms.Form):
    """To whom, and how named."""

    shown_to = forms.ChoiceField(
        label=_("To whom may your ties be shown, one by one?"), choices=SHOWN_TO, widget=forms.RadioSelect
    )
    called = forms.ChoiceField(
        label=_("How are you called in the drawing for coordinators and analysts?"),
        choices=CALLED,
        widget=forms.RadioSelect,
        initial=TieConsent.Called.NAME,
    )


class OwnCodeForm(forms.Form):
    """The code from the message."""

    code = forms.CharField(label=_("The code from our message"), max_length=40)
