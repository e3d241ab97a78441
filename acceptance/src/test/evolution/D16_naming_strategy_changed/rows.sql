insert into OrderHead (id, headName) values (1, 'h');
insert into OrderLine (id, itemName, orderHead_id, lineNumber) values (1, 'x', 1, 5);
insert into OrderLine_someTags (OrderLine_id, someTags) values (1, 't');
insert into OrderLine_OrderHead (OrderLine_id, moreHeads_id) values (1, 1);
