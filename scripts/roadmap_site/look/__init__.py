"""How the site looks: colours, style sheet, typeface, icons, emblem, charts as plain geometry."""
