"""spaCy components, one a file: each a pure ``match`` and a ``set_annotations``."""
