"""The door of the house: who may come in over the network, and what every answer carries."""
