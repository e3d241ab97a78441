-- Driftless migration for PostgreSQL: 2 changes.
-- The previous release on the new schema: works.
-- The new release on the previous schema: fails: column book.isbn is not there.

-- add column book.isbn varchar(13)
alter table book add column isbn varchar(13);

-- add unique constraint (isbn) to book
-- [long-lock] info: PostgreSQL builds the index of the key while nobody else can write to book. Fine for a small table.
--   For a large one compile with -Adriftless.online=true, which drafts it without the lock.
alter table book add unique (isbn);
