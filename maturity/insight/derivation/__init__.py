"""How each figure of a scorecard comes about, as steps of elementary exact arithmetic that anybody can do again.

A step is a figure that a file gives, or one operation on the figures of earlier steps: `add`, `subtract`, `multiply`,
`divide`, `min`, `max`. Both what a person reads and the certificate for a program are made of the same steps. The rules
are those of docs/scoring.md; the engine works out scores by itself, and every derived figure is compared with its.
"""
