"""The outer form of a message: how it greets and signs, who writes, and how it is laid out."""
