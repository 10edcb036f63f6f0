"""Words and templates become text: a page's body, the frame around it, the hand-written pages, and their
index words.
"""
