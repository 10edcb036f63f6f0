"""Picture files: what they are, what they must not tell of places and people, the sizes that pages get."""
