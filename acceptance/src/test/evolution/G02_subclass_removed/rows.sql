insert into Animal (id, DTYPE, fur) values (1, 'Cat', 'red');
