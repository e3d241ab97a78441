insert into Ticket (text) values ('a');
insert into Ticket (text) values ('b');
