-- Takes the Driftless migration for H2 back: 2 changes.

-- drop unique constraint (isbn) of book
execute immediate coalesce((
    select 'alter table book drop constraint "' || c.constraint_name || '"'
    from information_schema.table_constraints c
    where c.table_schema = current_schema and c.table_name = 'BOOK' and c.constraint_type = 'UNIQUE' and c.constraint_name like 'CONSTRAINT\_%'
        and (select listagg(u.column_name, ',') within group (order by u.column_name)
            from information_schema.constraint_column_usage u
            where u.constraint_schema = c.constraint_schema and u.constraint_name = c.constraint_name)
            = 'ISBN'
    order by c.constraint_name fetch first row only), 'set @nothing = 1');

-- drop column book.isbn (varchar(13))
-- The values written since are lost.
alter table book drop column if exists isbn;
