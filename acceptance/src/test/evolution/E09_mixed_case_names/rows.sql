insert into MixedCase (id, SomeName) values (1, 'a');
