from analytics.models.codings import Coding, Factor, Motive, Perception, Reading, code_names
from analytics.models.exports import RowExport

__all__ = ["Coding", "Factor", "Motive", "Perception", "Reading", "RowExport", "code_names"]
