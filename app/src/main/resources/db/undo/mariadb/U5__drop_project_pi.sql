-- Takes the Driftless migration for MariaDB back: 1 change.

-- add column projects.pi varchar(255)
-- The values that the column had do not come back.
alter table projects add column if not exists pi varchar(255);
