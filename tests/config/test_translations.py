"""Pages for citizens and partners are whole in every language. A room that delivers adds its line to COMPLETE."""

from fnmatch import fnmatch

import pytest

from config import extraction

# room -> the files whose texts must all be translated
COMPLETE: dict[str, tuple[str, ...]] = {
    "config": ("*",),
    "delivery": ("*",),
    "feedback": (
        "templates/feedback/public/*",
        "feedback/forms/speaking.py",
        "feedback/forms/following.py",
        "feedback/views/speaking.py",
        "feedback/views/following.py",
        "feedback/views/own_case.py",
        "feedback/views/register.py",
        "feedback/models/*",
        "feedback/templatetags/*",
    ),
    "foundation": ("*",),
    "intake": ("*",),
    "surveys": (
        "templates/surveys/answer/*",
        "surveys/views/answering.py",
        "surveys/views/door.py",
        "surveys/mailing.py",
    ),
    "partnerships": (
        "templates/partnerships/partnership.html",
        "templates/partnerships/_*",
        "partnerships/views/public.py",
        "partnerships/models/*",
    ),
}
CASES = [(room, language) for room in COMPLETE for language in extraction.LANGUAGES]
KEPT = [(room, language) for room in extraction.ROOMS for language in extraction.LANGUAGES]


@pytest.mark.parametrize(("room", "language"), CASES)
def test_nothing_is_left_in_english(room, language):
    lacking = [
        text
        for text, files in extraction.missing(room, language)
        if any(fnmatch(name, pattern) for name in files for pattern in COMPLETE[room])
    ]

    assert lacking == []


@pytest.mark.parametrize(("room", "language"), KEPT)
def test_a_translation_keeps_its_placeholders(room, language):
    wrong = [
        (message.id, str(error))
        for message, errors in extraction.catalogue(room, language).check()
        if message.string and all(message.string if isinstance(message.string, tuple) else [message.string])
        for error in errors
    ]

    assert wrong == []
