insert into Ticket (id) values (1);
