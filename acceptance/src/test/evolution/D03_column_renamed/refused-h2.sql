create view mails as select c.mail from customers c;
