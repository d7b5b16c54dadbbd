"""Which language is this text in? Told offline, from the words alone; unsure means: keep what the reader chose."""

import threading
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

# The languages heard most in European cities; fewer candidates make short texts surer.
CANDIDATES = (
    "ar", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "hi", "hr", "hu", "it", "ku", "lt",
    "lv", "nl", "pl", "ps", "pt", "ro", "ru", "sk", "so", "sq", "sr", "sv", "tr", "uk", "ur", "vi", "zh",
)  # fmt: skip
SURE = 0.8
LETTERS = 12  # a shorter text says too little
LOOKED_AT = 2000  # characters
_lock = threading.Lock()


def detected(text: str, *, otherwise: str) -> str:
    """The text's language as two letters, or `otherwise` when it is too short or the words do not say it clearly."""
    looked_at = text[:LOOKED_AT]
    if sum(sign.isalpha() for sign in looked_at) < LETTERS:
        return otherwise
    code, share = _identifier().classify(looked_at)
    return str(code) if share >= SURE else otherwise


def warm() -> None:
    """Load the model beside the request (a second or so), before the first text comes."""
    if not _loaded.is_set():
        threading.Thread(target=_identifier, daemon=True, name="tongues").start()


_loaded = threading.Event()


def _identifier() -> LanguageIdentifier:
    with _lock:
        made = _made()
        _loaded.set()
        return made


@cache
def _made() -> LanguageIdentifier:
    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    made.set_languages([code for code in CANDIDATES if code in made.labels])
    return made
