-- Driftless migration for H2: 5 changes.

-- create sequence author_seq
create sequence if not exists author_seq start with 1 increment by 50;

-- create sequence book_seq
create sequence if not exists book_seq start with 1 increment by 50;

-- create table author (id, full_name)
create table if not exists author (
    id bigint not null,
    full_name varchar(200) not null,
    primary key (id)
);

-- create table book (author_id, id, title)
create table if not exists book (
    author_id bigint not null,
    id bigint not null,
    title varchar(255) not null,
    primary key (id)
);

-- add foreign key FKklnrv3weler2ftkweewlky958 (author_id) referring to author, on book
alter table book add constraint if not exists FKklnrv3weler2ftkweewlky958 foreign key (author_id) references author;
