insert into Thing (id, name) values (1, 'a');
create table "flyway_schema_history" (installed_rank int not null primary key);
