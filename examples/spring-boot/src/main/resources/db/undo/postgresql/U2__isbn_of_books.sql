-- Takes the Driftless migration for PostgreSQL back: 2 changes.

-- drop unique constraint (isbn) of book
alter table book drop constraint book_isbn_key;

-- drop column book.isbn (varchar(13))
-- The values written since are lost.
alter table book drop column isbn;
