insert into Customer (id, name) values (1, 'Ann');
insert into REVINFO (REV, REVTSTMP) values (7, 1000);
insert into Customer_AUD (REV, REVTYPE, id, name) values (7, 0, 1, 'Anna');
insert into Customer_phones_AUD (REV, REVTYPE, Customer_id, phones) values (7, 0, 1, '555');
