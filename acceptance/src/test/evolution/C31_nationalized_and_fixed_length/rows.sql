insert into Customer (id, name, code, fixed) values (1, 'Ann', 'abcd', 'efgh');
