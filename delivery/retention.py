"""What delivery keeps, why and until when."""

from foundation.retention import QUEUE, RECORD, Rule

WORDS = "one year after it was settled, or at once when the reader asks"
PROOF = "ten years, as the proof that an answer was delivered"

RULES: tuple[Rule, ...] = (
    Rule(
        "delivery.Message",
        "proof of what was sent by which channel, when, and what became of it",
        PROOF,
        "delete",
        (
            "id",
            "uuid",
            "partnership",
            "channel",
            "language",
            "about",
            "about_id",
            "message_id",
            "state",
            "queued_at",
            "queued_by",
            "sent_at",
            "sent_by",
            "settled_at",
            "settled_by",
            "seen_at",
            "seen_by",
            "pdf_digest",
            "batch",
        ),
    ),
    Rule(
        "delivery.LetterBatch",
        "which letters went to the post together, and when",
        PROOF,
        "delete",
        ("id", "uuid", "partnership", "size", "printed_at", "printed_by", "posted_at", "posted_by"),
    ),
    Rule(
        "delivery.Message",
        "the words themselves, to send, print and show them",
        WORDS,
        "blank text, delete the PDF (services.erasure)",
        ("subject", "paragraphs", "ticks", "reference", "private", "pdf"),
    ),
    Rule(
        "delivery.Message",
        "to reach the reader",
        "as the contact itself",
        "the contact's key is destroyed",
        ("contact",),
    ),
    Rule("delivery.Message", "to try again", QUEUE, "blank", ("hears", "tries", "last_error")),
    Rule(
        "delivery.MessageEvent",
        "the history of a message",
        RECORD,
        "delete with the message",
        ("id", "uuid", "partnership", "message", "old_state", "new_state", "reason", "noted_at", "noted_by"),
    ),
    Rule("delivery.MessageEvent", "what was said on the phone", WORDS, "blank (services.erasure)", ("note",)),
)
