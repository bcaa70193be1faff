"""One fact, told: of the reader, of me, of the world, in wordings that copy nothing."""
