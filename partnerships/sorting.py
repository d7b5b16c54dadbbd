"""Sorting names for people: accents, case and ligatures do not move a name to the end of the list. Pure."""

import unicodedata

# letters that Unicode does not take apart
PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "’": "'"})


def for_people(text: str) -> tuple[str, str]:
    """A sort key: the bare letters first, the text itself to break ties."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(PLAIN))
    return "".join(sign for sign in folded if not unicodedata.combining(sign)), text
