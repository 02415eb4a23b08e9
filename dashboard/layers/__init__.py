"""The contract between reading articles and showing them: files in `data/layers/`."""
