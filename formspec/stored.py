"""A form spec as JSON and back: what a published instrument version keeps in its row."""

from collections.abc import Mapping
from dataclasses import fields
from types import NoneType
from typing import Any, cast

from formspec.spec import KINDS, Choice, FormSpec, Item, Kind, Page, Texts

_PLAIN: Mapping[str, tuple[type, ...]] = {
    "required": (bool,),
    "dont_know": (bool,),
    "reverse": (bool,),
    "relevant": (dict, NoneType),
    "minimum": (int, float, str, NoneType),
    "maximum": (int, float, str, NoneType),
    "decimals": (int,),
    "most": (int, NoneType),
    "max_length": (int,),
    "construct": (str,),
    "rows_from": (str,),
    "oneself": (str,),
}


def to_json(spec: FormSpec) -> dict[str, Any]:
    """Plain dicts, lists, texts and numbers; defaults are left out so that stored forms stay readable."""
    return {
        "key": spec.key,
        "version": spec.version,
        "title": dict(spec.title),
        "languages": list(spec.languages),
        "intro": dict(spec.intro),
        "pages": [_page_out(page) for page in spec.pages],
    }


def from_json(data: object) -> FormSpec:
    """The spec that `to_json` wrote. ValueError names the place of whatever does not fit."""
    found = _mapping(data, "form")
    version = found.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ValueError("form.version: a whole number from 1 is needed")
    return FormSpec(
        key=_key(found, "form"),
        version=version,
        title=_texts(found.get("title"), "form.title"),
        languages=tuple(_word(value, "form.languages") for value in _list(found, "languages", "form")),
        pages=tuple(_page_in(page, f"pages[{at}]") for at, page in enumerate(_list(found, "pages", "form"))),
        intro=_texts(found.get("intro", {}), "form.intro"),
    )


def _page_out(page: Page) -> dict[str, Any]:
    return {
        "key": page.key,
        "title": dict(page.title),
        "intro": dict(page.intro),
        "items": [_item_out(item) for item in page.items],
    }


def _item_out(item: Item) -> dict[str, Any]:
    plain = Item(key="", kind=item.kind, label={})
    written: dict[str, Any] = {"key": item.key, "kind": item.kind, "label": dict(item.label)}
    for each in fields(Item):
        value = getattr(item, each.name)
        if each.name not in written and value != getattr(plain, each.name):
            written[each.name] = _value_out(value)
    return written


def _value_out(value: object) -> object:
    if isinstance(value, tuple):
        return [_choice_out(choice) for choice in value]
    return dict(value) if isinstance(value, Mapping) else value


def _choice_out(choice: Choice) -> dict[str, Any]:
    written: dict[str, Any] = {"key": choice.key, "text": dict(choice.text)}
    return {**written, "other": True} if choice.other else written


def _page_in(data: object, place: str) -> Page:
    found = _mapping(data, place)
    items = _list(found, "items", place)
    return Page(
        key=_key(found, place),
        title=_texts(found.get("title", {}), f"{place}.title"),
        items=tuple(_item_in(item, f"{place}.items[{at}]") for at, item in enumerate(items)),
        intro=_texts(found.get("intro", {}), f"{place}.intro"),
    )


def _item_in(data: object, place: str) -> Item:
    found = dict(_mapping(data, place))
    unknown = set(found) - {each.name for each in fields(Item)}
    if unknown:
        raise ValueError(f"{place}: unknown {', '.join(sorted(unknown))}")
    if found.get("kind") not in KINDS:
        raise ValueError(f"{place}.kind: {found.get('kind')!r} is not one of {', '.join(KINDS)}")
    found["key"] = _key(found, place)
    for name in ("label", "hint", "required_because"):
        found[name] = _texts(found.get(name, {}), f"{place}.{name}")
    for name in ("choices", "rows"):
        found[name] = tuple(_choice_in(each, f"{place}.{name}") for each in _list(found, name, place))
    for name, kinds in _PLAIN.items():
        if name in found and type(found[name]) not in kinds:
            raise ValueError(f"{place}.{name}: {found[name]!r} does not fit")
    found["kind"] = cast(Kind, found["kind"])
    return Item(**found)


def _choice_in(data: object, place: str) -> Choice:
    found = _mapping(data, place)
    texts = _texts(found.get("text", {}), f"{place}.text")
    return Choice(key=_key(found, place), text=texts, other=bool(found.get("other", False)))


def _mapping(data: object, place: str) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise ValueError(f"{place}: an object is needed")
    return data


def _list(found: Mapping[str, Any], name: str, place: str) -> list[object]:
    value = found.get(name, [])
    if not isinstance(value, list):
        raise ValueError(f"{place}.{name}: a list is needed")
    return value


def _texts(data: object, place: str) -> Texts:
    found = _mapping(data, place)
    return {language: _word(text, f"{place}.{language}") for language, text in found.items()}


def _key(found: Mapping[str, Any], place: str) -> str:
    key = _word(found.get("key"), f"{place}.key")
    if not key:
        raise ValueError(f"{place}.key: must not be empty")
    return key


def _word(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{place}: a text is needed")
    return value
