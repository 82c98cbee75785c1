"""What a bank compiles to, once: whole numbers, from which scores are added up without a fraction.

Points are what a question brings to its axis: a whole number in a unit of that axis, which is chosen so that every
option of every question there is worth a whole number of them. An axis, then, is reached points over all points, a pair
of whole numbers that is never reduced; `fractions.Fraction` appears only where a scorecard is filled in.
"""
