"""How far things had come on any day, and what was known of it: pure functions of records and dates."""
