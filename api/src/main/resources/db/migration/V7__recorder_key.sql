-- The key under which who recorded something is hashed; one row, made at the first need of it and never changed.
create table recorder_key (
    id     int       not null,
    secret bytea     not null,
    constraint recorder_key_one primary key (id)
);
