insert into Ticket (id, text) values (5, 'a');
insert into Note (id, ticket_id) values (1, 5);
insert into Ticket_tags (Ticket_id, tags) values (5, 'x');
