insert into Country (code, name) values ('se', 'Sweden');
insert into Country (code, name) values ('no', 'Norway');
