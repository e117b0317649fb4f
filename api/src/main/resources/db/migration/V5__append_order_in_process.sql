-- On H2 appends take turns by a lock of the process, on PostgreSQL they run side by side: no row is held any more.
drop table append_order;
