"""What a note typed in haste stands for: each fact a sentence of its own, or left out."""
