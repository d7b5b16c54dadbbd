"""One mail of finished bytes over an open line.

smtplib takes both addresses apart and looks through the whole text at each mail, and waits for an answer to each command.
Here the addresses are plain (see `molds`), and a server that takes commands together (RFC 2920) gets them together.
"""

from smtplib import SMTP, SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused

GO_ON, DONE, TAKEN = 354, 250, (250, 251)
Answer = tuple[int, bytes]


def hand_over(line: SMTP, sender: str, to: str, content: bytes) -> None:
    """`content` ends a line. Raises what `SMTP.sendmail` raises; the line is then to be closed."""
    line.ehlo_or_helo_if_needed()
    if not line.does_esmtp or not sender.isascii() or b"\r\n." in content:
        line.sendmail(sender, [to], content)
        return
    size = f" size={len(content)}" if line.has_extn("size") else ""
    answers = _asked(line, f"MAIL FROM:<{sender}>{size}", f"RCPT TO:<{to}>", "DATA")
    if answers[-1][0] != GO_ON or not _taken(answers):
        _refused(line, answers, sender, to)
    line.send(content + b".\r\n")
    code, words = line.getreply()
    if code != DONE:
        raise SMTPDataError(code, words)


def _asked(line: SMTP, *commands: str) -> list[Answer]:
    """An answer to each command; without pipelining up to the first that says no."""
    if line.has_extn("pipelining"):
        line.send("".join(f"{one}\r\n" for one in commands))
        return [line.getreply() for _ in commands]
    answers: list[Answer] = []
    for one in commands:
        answers.append(line.docmd(one))
        if answers[-1][0] not in (*TAKEN, GO_ON):
            break
    return answers


def _taken(answers: list[Answer]) -> bool:
    return answers[0][0] == DONE and answers[1][0] in TAKEN


def _refused(line: SMTP, answers: list[Answer], sender: str, to: str) -> None:
    if (
        answers[-1][0] == GO_ON
    ):  # it waits for a text although it takes no reader: an empty one goes to nobody
        line.docmd(".")
    if answers[0][0] != DONE:
        raise SMTPSenderRefused(*answers[0], sender)
    if answers[1][0] not in TAKEN:
        raise SMTPRecipientsRefused({to: answers[1]})
    raise SMTPDataError(*answers[2])
