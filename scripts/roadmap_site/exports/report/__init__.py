"""The progress report as a PDF, part by part."""
