-- Takes the Driftless migration for PostgreSQL back: 2 changes.

-- alter column monthly_reports.file_count: bigint to integer
-- Values written since that the old type cannot hold make this fail, or are cut.
alter table monthly_reports alter column file_count type integer;

-- alter column messages_of_the_day.message: varchar(4000) to varchar(255)
-- Values written since that the old type cannot hold make this fail, or are cut.
alter table messages_of_the_day alter column message type varchar(255);
