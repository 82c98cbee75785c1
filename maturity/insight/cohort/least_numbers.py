"""From how many organisations on a cohort tells something."""

LEAST_GROUP = 5
"""The least number of organisations that anything is told of; it can only be raised."""
LEAST_FOR_QUARTILES = 10
"""The least number of scores that quartiles are told of."""
