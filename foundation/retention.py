"""What we keep, why, until when, and what happens then. A field without an entry fails the build."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """`fields` of `model` (label "room.Model") serve `purpose`; `clock` says from when and how long; then `action`."""

    model: str
    purpose: str
    clock: str
    action: str
    fields: tuple[str, ...]


KEEP = "kept as long as the partnership uses the site"
ACCOUNT = "two years after the last sign-in"
RECORD = "ten years, as the audit of a public service"
QUEUE = "ninety days after it is done"

RULES: tuple[Rule, ...] = (
    Rule(
        "foundation.User",
        "staff sign in",
        ACCOUNT,
        "close: no name, no address, no way in",
        (
            "id",
            "uuid",
            "email",
            "name",
            "password",
            "last_login",
            "language",
            "is_staff",
            "is_active",
            "is_superuser",
            "groups",
            "user_permissions",
        ),
    ),
    Rule(
        "foundation.Actor",
        "who did it, in every history",
        RECORD,
        "blank the label",
        ("id", "kind", "user", "subject", "label"),
    ),
    Rule(
        "foundation.AuditEntry",
        "who changed what",
        RECORD,
        "delete with the whole chain",
        (
            "id",
            "uuid",
            "recorded_at",
            "recorded_by",
            "partnership_ref",
            "action",
            "target_type",
            "target_uuid",
            "facts",
        ),
    ),
    Rule(
        "foundation.AuditLink",
        "proof that the audit is whole",
        RECORD,
        "delete with the whole chain",
        ("position", "entry", "digest"),
    ),
    Rule(
        "foundation.Outbox",
        "work that must happen elsewhere",
        QUEUE,
        "delete; what is queued only once keeps its name and nothing else",
        (
            "id",
            "uuid",
            "task",
            "arguments",
            "partnership_ref",
            "state",
            "not_before",
            "sent",
            "tries",
            "last_error",
            "key",
        ),
    ),
    Rule(
        "foundation.Job",
        "long work with its progress",
        QUEUE,
        "delete",
        (
            "id",
            "uuid",
            "kind",
            "partnership_ref",
            "started_at",
            "started_by",
            "state",
            "done",
            "total",
            "message",
            "result",
            "cancel_wanted",
            "heartbeat",
        ),
    ),
    Rule(
        "foundation.ClientSubmission",
        "the same entry is never stored twice",
        "as long as the record it made",
        "delete with the record",
        ("id", "client_uuid", "scope", "digest", "receipt", "partnership_ref"),
    ),
    Rule(
        "foundation.StoredFile",
        "letters, forms, snapshots, uploads",
        "as long as the record it belongs to",
        "delete file and row",
        (
            "id",
            "uuid",
            "partnership_ref",
            "kind",
            "name",
            "media_type",
            "size",
            "digest",
            "path",
            "kept_at",
            "kept_by",
        ),
    ),
    Rule(
        "foundation.ContactCard",
        "to answer the person",
        "one year after the last answer, or at once when asked",
        "destroy the key, blank the payload",
        (
            "id",
            "uuid",
            "partnership_ref",
            "key_id",
            "wrapped_key",
            "payload",
            "has_email",
            "has_phone",
            "has_address",
        ),
    ),
    Rule(
        "foundation.KeyCanary",
        "a wrong key refuses to start",
        KEEP,
        "none: holds nobody's data",
        ("id", "sealed"),
    ),
    Rule(
        "foundation.ApiToken",
        "another system reads what it may",
        "two years after it was revoked or expired",
        "delete",
        (
            "id",
            "uuid",
            "partnership_ref",
            "name",
            "digest",
            "scopes",
            "expires_on",
            "last_used_on",
            "issued_at",
            "issued_by",
            "revoked_at",
            "revoked_by",
        ),
    ),
)
