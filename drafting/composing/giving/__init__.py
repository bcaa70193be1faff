"""What passes between two people: offers and promises, requests, finds, what has arrived."""
