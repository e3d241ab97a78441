insert into customers (id, name, fax) values (1, 'Ann', '1');
