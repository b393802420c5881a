-- The log position of the last fact about each project: what was computed is good until it moves.
create table quality.project_position (
    project_id int primary key references projects.project,
    position bigint not null
);

-- Coefficients that a source published about judgments imported here, to stand beside ours.
create table quality.published_value (
    project_id int not null references projects.project,
    measure text collate "C" not null,
    metric text collate "C" not null,
    first_rater text collate "C" not null,
    second_rater text collate "C" not null,
    value double precision not null,
    source text not null,
    primary key (project_id, measure, metric, first_rater, second_rater)
);
