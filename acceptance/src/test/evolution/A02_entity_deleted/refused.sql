create view numbers as select c.number from invoices c;
