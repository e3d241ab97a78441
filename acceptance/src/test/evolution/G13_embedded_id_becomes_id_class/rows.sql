insert into Seat (a, b) values (1, 2);
