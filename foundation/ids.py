"""Identifiers that leave the database: UUIDv7, whose time part is the site's clock."""

import uuid

import uuid_utils

from foundation import clock


def uuid7() -> uuid.UUID:
    nanoseconds = int(clock.now().timestamp() * 1_000_000) * 1000
    return uuid.UUID(int=uuid_utils.uuid7(nanoseconds=nanoseconds).int)
