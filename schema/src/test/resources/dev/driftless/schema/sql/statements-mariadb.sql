-- CreateTable
create table if not exists author (
    id bigint not null auto_increment,
    name varchar(40) not null,
    state enum ('NEW','OLD'),
    level tinyint check ((level between 0 and 1)),
    `Mixed "Case` varchar(255) comment 'it''s; -- \\ quoted',
    primary key (id),
    constraint ck_name check (name <> ''),
    check (name <> 'x')
) comment='who writes' engine=InnoDB;
create index if not exists ix_state on author (state);
alter table author add unique if not exists ukhash (name);
alter table author add unique if not exists uk_named (name, state);
-- CreateTable
create table if not exists book (
    id bigint not null,
    author_id bigint
) engine=InnoDB;
-- RenameTable
rename table if exists author to writer;
-- AlterTableComment
alter table writer comment='it''s \\';
-- RenameColumn
alter table writer rename column if exists name to title;
-- AlterColumn
alter table writer modify column title varchar(60) default 'none' comment 'what it''s called';
-- AlterColumn
alter table writer modify column state enum ('NEW','ODD','OLD');
-- AlterColumn
alter table writer add column if not exists driftless_converted enum ('HIGH','LOW');
update writer set driftless_converted = case level when 0 then 'LOW' when 1 then 'HIGH' end where (level is not null or driftless_converted is null) and (select count(distinct column_type) from information_schema.columns where table_schema = database() and table_name = 'writer' and column_name in ('level', 'driftless_converted')) = 2;
update writer set driftless_converted = level where driftless_converted is null and (select count(distinct column_type) from information_schema.columns where table_schema = database() and table_name = 'writer' and column_name in ('level', 'driftless_converted')) = 1;
alter table writer modify column driftless_converted enum ('HIGH','LOW');
update writer set level = null where (select count(distinct column_type) from information_schema.columns where table_schema = database() and table_name = 'writer' and column_name in ('level', 'driftless_converted')) = 2;
alter table writer modify column level enum ('HIGH','LOW');
update writer set level = driftless_converted;
alter table writer modify column level enum ('HIGH','LOW'), drop column if exists driftless_converted;
-- AddColumn
alter table book add column if not exists pages integer default 1 check ((pages > 0));
-- FillColumn
update book set pages = 2 * 3 where pages is null;
-- AlterColumn
alter table book add column if not exists driftless_converted varchar(10);
update book set driftless_converted = concat('p', pages) where (pages is not null or driftless_converted is null) and (select count(distinct column_type) from information_schema.columns where table_schema = database() and table_name = 'book' and column_name in ('pages', 'driftless_converted')) = 2;
update book set driftless_converted = pages where driftless_converted is null and (select count(distinct column_type) from information_schema.columns where table_schema = database() and table_name = 'book' and column_name in ('pages', 'driftless_converted')) = 1;
alter table book modify column driftless_converted varchar(10) not null;
update book set pages = null where (select count(distinct column_type) from information_schema.columns where table_schema = database() and table_name = 'book' and column_name in ('pages', 'driftless_converted')) = 2;
alter table book modify column pages varchar(10);
update book set pages = driftless_converted;
alter table book modify column pages varchar(10) default 1 not null, drop column if exists driftless_converted;
-- AddConstraint
alter table book add primary key if not exists (id);
-- AlterColumn
alter table book modify column id bigint not null auto_increment;
-- AddConstraint
alter table book add constraint fk_book_author foreign key if not exists (author_id) references writer (id) on delete set null;
-- AddConstraint
alter table book add unique if not exists ukbook (author_id);
alter table book drop index if exists fk_book_author;
-- RenameConstraint
alter table if exists book drop foreign key if exists fk_book_author;
alter table book add constraint fk_other foreign key if not exists (author_id) references writer (id) on delete set null;
-- CreateIndex
create index if not exists ix_pages on book (pages);
-- RenameIndex
alter table book rename index if exists ix_pages to ix_p;
-- DropIndex
alter table if exists book drop index if exists ix_p;
-- DropConstraint
alter table if exists writer drop index if exists ukhash;
-- DropConstraint
set @driftless_drop = (
    select concat('alter table writer drop constraint `', constraint_name, '`')
    from information_schema.check_constraints
    where constraint_schema = database() and table_name = 'writer' and level = 'Table'
        and constraint_name like 'CONSTRAINT\_%'
        and regexp_replace(upper(check_clause), '[[:space:]()`"]|charset utf8mb4', '') = 'TITLE<>''X'''
    limit 1);
execute immediate coalesce(@driftless_drop, 'do 0');
-- DropConstraint
alter table if exists book drop foreign key if exists fk_other;
-- DropConstraint
alter table if exists book add unique if not exists driftless_key (id), drop constraint if exists `PRIMARY`;
-- CreateSequence
create sequence if not exists book_SEQ start with 1 increment by 1 nocache;
set @driftless_next = (select coalesce(max(id) + 1, 1) from book);
execute immediate concat('alter sequence book_SEQ restart with ', @driftless_next);
-- AlterSequence
rename table if exists book_SEQ to writer_SEQ;
set @driftless_next = (select next_not_cached_value + if(increment = 1, 49, 0) from writer_SEQ);
execute immediate concat('alter sequence writer_SEQ start with 1 increment by 50 restart with ', @driftless_next);
-- DropSequence
drop sequence if exists writer_SEQ;
-- DropColumn
alter table writer drop column if exists `Mixed "Case`;
-- DropTable
drop table if exists book;
-- CreateEnumType
<<enum type Color: MariaDB has none>>;
-- AlterEnumType
<<enum type Color: MariaDB has none>>;
-- AlterEnumType
<<enum type Color: MariaDB has none>>;
-- DropEnumType
<<enum type Color: MariaDB has none>>;
