// Stands here until the first source does.
