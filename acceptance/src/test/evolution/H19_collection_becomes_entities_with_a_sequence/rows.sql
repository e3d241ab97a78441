insert into Owner (id) values (1);
insert into phones (Owner_id, pos, phone) values (1, 0, 'a');
insert into phones (Owner_id, pos, phone) values (1, 1, 'b');
insert into mails (Owner_id, pos, mail) values (1, 0, 'a');
insert into mails (Owner_id, pos, mail) values (1, 1, 'b');
