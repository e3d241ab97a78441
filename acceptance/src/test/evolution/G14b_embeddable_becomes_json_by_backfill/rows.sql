insert into Customer (id, street, town) values (1, 'a', 'b');
