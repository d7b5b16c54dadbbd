"""A place from the partnership's list, chosen there or on the drawing of the places above it. Never obligatory."""

from collections.abc import Callable, Sequence

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from feedback.models import Place
from feedback.workflow import drawing
from feedback.workflow.drawing import Drawing, Spot

NONE = ("", _("none of these"))
FEWEST, MOST = (
    2,
    40,
)  # one place alone says nothing about where; of more than that nobody reads names on a drawing


def offer(field: forms.ChoiceField, listed: Sequence[Place], value: Callable[[Place], str]) -> None:
    """Put `listed` on `field` to choose from: as buttons where they can be drawn, else as a list that folds up."""
    names = [place.name for place in listed]
    if drawable(listed):
        field.widget = forms.RadioSelect()
        names = [f"{number}. {name}" for number, name in enumerate(names, 1)]
    field.choices = [NONE, *zip(map(value, listed), names, strict=True)]


def drawable(listed: Sequence[Place]) -> bool:
    known = sum(place.latitude is not None for place in listed)
    return known >= FEWEST and len(listed) <= MOST


def drawn(bound: BoundField, listed: Sequence[Place]) -> Drawing | None:
    """The drawing whose points press the buttons of `bound`, as `offer` made them; None where there is none.

    A spot's key is the number of its button: the first place has number 1, as the first button chooses none.
    """
    if not isinstance(bound.field.widget, forms.RadioSelect):
        return None
    return drawing.drawn(
        [
            Spot(str(number), place.name, float(place.latitude), float(place.longitude))
            for number, place in enumerate(listed, 1)
            if place.latitude is not None and place.longitude is not None
        ]
    )
