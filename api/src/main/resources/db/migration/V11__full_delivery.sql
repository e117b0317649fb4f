-- A delivery may be full: for which boards, schools and period (JSON), and how many withdrawals somebody agreed to.
alter table import_job add column full_claim text;
alter table import_job add column confirmed int;
-- Which figures a dry run would move (JSON).
alter table import_job add column figures text;
-- Since when rows are worked through without a stop, and how many were done then: for the time that is left.
alter table import_job add column worked_since timestamp with time zone;
alter table import_job add column rows_before bigint default 0 not null;
