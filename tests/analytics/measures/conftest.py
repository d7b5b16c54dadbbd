"""Property tests draw the same cases each run and may be slow on a busy machine: figures are at stake here, not time."""

from hypothesis import settings

settings.register_profile("measures", deadline=None, derandomize=True)
settings.load_profile("measures")
