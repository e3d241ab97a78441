insert into Ticket (id, text) values (5, 'a');
