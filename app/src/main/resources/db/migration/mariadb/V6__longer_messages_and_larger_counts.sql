-- Driftless migration for MariaDB: 2 changes.

-- alter column messages_of_the_day.message: varchar(255) to varchar(4000)
alter table messages_of_the_day modify column message varchar(4000) not null;

-- alter column monthly_reports.file_count: integer to bigint
-- [table-rewrite] warning: column monthly_reports.file_count changes from integer to bigint, for which PostgreSQL and
--   MariaDB write every row of monthly_reports anew. Nobody can write to the table meanwhile. Fine for a small table; plan
--   a pause for a large one.
alter table monthly_reports modify column file_count bigint not null;
