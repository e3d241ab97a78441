-- Driftless migration for H2: 2 changes.
-- The previous release on the new schema: works.
-- The new release on the previous schema: fails: column book.isbn is not there.

-- add column book.isbn varchar(13)
alter table book add column if not exists isbn varchar(13);

-- add unique constraint (isbn) to book
execute immediate coalesce((
    select 'set @nothing = 1'
    from information_schema.table_constraints c
    where c.table_schema = current_schema and c.table_name = 'BOOK' and c.constraint_type = 'UNIQUE' and c.constraint_name like 'CONSTRAINT\_%'
        and (select listagg(u.column_name, ',') within group (order by u.column_name)
            from information_schema.constraint_column_usage u
            where u.constraint_schema = c.constraint_schema and u.constraint_name = c.constraint_name)
            = 'ISBN'
    fetch first row only),
    'alter table book add unique (isbn)');
