"""Two dates of one organisation side by side: what changed, and how much of the difference each change makes.

`compare_cards(old, new)` works out everything that is told of two scorecards. A difference is shared out over three
families of change: the answers, the scope (which questions count), and the bank (what is asked, and how it is scored).
"""
