-- The person register: the only place that knows who a teacher is.
create table person (
    id               uuid         not null primary key,
    board_number     varchar(5)   not null,
    personnel_number varchar(255) not null,
    given_name       varchar(255),
    prefix           varchar(255),
    family_name      varchar(255),
    email            varchar(320),
    birth_date       date,
    constraint person_one_per_number unique (board_number, personnel_number)
);
