"""A bilingual site of an innovation partnership's roadmaps, made from the YAML files of content/."""
