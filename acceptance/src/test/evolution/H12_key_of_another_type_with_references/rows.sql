insert into Ticket (id, text) values (5, 'a');
insert into Note (id, ticket_id) values (1, 5);
insert into Tag (id) values (1);
insert into Tag_Ticket (Tag_id, tickets_id) values (1, 5);
