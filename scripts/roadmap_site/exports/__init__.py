"""What is published beside the pages, made from the same records: functions that return text or bytes."""
