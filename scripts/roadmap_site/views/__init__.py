"""What each kind of page shows, a module a kind: frozen values without words, the same for every language."""
