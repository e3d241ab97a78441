insert into customers (id, name, is_sensitive) values (1, 'Ann', true);
