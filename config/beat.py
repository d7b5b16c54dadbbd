"""The scheduler's timetable. Each entry names a task; what is due is decided by the task itself, from the clock.

Ticks are idempotent, so a missed or a doubled one does no harm. The scheduler keeps its state in the data folder.
"""

from typing import Any

_EACH_MINUTE = 60.0

SCHEDULE: dict[str, dict[str, Any]] = {
    "relay": {"task": "foundation.relay", "schedule": 5.0, "options": {"expires": 5}},
    "seal the audit": {"task": "foundation.seal", "schedule": _EACH_MINUTE, "options": {"expires": 50}},
    "delivery": {"task": "delivery.tick", "schedule": _EACH_MINUTE, "options": {"expires": 50}},
    "surveys": {"task": "surveys.tick", "schedule": _EACH_MINUTE, "options": {"expires": 50}},
    "feedback": {"task": "feedback.tick", "schedule": _EACH_MINUTE, "options": {"expires": 50}},
}
