"""One small form with every kind of item, used by the tests of formspec and paper."""

from formspec import Choice, FormSpec, Item, Page

ANCHORS = tuple(
    Choice(str(point), {"en": f"Anchor {point}", "nl": f"Anker {point}"}) for point in range(1, 6)
)
DEGREES = tuple(Choice(str(point), {"en": f"Degree {point}", "nl": f"Graad {point}"}) for point in range(5))
YES_NO = (
    Choice("yes", {"en": "Yes", "nl": "Ja"}),
    Choice("no", {"en": "No", "nl": "Nee"}),
    Choice("other", {"en": "Other, namely", "nl": "Anders, namelijk"}, other=True),
)
VALUES = tuple(Choice(key, {"en": key.title(), "nl": key.title()}) for key in ("privacy", "access", "trust"))
PEOPLE = (Choice("a", {"en": "Ann", "nl": "Ann"}), Choice("b", {"en": "Bo", "nl": "Bo"}))


def _both(text: str) -> dict[str, str]:
    return {"en": text, "nl": f"{text} (nl)"}


TRUST = Item(
    "trust_1", "likert", _both("Were promises kept?"), choices=ANCHORS, dont_know=True, construct="trust"
)
SHARED = Item(
    "shared",
    "single",
    _both("Was anything shared?"),
    choices=YES_NO,
    required=True,
    required_because=_both("Why"),
)
WHAT = Item(
    "what", "text", _both("What was shared?"), max_length=20, relevant={"item": "shared", "equals": "yes"}
)
THREE = Item("three", "choose", _both("Which two matter most?"), choices=VALUES, most=2)
ALL = Item("all", "multiple", _both("Which do you know?"), choices=VALUES)
HOURS = Item("hours", "number", _both("How many hours?"), minimum=0, maximum=80)
SINCE = Item("since", "date", _both("Since when?"), minimum="2016-01-01", maximum="2026-12-31")
TIES = Item("ties", "roster", _both("How closely?"), choices=DEGREES, rows=PEOPLE, dont_know=True)

FORM = FormSpec(
    key="every",
    version=3,
    title=_both("Every kind"),
    languages=("en", "nl"),
    pages=(
        Page("first", _both("First"), (TRUST, SHARED, WHAT)),
        Page("second", _both("Second"), (THREE, ALL, HOURS, SINCE, TIES), intro=_both("A few words")),
    ),
)
