"""What a briefer takes away: pictures, pages, slides and rows of one selection."""
