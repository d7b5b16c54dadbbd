"""What we write to people, in their language: a subject and paragraphs, for mail, letter and telephone alike."""
