"""May everyone read this? What points to a person is suggested for taking out; a human decides, and only then."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from feedback.forms.publishing import PublishForm
from feedback.models import Suggestion
from feedback.selectors import story
from feedback.services import publishing
from feedback.views.entry import StaffRequest, actor, staff
from feedback.workflow import redaction
from foundation.errors import Refused
from foundation.services import contacts
from partnerships.models import Partnership


@require_http_methods(["GET", "HEAD", "POST"])
@staff("publish_register")
def publish(request: StaffRequest, partnership: Partnership, number: str) -> HttpResponse:
    row = story.by_number(partnership.pk, number)
    answer = story.last_answer(row)
    said, answered = row.text, answer.text if answer else ""
    known = _known(row)
    marks = {text: redaction.marks(text, known) for text in (said, answered)}
    first = {
        "title": redaction.without(row.title, redaction.marks(row.title, known)),
        "text": redaction.without(said, marks[said]),
        "answer_text": redaction.without(answered, marks[answered]),
        "category": row.category,
        "place": redaction.without(row.place_text, redaction.marks(row.place_text, known)),
        "with_listed_place": row.place_id is not None,
    }
    form = PublishForm(request.POST) if request.method == "POST" else PublishForm(initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            publishing.release(by=actor(request), suggestion=row, **form.release())
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            messages.success(request, _("Published."))
            return redirect("feedback:case", partnership.slug, number)
    page = {
        "partnership": partnership,
        "row": row,
        "form": form,
        "standing": story.story(row).register_entry,
        "said": redaction.pieces(said, marks[said]),
        "answered": redaction.pieces(answered, marks[answered]),
        "found": sum(len(one) for one in marks.values()),
    }
    return render(request, "feedback/desk/publish.html", page, status=422 if form.errors else 200)


def _known(row: Suggestion) -> tuple[str, ...]:
    """What we hold about the person, to be found in the text; shown to nobody here."""
    card = row.submitter.contact if row.submitter else None
    if card is None:
        return ()
    person = contacts.read(card)
    return (person.name, person.email, person.phone, person.address)
