-- Takes the Driftless migration for PostgreSQL back: 5 changes.

-- drop foreign key FKklnrv3weler2ftkweewlky958 (author_id) referring to author, on book
alter table book drop constraint FKklnrv3weler2ftkweewlky958;

-- drop table book
-- The rows written since are lost.
drop table book;

-- drop table author
-- The rows written since are lost.
drop table author;

-- drop sequence book_seq
drop sequence book_seq;

-- drop sequence author_seq
drop sequence author_seq;
