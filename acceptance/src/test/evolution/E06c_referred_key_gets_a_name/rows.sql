insert into Country (id, code) values (1, 'CH');
insert into City (id, country) values (1, 'CH');
