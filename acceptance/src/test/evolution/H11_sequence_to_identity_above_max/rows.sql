insert into Ticket (id, text) values (1000, 'a');
insert into Ticket (id, text, parent_id) values (1001, 'b', 1000);
