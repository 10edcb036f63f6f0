"""What a page may load: in each page as a meta tag, and in the headers that hosts send.

No page has an inline script or style, so no hash is needed.
"""

# Pagefind's search runs as WebAssembly; data: is the browser's own icon for a search field.
_SOURCES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
}
POLICY = "; ".join(f"{directive} {sources}" for directive, sources in _SOURCES.items())
