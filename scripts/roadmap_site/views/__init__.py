"""What each kind of page shows: frozen values without words, the same for every language. A module a kind of page."""
