-- Imports as jobs. The position moves in the same transactions as the events, the persons and the rejected rows.
create table import_job (
    id           uuid                     not null primary key,
    -- The board that handed in; null for an operator, who may bring all boards.
    board        varchar(5),
    submitted_by varchar(255)             not null,
    submitted_at timestamp with time zone not null,
    state        varchar(20)              not null,
    dry_run      boolean                  not null,
    part         int                      not null,
    position     int                      not null,
    counts       text                     not null,
    message_nl   text,
    message_en   text
);
create index import_job_latest on import_job (board, submitted_at);

-- Why rows were not taken in, one line per fault. Holds no values from the rows.
create table import_rejection (
    job         uuid          not null references import_job (id),
    file        smallint      not null,
    line        bigint        not null,
    number      smallint      not null,
    column_name varchar(60),
    code        varchar(60)   not null,
    nl          varchar(255)  not null,
    en          varchar(255)  not null,
    constraint import_rejection_once primary key (job, file, line, number)
);
