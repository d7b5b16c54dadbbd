"""The canary: a site that holds another master key than its database was sealed with does not start."""

from django.db import DatabaseError, transaction

from foundation import crypto, keys
from foundation.models import KeyCanary

SONG = b"tandem"


def check() -> None:
    """Sing once at the first start; raise WrongKey when the song does not open. A database without tables passes."""
    try:
        with transaction.atomic():
            canary = KeyCanary.objects.filter(pk=1).first()
    except DatabaseError:
        return
    key = keys.derive("canary")
    if canary is None:
        KeyCanary.objects.get_or_create(pk=1, defaults={"sealed": crypto.seal(key, SONG, b"canary")})
        return
    try:
        crypto.unseal(key, bytes(canary.sealed), b"canary")
    except crypto.WrongKey as error:
        raise crypto.WrongKey(
            "The key file does not belong to this database. Put the right master.key into the key folder; nothing was changed."
        ) from error
