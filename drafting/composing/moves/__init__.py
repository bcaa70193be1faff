"""The sentences of a message in their order: how each kind begins, goes on and ends."""
