"""How the person writes, learnt from what they change in drafts: greeting, ending, length, words.

``record`` holds what a writer may know, ``noticing`` compares one draft with what went,
``learning`` decides when a change has become a habit, ``keeping`` holds it in the log.
"""

from drafting.habits.record import NO_HABITS, Family, Habit, Habits, What, family_of

__all__ = ["NO_HABITS", "Family", "Habit", "Habits", "What", "family_of"]
