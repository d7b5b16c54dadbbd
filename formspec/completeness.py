"""Which texts are still missing in which language?"""

from collections.abc import Iterator

from formspec.spec import FormSpec, Item, Texts


def missing_texts(spec: FormSpec) -> dict[str, tuple[str, ...]]:
    """For every language of the form, the places without a text, such as "trust_1.choices.3". Empty = complete.

    A text that no language has (a hint nobody wrote) is not missing, but titles, labels and choices always are.
    """
    places = list(_places(spec))
    return {
        language: tuple(place for place, texts in places if not texts.get(language, "").strip())
        for language in spec.languages
    }


def share_complete(spec: FormSpec, language: str) -> float:
    """The share (0 to 1) of the form's texts that exist in one language; 1 for a form without texts."""
    places = list(_places(spec))
    there = sum(bool(texts.get(language, "").strip()) for _, texts in places)
    return there / len(places) if places else 1.0


def _places(spec: FormSpec) -> Iterator[tuple[str, Texts]]:
    yield "title", spec.title
    yield from _if_any("intro", spec.intro)
    for page in spec.pages:
        yield f"{page.key}.title", page.title
        yield from _if_any(f"{page.key}.intro", page.intro)
        for item in page.items:
            yield from _of_item(item)


def _of_item(item: Item) -> Iterator[tuple[str, Texts]]:
    yield item.key, item.label
    yield from _if_any(f"{item.key}.hint", item.hint)
    yield from _if_any(f"{item.key}.required_because", item.required_because)
    for choice in item.choices:
        yield f"{item.key}.choices.{choice.key}", choice.text
    for row in item.rows:
        yield f"{item.key}.rows.{row.key}", row.text


def _if_any(place: str, texts: Texts) -> Iterator[tuple[str, Texts]]:
    if any(text.strip() for text in texts.values()):
        yield place, texts
