from analytics.models.codings import Coding, Factor, Motive, Perception, Reading, code_names

__all__ = ["Coding", "Factor", "Motive", "Perception", "Reading", "code_names"]
