from partnerships.models.access import ClosedDay, Grant, Role
from partnerships.models.agreements import (
    Agreement,
    Milestone,
    MilestoneKind,
    Obligation,
    ObligationState,
    Party,
)
from partnerships.models.decisions import Decision, PublicValue, Review
from partnerships.models.listening import DataRequest, RequestState, Visit
from partnerships.models.partnership import RESERVED, Partnership, TenantModel
from partnerships.models.people import (
    ActorGroup,
    Body,
    Capacity,
    Level,
    Member,
    Organisation,
    Seat,
    SeatRole,
)
from partnerships.models.promises import Promise, PromiseState, Toward

__all__ = [
    "RESERVED",
    "ActorGroup",
    "Agreement",
    "Body",
    "Capacity",
    "ClosedDay",
    "DataRequest",
    "Decision",
    "Grant",
    "Level",
    "Member",
    "Milestone",
    "MilestoneKind",
    "Obligation",
    "ObligationState",
    "Organisation",
    "Partnership",
    "Party",
    "Promise",
    "PromiseState",
    "PublicValue",
    "RequestState",
    "Review",
    "Role",
    "Seat",
    "SeatRole",
    "TenantModel",
    "Toward",
    "Visit",
]
