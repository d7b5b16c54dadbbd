"""A mail as it came in, read: what is in it, whether a machine wrote it, and to which of our mails it answers.

RFC 5322 (structure), RFC 3834 (automatic answers), RFC 3464 (reports of non-delivery). Nothing in it is believed: its
sender is where an answer can go, never who somebody is.
"""

import re
import uuid
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from hashlib import sha256
from html.parser import HTMLParser

BOUNCE, AUTOMATIC, PERSON = "bounce", "automatic", "person"
OURS = re.compile(r"<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@", re.IGNORECASE)
MOST_PARTS = 100  # a mail with more is no letter
MOST_TEXT = 200_000  # characters that are looked at
# "On Monday Anna wrote:" in these languages, and the lines mail programs put over what they quote
_QUOTE_HEAD = re.compile(
    r"^(?:(?:on|op|am|le) .{4,120}(?:wrote|schreef|schrieb|a écrit).{0,60}:|-{2,}\s*(?:original message|oorspronkelijk bericht|"
    r"ursprüngliche nachricht|message d'origine|forwarded message).*|_{20,}|(?:from|van|von|de) ?: .*@.*)$",
    re.IGNORECASE,
)
_MACHINE_HEADERS = (
    "List-Id",
    "List-Unsubscribe",
    "X-Loop",
    "X-Autoreply",
    "X-Autorespond",
    "X-Auto-Response-Suppress",
)
_AUTO_SUBJECT = re.compile(
    r"^\s*(?:auto(?:matic|matisch)?[- ]?(?:reply|antwoord|antwort)|automatische antwort|out of office|afwezig|abwesen|réponse automatique|absence)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attached:
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Arrived:
    """`kind`: BOUNCE, AUTOMATIC or PERSON. `answers`: uuids of our own mails it refers to, the nearest first.

    `text`: what the writer wrote, without what was quoted. `report`: of a bounce, all its text. Attachments unjudged.
    """

    message_id: str
    kind: str
    why: str
    sender: str
    sender_name: str
    subject: str
    text: str
    answers: tuple[uuid.UUID, ...]
    attached: tuple[Attached, ...]
    report: str = ""


def read(raw: bytes, own_addresses: frozenset[str] = frozenset()) -> Arrived:
    """Read a mail of any shape, broken ones too. `own_addresses`, small: mail from one of them is a loop."""
    mail = message_from_bytes(raw, policy=policy.default)
    assert isinstance(mail, EmailMessage)  # noqa: S101  the policy makes no other
    name, sender = parseaddr(_header(mail, "From"))
    kind, why = _kind(mail, sender.casefold(), own_addresses)
    body = _body(mail)
    references = f"{_header(mail, 'In-Reply-To')} {_header(mail, 'References')}"
    return Arrived(
        message_id=_message_id(mail, raw),
        kind=kind,
        why=why,
        sender=sender[:254],
        sender_name=name[:200],
        subject=" ".join(_header(mail, "Subject").split())[:300],
        text=unquoted(body),
        answers=_uuids(references),
        attached=_attached(mail) if kind == PERSON else (),
        report=raw.decode("utf-8", "replace")[:MOST_TEXT] if kind == BOUNCE else "",
    )


def unquoted(body: str) -> str:
    """What stands above the quotation and the signature; all of it when nothing would be left."""
    kept: list[str] = []
    for line in body.splitlines():
        if _QUOTE_HEAD.match(line.strip()) or line.rstrip() == "--":
            break
        if not line.startswith(">"):
            kept.append(line)
    return "\n".join(kept).strip() or body.strip()


def _kind(mail: EmailMessage, sender: str, own: frozenset[str]) -> tuple[str, str]:
    if _is_bounce(mail, sender):
        return BOUNCE, "report of non-delivery"
    if sender in own:
        return AUTOMATIC, "from our own address"
    why = _automatic(mail)
    return (AUTOMATIC, why) if why else (PERSON, "")


def _automatic(mail: EmailMessage) -> str:
    """What says that a machine wrote it; "" when nothing does."""
    submitted = _header(mail, "Auto-Submitted").casefold()
    if submitted and not submitted.startswith("no"):
        return "Auto-Submitted"
    if _header(mail, "Precedence").casefold() in {"bulk", "junk", "list", "auto_reply"}:
        return "Precedence"
    named = next((name for name in _MACHINE_HEADERS if _header(mail, name)), "")
    return named or ("its subject says so" if _AUTO_SUBJECT.match(_header(mail, "Subject")) else "")


def _is_bounce(mail: EmailMessage, sender: str) -> bool:
    report = mail.get_content_type() == "multipart/report"
    empty = _header(mail, "Return-Path").strip() == "<>"
    postmaster = sender.partition("@")[0] in {"mailer-daemon", "postmaster"}
    return report or empty or postmaster


def _body(mail: EmailMessage) -> str:
    """The plain text; of a mail that has none, the words of its HTML."""
    for kind in ("plain", "html"):
        for part in _parts(mail):
            if part.get_content_type() == f"text/{kind}" and not _is_file(part):
                text = _text(part)[:MOST_TEXT]
                return text if kind == "plain" else words_of(text)
    return ""


def _parts(mail: EmailMessage) -> list[EmailMessage]:
    parts = [part for part, _count in zip(mail.walk(), range(MOST_PARTS), strict=False)]
    return [part for part in parts if isinstance(part, EmailMessage) and not part.is_multipart()]


def _is_file(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_filename(part))


def _filename(part: EmailMessage) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, AttributeError, TypeError, IndexError):
        return ""


def _attached(mail: EmailMessage) -> tuple[Attached, ...]:
    found = []
    for part in _parts(mail):
        picture = part.get_content_maintype() == "image"
        if not (_is_file(part) or picture):
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content:
            found.append(Attached(_filename(part)[:200] or part.get_content_subtype(), content))
    return tuple(found)


def _text(part: EmailMessage) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    charset = str(part.get_content_charset() or "utf-8")
    try:
        return content.decode(charset, "replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")


def _header(mail: EmailMessage, name: str) -> str:
    """A header as text; "" when it is absent or so broken that the library gives up."""
    try:
        return str(mail.get(name, ""))
    except (ValueError, LookupError, AttributeError, TypeError, IndexError):
        return ""


def _message_id(mail: EmailMessage, raw: bytes) -> str:
    """Its own; a mail without one is known by its content, so that it is taken in once all the same."""
    given = _header(mail, "Message-ID").strip()
    return given[:255] if given else f"<{sha256(raw).hexdigest()}@no-message-id>"


def _uuids(references: str) -> tuple[uuid.UUID, ...]:
    """The nearest first: In-Reply-To, then References from its end."""
    found = [uuid.UUID(one) for one in OURS.findall(references[:20_000])]
    nearest = found[:1] + found[1:][::-1]
    return tuple(dict.fromkeys(nearest))


class _Words(HTMLParser):
    _BLOCKS = frozenset({"p", "div", "br", "li", "tr", "h1", "h2", "h3", "blockquote"})
    _SILENT = frozenset({"script", "style", "head", "title", "template"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.silent += tag in self._SILENT
        if tag in self._BLOCKS:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent = max(0, self.silent - (tag in self._SILENT))

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append(data)


def words_of(html: str) -> str:
    """The words of an HTML text, one line a block; nothing of it is ever shown as HTML."""
    parser = _Words()
    parser.feed(html)
    parser.close()
    lines = [" ".join(line.split()) for line in "".join(parser.found).splitlines()]
    return "\n".join(line for line in lines if line)
