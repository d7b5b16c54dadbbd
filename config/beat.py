"""The scheduler's timetable. Each entry names a task; what is due is decided by the task itself, from the clock.

Ticks are idempotent, so a missed or a doubled one does no harm; one that waited too long in the queue is dropped, the
next is already there. The scheduler keeps its state in the data folder.
"""

from typing import Any


def every(seconds: float, task: str) -> dict[str, Any]:
    return {"task": task, "schedule": seconds, "options": {"expires": seconds}}


SCHEDULE: dict[str, dict[str, Any]] = {
    "send what is in the outbox": every(5, "foundation.relay"),
    "seal the audit": every(60, "foundation.seal"),
    "write down what was erased": every(60, "config.note_erasures"),
    "sign the audit's head": every(24 * 3600, "foundation.sign_head"),
    "sweep files without a record": every(3600, "foundation.sweep_files"),
    "forget finished work of the queue and keys that open nothing": every(24 * 3600, "foundation.expire"),
    "settle what was sent": every(600, "delivery.settle"),
    "blank words whose year is over": every(24 * 3600, "delivery.expire"),
    "take out notes and documents whose two years are over": every(24 * 3600, "analytics.expire"),
    "send reports that are due": every(900, "analytics.send_reports"),
    "forget members who left two years ago": every(24 * 3600, "partnerships.forget"),
    "close accounts nobody used for two years": every(24 * 3600, "partnerships.close_accounts"),
    "forget piles of paper and print runs after two years": every(24 * 3600, "intake.expire"),
    "forget who was asked in surveys long ended": every(24 * 3600, "surveys.forget"),
    "open, close, settle and publish surveys": every(60, "surveys.tick"),
    "take in mail from citizens": every(60, "feedback.fetch_mail"),
    "take in scans from folders and mailboxes": every(60, "intake.take_in_scans"),
    "erase addresses and words whose time is over": every(24 * 3600, "feedback.expire"),
    "forget counts of yesterday": every(3600, "feedback.forget_counts"),
    "tell by name what is late": every(3600, "feedback.escalations"),
    "ask back what was closed": every(900, "feedback.follow_ups"),
}
