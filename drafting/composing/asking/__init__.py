"""What stands against writing: notes that are empty, that clash, or that lack what a kind needs."""
