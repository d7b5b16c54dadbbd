"""What may happen to a suggestion and by when: tables and pure functions, no framework."""
