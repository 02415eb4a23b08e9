"""The map beneath the strikes."""
