"""What cannot be stored."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from analytics.models import Judgement, Memo, Settlement, SourceText
from foundation.ids import uuid7
from tests.factories import codings
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("model", "wrong"),
    [
        (SourceText, {"text": ""}),
        (SourceText, {"kind": "song"}),
        (SourceText, {"title": ""}),
        (SourceText, {"actor_group": "king"}),
        (Memo, {"about": None, "code": ""}),
        (Memo, {"about": uuid7(), "code": "trust"}),
        (Memo, {"about": None, "code": "song"}),
        (Settlement, {"reason": ""}),
        (Settlement, {"code": "song"}),
        (Judgement, {"judged": "may"}),
    ],
)
def test_invalid_state_cannot_be_stored(model: Any, wrong: dict[str, Any]) -> None:
    by = codings.coder()
    right: dict[Any, dict[str, Any]] = {
        SourceText: {
            "kind": "interview",
            "title": "One",
            "text": "Words",
            "language": "nl",
            "said_on": date(2026, 1, 1),
            "added_at": NOW,
            "added_by": by,
        },
        Memo: {"about": uuid7(), "code": "", "words": "x", "written_at": NOW, "written_by": by},
        Settlement: {
            "about": uuid7(),
            "code": "trust",
            "stands": True,
            "reason": "x",
            "settled_at": NOW,
            "settled_by": by,
        },
        Judgement: {"suggestion": uuid7(), "judged": "yes", "judged_at": NOW, "judged_by": by},
    }
    here = people.partnership()
    model.objects.create(partnership=here, **right[model])
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(partnership=here, **{**right[model], **wrong})
