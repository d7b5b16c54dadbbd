from foundation.models.actor import Actor
from foundation.models.audit import AuditEntry, AuditLink
from foundation.models.contact import ContactCard, KeyCanary
from foundation.models.job import Job
from foundation.models.outbox import Outbox
from foundation.models.stored_file import StoredFile
from foundation.models.submission import ClientSubmission
from foundation.models.token import ApiToken
from foundation.models.user import User

__all__ = [
    "Actor",
    "ApiToken",
    "AuditEntry",
    "AuditLink",
    "ClientSubmission",
    "ContactCard",
    "Job",
    "KeyCanary",
    "Outbox",
    "StoredFile",
    "User",
]
