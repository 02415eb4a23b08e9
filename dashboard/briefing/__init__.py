"""From layers to what a reader uses: selections, figures, verdicts, pictures."""
