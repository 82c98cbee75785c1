"""Settings for all tests: hypothesis draws the same examples everywhere, and never fails for want of speed.

`steady` draws few examples; `pytest --hypothesis-profile=thorough` five times as many, as `.ci/run` does.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "thorough",
    max_examples=100,
    derandomize=True,
    database=None,
    deadline=None,
    print_blob=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("steady", settings.get_profile("thorough"), max_examples=20)
settings.load_profile("steady")
