"""English itself: words and their forms, clauses, days, the turn from she to you."""
