"""Both sample cities let their published results stand side by side."""

from analytics.services import comparing
from config.samples.networks import SLUGS
from foundation.services import actors
from partnerships.selectors import partnerships

PURPOSE = "How a partnership comes through a year with few hours"


def consent() -> None:
    """Each says yes to the other."""
    by, here = actors.system("samples"), [partnerships.by_slug(slug) for slug in SLUGS]
    for one in here:
        for other in here:
            if one != other:
                comparing.consent(by=by, partnership=one, other=other, purpose=PURPOSE)
