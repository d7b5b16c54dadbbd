import pytest
from django.urls import reverse

from foundation.services import actors, relay
from intake.models import KeyedSheet, SheetLook
from paper.generator.people import Habits
from surveys.models import Answer, Participation
from surveys.services import answers
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms
from tests.factories import scans
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
SURE = Habits(skips=0, takes_back=0, slips=0, writes=0)


def signed_in(client, run):
    user = tenants.staff("clerk", partnership=run.partnership)
    client.force_login(user)
    return client, actors.for_user(user)


def page(batch):
    return reverse("intake:questionnaire", args=[batch.uuid])


def test_sheets_read_for_sure_are_counted_by_one_button_and_the_pile_adds_up(client):
    run = forms.personal_run(2)
    batch = forms.pile(run.partnership)
    clerk, _ = signed_in(client, run)
    copies = scans.filled(run, habits=SURE)
    scans.uploaded(batch, *[page for _, pages in copies for page in pages])
    pile = reverse("intake:batch", args=[batch.uuid])

    assert "2 were read for sure" in clerk.get(pile).content.decode()
    clerk.post(reverse("intake:take_over", args=[batch.uuid]))
    relay.drain()

    shown = clerk.get(pile)
    assert shown.context["count"].keyed == 2 and shown.context["count"].adds_up
    [line] = shown.context["runs"]
    assert (line.count.printed, line.count.came, line.count.read, line.count.accepted) == (2, 2, 2, 2)
    assert Participation.objects.filter(channel="paper").count() == 2
    first = run.sheets.order_by("position")[0].invitation
    kept = answers.stored_values(factory.fresh(first))
    ticked = {key: options[0] for key, options in copies[0][0].items() if options}
    assert {key: str(value) for key, value in kept.items()} == ticked


def test_only_what_is_not_sure_is_asked_beside_its_picture(client):
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership, returned=1)
    clerk, _ = signed_in(client, run)
    [(meant, pages)] = scans.filled(run, habits=SURE)
    scans.uploaded(batch, *pages)
    scan = sheet.scans.order_by("page").first()
    unsure = scan.answers[0]
    scan.answers[0] = {**unsure, "state": "doubtful", "values": [], "candidates": unsure["values"]}
    scan.save()

    shown = clerk.get(page(batch))

    fields = shown.context["shown"].fields
    assert [field.question.key for field in fields] == [unsure["question"]]
    assert f"/crop/{unsure['question']}/" in shown.content.decode()
    clerk.post(page(batch), {"serial": sheet.serial, unsure["question"]: meant[unsure["question"]][0]})
    assert KeyedSheet.objects.get().verdict == "keyed"
    assert Answer.objects.filter(response__wave=run.wave).count() >= 18


def test_a_sheet_is_keyed_by_its_number_without_a_scan(client):
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership)
    clerk, _ = signed_in(client, run)

    shown = clerk.get(page(batch), {"serial": sheet.serial_shown.lower()})
    wrong = clerk.post(page(batch), {"serial": sheet.serial, "int_shared": "9", "int_alone": "2"})
    saved = clerk.post(page(batch), {"serial": sheet.serial, **forms.values(run.wave, 2)})

    assert len(shown.context["shown"].fields) > 15
    assert wrong.status_code == 422 and wrong.context["shown"].wrong
    assert saved.status_code == 302 and Answer.objects.filter(value=2).count() == 18


def test_the_second_look_is_blind_and_the_third_shows_both(client):
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership, second_share=100, returned=1)
    clerk, _ = signed_in(client, run)
    first = {"serial": sheet.serial, **forms.values(run.wave, 2)}
    clerk.post(page(batch), first)
    assert clerk.get(page(batch)).status_code == 302, "nothing waits for who keyed it first"

    other, _ = signed_in(client, run)
    blind = other.get(page(batch))
    assert not any(
        option.ticked for field in blind.context["shown"].fields for option in field.question.options
    )
    other.post(page(batch), {**first, "int_shared": "4"})
    third = other.get(page(batch))

    [field] = third.context["shown"].fields
    assert field.question.key == "int_shared" and len(set(field.readings)) == 2
    other.post(page(batch), {"serial": sheet.serial, "int_shared": "4"})
    assert Answer.objects.get(item="int_shared").value == 4
    assert Answer.objects.filter(value=2).count() == 17
    assert list(SheetLook.objects.order_by("nth").values_list("wrong", flat=True)) == [1, 0, 0]
    rates = other.get(reverse("intake:batch", args=[batch.uuid])).context["rates"]
    assert sorted(rate.wrong for rate in rates) == [0, 1, 1] and rates[-1].who == ""


def test_a_sheet_can_be_put_aside_from_here_and_strange_numbers_are_said(client):
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership)
    clerk, _ = signed_in(client, run)

    for number, words in (("7K3M-9X2Q", "typing mistake"), ("", "No sheet of this pile")):
        said = clerk.get(page(batch), {"serial": number}, follow=True).content.decode()
        assert words in said
    clerk.post(page(batch), {"serial": sheet.serial, "reason": "blank"})

    assert KeyedSheet.objects.get().reason == "blank"
    assert (
        "was keyed before" in clerk.get(page(batch), {"serial": sheet.serial}, follow=True).content.decode()
    )


def test_other_roles_see_nothing(client):
    run = forms.personal_run(1)
    client.force_login(tenants.staff("handler", partnership=run.partnership))

    assert client.get(page(forms.pile(run.partnership))).status_code == 403
