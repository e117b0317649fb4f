-- Of a board's imports that have not ended each holds a place, of which there are only so many; null for an operator's.
alter table import_job add column place smallint;
create unique index import_job_place on import_job (board, place);
