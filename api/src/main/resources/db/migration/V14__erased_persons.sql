-- Who was erased, so that nothing brings them back. Kept in a file beside the database too, so that no backup does.
create table erased_person (
    id        uuid                     not null primary key,
    board     varchar(5)               not null,
    ground    varchar(20)              not null,
    erased_at timestamp with time zone not null
);

-- Every personeelsnummer that was theirs, by a keyed hash, so that a delivery is known again.
create table erased_person_number (
    person      uuid        not null references erased_person (id),
    number_hash varchar(64) not null,
    constraint erased_person_number_once primary key (number_hash, person)
);

-- The key of those hashes; one row, made at the first need of it and never changed.
create table erased_key (
    id     int   not null,
    secret bytea not null,
    constraint erased_key_one primary key (id)
);

-- Whom the board does not let be erased, and why.
create table person_hold (
    person    uuid                     not null primary key references person (id),
    reason    varchar(2000)            not null,
    since     timestamp with time zone not null,
    held_by   varchar(64)              not null,
    held_role varchar(40)              not null
);
