-- Takes the Driftless migration for PostgreSQL back: 1 change.

-- add column projects.pi varchar(255)
-- The values that the column had do not come back.
alter table projects add column pi varchar(255);
