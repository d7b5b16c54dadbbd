"""The governance tree as a picture: SVG made here, without script or style."""

from collections.abc import Sequence
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from partnerships import tree
from partnerships.models import Level
from partnerships.records import Node


def picture(nodes: Sequence[Node]) -> SafeString:
    """An <svg>, as wide as it needs; empty when there are no bodies."""
    if not nodes:
        return SafeString("")
    drawing = tree.layout(nodes)
    bands = [{"place": band, "label": Level(band.level).label} for band in drawing.bands]
    label = _("Drawing of the governance bodies; the list says the same")
    shown = {"drawing": drawing, "bands": bands, "label": label}
    return SafeString(render_to_string("partnerships/tree.svg", shown))


def governance(nodes: Sequence[Node]) -> dict[str, Any]:
    """What `partnerships/_governance.html` needs: the list for everyone, the picture beside it."""
    return {"branches": tree.nested(nodes), "picture": picture(nodes), "levels": dict(Level.choices)}
