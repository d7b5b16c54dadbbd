from django.urls import path

from delivery.views import calls, letters, mailroom, undelivered

app_name = "delivery"
urlpatterns = [
    path("mailroom/", mailroom.index, name="mailroom"),
    path("mailroom/<uuid:key>/", mailroom.message, name="mailroom_message"),
    path("mailroom/<uuid:key>/letter.pdf", mailroom.letter, name="mailroom_letter"),
    path("desk/<slug:city>/letters/", letters.index, name="letters"),
    path("desk/<slug:city>/letters/chosen/", letters.chosen, name="letters_chosen"),
    path("desk/<slug:city>/letters/returned/", letters.returned, name="letters_returned"),
    path("desk/<slug:city>/letters/batches/<uuid:key>/", letters.manifest, name="letter_batch"),
    path(
        "desk/<slug:city>/letters/batches/<uuid:key>/posted/", letters.post_batch, name="letter_batch_posted"
    ),
    path("desk/<slug:city>/letters/<uuid:key>.pdf", letters.letter, name="letter"),
    path("desk/<slug:city>/calls/", calls.index, name="calls"),
    path("desk/<slug:city>/calls/<uuid:key>/", calls.call, name="call"),
    path("desk/<slug:city>/undelivered/", undelivered.index, name="undelivered"),
    path("desk/<slug:city>/undelivered/bounced/", undelivered.bounced, name="bounced"),
    path("desk/<slug:city>/undelivered/outbox/<uuid:key>/", undelivered.revive, name="revive"),
    path("desk/<slug:city>/undelivered/<uuid:key>/again/", undelivered.again, name="again"),
    path("desk/<slug:city>/undelivered/<uuid:key>/seen/", undelivered.seen, name="seen"),
]
