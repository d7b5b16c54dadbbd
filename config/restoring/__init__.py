"""What is needed when the host is lost: a backup, a way back from it, and the erasures since, done again."""
