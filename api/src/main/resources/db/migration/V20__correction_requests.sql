-- What people asked to be put right in their own files, and what came of it. Free texts about persons: they go with the person.
create table correction_request (
    id               uuid                     not null primary key,
    person           uuid                     not null references person (id),
    board_number     varchar(5)               not null,
    asked_at         timestamp with time zone not null,
    request          varchar(2000)            not null,
    outcome          varchar(10),
    answer           varchar(2000),
    answered_at      timestamp with time zone,
    answered_by_role varchar(40),
    answered_by      varchar(64)
);
create index correction_request_person on correction_request (person);
create index correction_request_board on correction_request (board_number, asked_at);
