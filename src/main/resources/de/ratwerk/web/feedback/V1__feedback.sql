-- What became of advised actions. Nothing here says which municipality was advised.
create table feedback (
    id bigint generated always as identity primary key,
    received_at timestamp with time zone not null,
    outcome_at timestamp with time zone not null,
    rulebook varchar(64) not null,
    checked boolean not null, -- whether action and rules were looked up in that rulebook
    action_id varchar(200) not null,
    phase varchar(10),
    outcome varchar(10) not null check (outcome in ('accepted', 'overridden')),
    reason varchar(20),
    reason_comment varchar(1000),
    check ((outcome = 'overridden' and reason is not null)
        or (outcome = 'accepted' and reason is null and reason_comment is null))
);

create index feedback_by_time on feedback (outcome_at);

-- The rules that were given as reasons for the action.
create table feedback_rule (
    feedback_id bigint not null references feedback (id) on delete cascade,
    rule_id varchar(200) not null,
    primary key (feedback_id, rule_id)
);

-- What was sent once, so that it counts once: digests of the key and of what was sent with it.
create table feedback_once (
    key_digest varchar(64) primary key,
    body_digest varchar(64) not null,
    used_at timestamp with time zone not null
);

create index feedback_once_by_time on feedback_once (used_at);
