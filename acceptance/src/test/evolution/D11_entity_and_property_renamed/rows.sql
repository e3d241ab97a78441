insert into Customer (id, title) values (1, 'Dr');
