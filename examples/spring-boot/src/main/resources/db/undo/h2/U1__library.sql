-- Takes the Driftless migration for H2 back: 5 changes.

-- drop foreign key FKklnrv3weler2ftkweewlky958 (author_id) referring to author, on book
alter table if exists book drop constraint if exists FKklnrv3weler2ftkweewlky958;

-- drop table book
-- The rows written since are lost.
drop table if exists book;

-- drop table author
-- The rows written since are lost.
drop table if exists author;

-- drop sequence book_seq
drop sequence if exists book_seq;

-- drop sequence author_seq
drop sequence if exists author_seq;
