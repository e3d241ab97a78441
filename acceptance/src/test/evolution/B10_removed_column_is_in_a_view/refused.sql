create view towns as select c.town from Customer c;
