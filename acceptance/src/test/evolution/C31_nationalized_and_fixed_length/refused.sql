insert into Customer (id, code) values (2, 'abcde');
