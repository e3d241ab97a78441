insert into Ticket (id, yr, text) values (5, 2020, 'a');
insert into Note (id, ticket_id, ticket_year) values (1, 5, 2020);
