from partnerships.models.access import ClosedDay, Grant, Role
from partnerships.models.agreements import Agreement, Decision, Milestone, Obligation
from partnerships.models.partnership import RESERVED, Partnership, TenantModel
from partnerships.models.people import ActorGroup, Body, Level, Member, Organisation, Seat
from partnerships.models.promises import Promise

__all__ = [
    "RESERVED",
    "ActorGroup",
    "Agreement",
    "Body",
    "ClosedDay",
    "Decision",
    "Grant",
    "Level",
    "Member",
    "Milestone",
    "Obligation",
    "Organisation",
    "Partnership",
    "Promise",
    "Role",
    "Seat",
    "TenantModel",
]
