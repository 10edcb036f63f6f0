"""Documents by Typst: jobs as plain data, pieces of text ready for a template, and what was set before."""
