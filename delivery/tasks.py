"""What the outbox starts for delivery."""

from delivery.services import mail, typeset
from foundation.outbox_task import outbox_task


@outbox_task(name="delivery.mail", atomic=False)
def send_mail(*, ids: list[int]) -> None:
    mail.deliver(ids)


@outbox_task(name="delivery.letter")
def make_letter(*, message_id: int) -> None:
    typeset.make(message_id)
