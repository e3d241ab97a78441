insert into customers (id, name, mood) values (2, 'Bob', 'CALM');
insert into customers (id, name, number) values (3, 'Eve', 2);
