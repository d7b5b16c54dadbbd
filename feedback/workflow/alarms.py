"""Words that sound as if someone is in danger, or threatens. A hint for a person who looks at once; it decides nothing."""

import re

EMERGENCY = "emergency"
THREAT = "threat"

# nl, de, fr, en; whole words or beginnings of words. Wrongly found costs a look, wrongly missed can cost more.
_EMERGENCY = (
    r"zelfmoord", r"selbstmord", r"suicid\w*", r"suizid\w*", r"kill myself", r"end my life", r"ik wil niet meer leven",
    r"ich will nicht mehr leben", r"je ne veux plus vivre", r"me tuer", r"umbringen will ich mich", r"bring\w* mich um",
    r"mezelf van kant", r"maak er een eind aan", r"gas ?lek", r"gaslucht", r"gasgeruch", r"fuite de gaz", r"gas leak",
    r"smell of gas", r"word\w* mishandeld", r"wird misshandelt", r"being beaten", r"il me bat", r"hij slaat mij",
    r"er schlägt mich", r"brand uitgebroken", r"es brennt", r"au feu", r"on fire",
)  # fmt: skip
_THREAT = (
    r"(?:ik|wij) (?:maak|maken) (?:je|jullie|hem|haar) (?:kapot|af|dood)", r"ik vermoord", r"ich bring\w* (?:dich|euch|ihn|sie) um",
    r"ich töte", r"je vais (?:te|vous|le|la|les) tuer", r"i(?:'ll| will) kill (?!my)", r"going to kill (?!my)", r"bommelding", r"een bom",
    r"eine bombe", r"une bombe", r"a bomb\b", r"ik steek .{0,30} in brand", r"zünde .{0,30} an", r"burn .{0,30} down",
)  # fmt: skip
_FIND = {
    EMERGENCY: re.compile(r"\b(?:" + "|".join(_EMERGENCY) + r")\b", re.IGNORECASE),
    THREAT: re.compile(r"\b(?:" + "|".join(_THREAT) + r")", re.IGNORECASE),
}


def heard(text: str) -> str:
    """EMERGENCY, THREAT or "": danger first."""
    plain = " ".join(text.split())
    return next((kind for kind, words in _FIND.items() if words.search(plain)), "")
