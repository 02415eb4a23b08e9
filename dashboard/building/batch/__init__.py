"""Many articles: what need not be read again, and the rest read here, apart or on a cluster."""
