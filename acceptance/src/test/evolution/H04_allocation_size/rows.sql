insert into Ticket (id, text) values (1, 'a');
