-- The report of an import tells warnings and changes too: kind 0 is a fault, 1 a warning, 2 a change.
alter table import_rejection add column kind smallint default 0 not null;
-- What was on record, or how a value was written, and what took its place: in words of the format.
alter table import_rejection add column was varchar(500);
alter table import_rejection add column becomes varchar(500);
alter table import_rejection alter column number set data type int;
alter table import_rejection alter column nl set data type varchar(500);
alter table import_rejection alter column en set data type varchar(500);
alter table import_rejection drop constraint import_rejection_once;
alter table import_rejection add constraint import_rejection_once primary key (job, file, line, kind, number);
