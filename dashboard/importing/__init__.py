"""The rows and zones that others keep, brought into `data/events/`: nothing added, nothing lost."""
