-- Driftless migration for MariaDB: 3 changes.
-- The previous release on the new schema: fails: column customers.first_name holds what another attribute stored; column
--   customers.last_name holds what another attribute stored.
-- The new release on the previous schema: fails: column customers.first_name holds what another attribute stored; column
--   customers.last_name holds what another attribute stored.

-- rename column customers.first_name to driftless_tmp_1
-- [view-in-the-way] info: if a view uses customers.first_name, MariaDB leaves the view broken. Then drop it before, here
--   in the V file, create it anew behind, and take out the question.
-- preflight [view-in-the-way] customers.driftless_tmp_1
--   select count(*) from information_schema.views where instr(lower(view_definition), '.`customers`') > 0 and instr(lower(view_definition), '`first_name`') > 0
alter table customers rename column if exists first_name to driftless_tmp_1;

-- rename column customers.last_name to first_name
-- [view-in-the-way] info: if a view uses customers.last_name, MariaDB leaves the view broken. Then drop it before, here in
--   the V file, create it anew behind, and take out the question.
-- preflight [view-in-the-way] customers.first_name
--   select count(*) from information_schema.views where instr(lower(view_definition), '.`customers`') > 0 and instr(lower(view_definition), '`last_name`') > 0
alter table customers rename column if exists last_name to first_name;

-- rename column customers.driftless_tmp_1 to last_name
alter table customers rename column if exists driftless_tmp_1 to last_name;
