"""The codebook as data: public values in two clusters, four factors, motives. Codes are stable; their names are translated."""

from dataclasses import dataclass

CODEBOOK_VERSION = 1
SERVICE, SOCIAL, PROCESS = "service", "social", "process"


@dataclass(frozen=True, slots=True)
class Code:
    """`kind`: value or factor; `cluster`: service or social (values), process (factors)."""

    key: str
    kind: str
    cluster: str


CODEBOOK: tuple[Code, ...] = (
    Code("service_quality", "value", SERVICE),
    Code("ease_of_access", "value", SERVICE),
    Code("responsiveness", "value", SERVICE),
    Code("innovation", "value", SERVICE),
    Code("efficiency", "value", SERVICE),
    Code("reliability", "value", SERVICE),
    Code("empowerment", "value", SOCIAL),
    Code("inclusiveness", "value", SOCIAL),
    Code("privacy", "value", SOCIAL),
    Code("engagement", "value", SOCIAL),
    Code("equal_treatment", "value", SOCIAL),
    Code("transparency", "value", SOCIAL),
    Code("contract_dynamics", "factor", PROCESS),
    Code("communication", "factor", PROCESS),
    Code("trust", "factor", PROCESS),
    Code("shared_understanding", "factor", PROCESS),
)
KEYS: tuple[str, ...] = tuple(code.key for code in CODEBOOK)
VALUES: tuple[str, ...] = tuple(code.key for code in CODEBOOK if code.kind == "value")
FACTORS: tuple[str, ...] = tuple(code.key for code in CODEBOOK if code.kind == "factor")

TRAITS: dict[str, tuple[str, ...]] = {
    "age": ("0-17", "18-34", "35-49", "50-64", "65+"),
    "gender": ("woman", "man", "other"),
}
"""What people can tell about themselves and a statistics office knows of the population: trait -> its answers."""
