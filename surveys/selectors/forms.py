"""The form of a wave, parsed once a process: a published version never changes."""

from uuid import UUID

from formspec import FormSpec, from_json
from surveys.models import Invitation, Wave
from surveys.selectors import rosters

_MOST = 64
_parsed: dict[UUID, FormSpec] = {}


def spec_of(wave: Wave) -> FormSpec:
    """The frozen form this wave asks. ValueError when it was never opened."""
    version = wave.version
    if version is None:
        raise ValueError("a wave without a version was never opened")
    if version.uuid not in _parsed:
        if len(_parsed) >= _MOST:
            _parsed.clear()
        _parsed[version.uuid] = from_json(version.spec)
    return _parsed[version.uuid]


def spec_for(invitation: Invitation) -> FormSpec:
    """The form as this person is asked it: its rosters list their body or the organisations, without themselves."""
    return rosters.filled(invitation, spec_of(invitation.wave))
