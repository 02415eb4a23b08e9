"""What the page shows and nobody changes, as GET answers: lists, card, timeline."""
