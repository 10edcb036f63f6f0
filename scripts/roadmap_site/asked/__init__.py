"""Which strings of content/ui.yml the templates and the code ask for, read in both without running either."""
