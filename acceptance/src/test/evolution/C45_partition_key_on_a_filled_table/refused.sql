insert into Customer (id, name) values (2, 'no region');
