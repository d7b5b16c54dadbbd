import uuid
from typing import Any

import pytest
from django.test import Client

from partnerships.models import Partnership
from tests.factories import feedback

SAID = {"text": "The rack is full", "language": "en"}


@pytest.fixture
def here() -> Partnership:
    return feedback.place()


def send(client: Client, here: Partnership, *, key: object = None, to: str = "suggestions/", **body: Any):
    return client.post(
        f"/api/v1/{here.slug}/{to}",
        {**SAID, **body},
        content_type="application/json",
        headers={"Idempotency-Key": str(key or uuid.uuid4())},
    )


def ask(client: Client, here: Partnership, **body: Any):
    return client.post(f"/api/v1/{here.slug}/status/", body, content_type="application/json")
