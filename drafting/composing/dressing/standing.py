"""How the sender stands to the reader, which greeting and signature both follow."""

from dataclasses import dataclass

from drafting.brief import Brief
from drafting.composing.material import Material
from drafting.composing.picking import Manner
from drafting.habits import NO_HABITS, Habits


@dataclass(frozen=True)
class Standing:
    """How near the sender is to the reader of one draft."""

    material: Material
    manner: Manner
    turn: int
    habits: Habits = NO_HABITS

    @property
    def brief(self) -> Brief:
        """The brief of the draft."""
        return self.material.brief

    @property
    def is_new(self) -> bool:
        """True for somebody to whom the sender never wrote before."""
        return not self.brief.written_before

    @property
    def is_first(self) -> bool:
        """True where the text itself says who writes."""
        return self.brief.kind == "introduction"

    @property
    def is_grave(self) -> bool:
        """True for words to somebody who grieves, which begin and end in another tone."""
        return self.brief.kind == "condolence"

    @property
    def is_stiff(self) -> bool:
        """True where the sender keeps to the full form: a title, a grave word, or as asked."""
        return self.material.called.titled or self.manner == "formal" or self.is_grave

    @property
    def is_at_ease(self) -> bool:
        """True where the sender may greet and end as they do among people they know."""
        return not self.is_stiff and self.brief.register_ != "formal"

    @property
    def way(self) -> tuple[str, str]:
        """The channel and the language, by which a sender's habits are kept."""
        return self.brief.channel, self.brief.language
