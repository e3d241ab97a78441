insert into Animal (id, DTYPE) values (2, 'Dog');
