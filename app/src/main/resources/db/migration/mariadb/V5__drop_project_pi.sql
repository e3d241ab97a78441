-- Driftless migration for MariaDB: 1 change.
-- Allowed: dropped-column at projects.pi: the principal investigator is an owner among the members since long

-- drop column projects.pi (varchar(255))
-- [dropped-column] blocking: column projects.pi (varchar(255)) is no longer mapped. Dropping it loses its values; the way
--   down brings back an empty column. Allowed: the principal investigator is an owner among the members since long
alter table projects drop column if exists pi;
