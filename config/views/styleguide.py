"""Every part of a page once, for whoever changes the look; reachable only while developing."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from foundation.forms import DayField

SCALE = [(str(value), str(value)) for value in range(1, 6)] + [("dk", "I don't know, or it is not my role")]


class EveryField(forms.Form):
    words = forms.CharField(
        label="What do you want to say?",
        help_text="In any language.",
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    name = forms.CharField(label="Name", required=False)
    email = forms.EmailField(label="E-mail", help_text="Only to answer you.")
    said_on = DayField(label="Said on")
    channel = forms.ChoiceField(label="Channel", choices=[("web", "Web"), ("paper", "Paper")])
    agree = forms.ChoiceField(
        label="We plan together.", choices=SCALE, widget=forms.RadioSelect(attrs={"class": "tandem-scale"})
    )
    subjects = forms.MultipleChoiceField(
        label="Subjects", choices=[("bike", "Cycling"), ("tram", "Tram")], widget=forms.CheckboxSelectMultiple
    )
    public = forms.BooleanField(label="My words may be shown", help_text="Never your name.")
    picture = forms.FileField(label="Picture", required=False)


TABLE = {
    "caption": "Trust by wave",
    "head": ["Wave", "Mean", "n"],
    "rows": [["1", "2.9", "30"], ["2", "3.4", "31"]],
}
PICTURE = """<svg viewBox="0 0 600 120" width="600" height="120"><g fill="none" stroke-width="3">
<path d="M10 90 L120 70 L240 75 L360 50 L480 40 L590 30" stroke="#124a50"/>
<path d="M10 60 L120 66 L240 60 L360 64 L480 62 L590 60" stroke="#b5651d" stroke-dasharray="8 5"/>
<path d="M10 30 L120 34 L240 50 L360 80 L480 76 L590 82" stroke="#75559b" stroke-dasharray="2 5"/></g></svg>"""


def styleguide(request: HttpRequest) -> HttpResponse:
    form = EveryField({"email": "not an address"})
    return render(
        request,
        "config/styleguide.html",
        {
            "broken": form,
            "table": TABLE,
            "svg": mark_safe(PICTURE),  # noqa: S308 a constant above
            "downloads": [{"title": "The figures as rows", "files": [{"href": "#csv", "text": "CSV"}]}],
            "partnership": {"slug": "sample", "name": "Sample city", "is_sample": True, "theme": {}},
        },
    )
