import smtplib

import pytest
from django.core.mail import EmailMessage

from config.simulation import weather


def test_fair_weather_has_no_faults_and_a_seed_brings_its_own() -> None:
    assert not any(weather.fair().away("mail", day) for day in range(weather.DAYS))
    assert weather.foul(7) == weather.foul(7) != weather.foul(8)
    assert weather.foul(7).away("mail", weather.DAYS - 1)
    assert not weather.foul(7).away("mail", 10)


def test_the_mail_server_answers_or_not(monkeypatch) -> None:
    server = weather.Mail()
    assert server.send_messages([EmailMessage("s", "t", "a@x.example", ["c1@year.example"])]) == 1
    lost = next(f"c{n}@x" for n in range(100_000) if sum(f"c{n}@x".encode()) % 50 == 0)
    with pytest.raises(smtplib.SMTPRecipientsRefused):
        server.send_messages([EmailMessage("s", "t", "a@x.example", [lost])])
    monkeypatch.setattr(weather.Mail, "down", True)
    with pytest.raises(OSError, match="away"):
        server.send_messages([EmailMessage("s", "t", "a@x.example", ["c1@year.example"])])
