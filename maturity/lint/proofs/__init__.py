"""What can happen in a bank, answered for every sheet that there can be: with a witness, a proof, or "not decided".

A claim says that something can happen: a level is reached, a recommendation is advised, a question is asked. A witness
is a sheet with which the engine says that it comes true. It is impossible where a search over all sheets ends without
one. The search works on bounds: a variable is what a respondent may say to one item, target or duty; a state says which
choices each variable still has; a formula is what has to hold, and in a state it has a set of possible truths. Each
search takes a bounded number of steps, and is not decided when they are spent.
"""
