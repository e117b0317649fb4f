-- Texts of one class that were erased of somebody who is known still: of which events. Kept in the file of erasures too, as who was erased is.
create table erased_texts (
    person          uuid                     not null,
    retention_class varchar(20)              not null,
    erased_at       timestamp with time zone not null,
    board           varchar(5)               not null,
    ground          varchar(20)              not null,
    numbers         text                     not null,
    constraint erased_texts_once primary key (person, retention_class, erased_at)
);

-- Proposals to erase what was kept for its time, and what came of them. Whom one is of is worked out again, and known by its mark.
create table retention_proposal (
    id              uuid                     not null primary key,
    board           varchar(5)               not null,
    retention_class varchar(20)              not null,
    before_day      date                     not null,
    mark            varchar(64)              not null,
    people          int                      not null,
    proposed_at     timestamp with time zone not null,
    proposed_role   varchar(40)              not null,
    proposed_by     varchar(64)              not null,
    approved_at     timestamp with time zone,
    approved_by     varchar(64),
    erased          int,
    refused         int
);
create index retention_proposal_board on retention_proposal (board, retention_class, proposed_at);
