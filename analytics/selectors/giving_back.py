"""What was said and promised after a wave."""

from dataclasses import dataclass
from uuid import UUID

from analytics.models import WavePromise, WaveWords
from partnerships.models import Partnership, Promise


@dataclass(frozen=True, slots=True)
class Followed:
    """`words` is the latest text, None while nothing was said; `promises` by due date."""

    words: WaveWords | None
    promises: tuple[Promise, ...]

    @property
    def anything(self) -> bool:
        return self.words is not None or bool(self.promises)


def followed(partnership: Partnership, wave: UUID | str) -> Followed:
    """What comes of one wave."""
    words = WaveWords.objects.filter(partnership=partnership, wave=wave).order_by("-id").first()
    rows = WavePromise.objects.filter(partnership=partnership, wave=wave)
    found = [row.promise for row in rows.select_related("promise__organisation")]
    return Followed(words, tuple(sorted(found, key=lambda one: (one.due_on, one.pk))))
