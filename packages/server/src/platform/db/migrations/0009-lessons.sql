-- What an organisation has learned, kept where the next project meets it: additions to templates and the risk library.
-- compatible

-- A template itself is not changed: what lessons add to it is put on top when a project begins from it. What was removed
-- stays as history.
create table template_addition (
  organization_id text not null references organization (id) on delete cascade,
  id text not null check (id like 'tad\_%'),
  -- Of a built-in template or of one of the organisation's own.
  template_id text not null,
  -- As the contract declares them: {"kind": "task", ...}.
  change jsonb not null,
  -- The lesson that is its cause. Its project may be deleted; what was learned stays.
  lesson_project_id text not null,
  lesson_id text not null,
  lesson jsonb not null,
  added_by text not null references app_user (id),
  added_at timestamptz not null default now(),
  removed_by text references app_user (id),
  removed_at timestamptz,
  primary key (organization_id, id)
);
create index template_addition_of on template_addition (organization_id, template_id, added_at);
create index template_addition_lesson on template_addition (organization_id, lesson_id);

create table library_risk (
  organization_id text not null references organization (id) on delete cascade,
  id text not null check (id like 'lbr\_%'),
  title text not null check (char_length(title) between 1 and 500),
  -- Of the project that it came from.
  kind text not null,
  fields jsonb not null,
  source_kind text not null check (source_kind in ('risk', 'lesson')),
  source_project_id text not null,
  source_id text not null,
  added_by text not null references app_user (id),
  added_at timestamptz not null default now(),
  removed_by text references app_user (id),
  removed_at timestamptz,
  primary key (organization_id, id)
);
create unique index library_risk_source on library_risk (organization_id, source_id) where removed_at is null;

-- Which risks of projects stand for an entry: what it was made from, and what was made from it.
create table library_risk_use (
  organization_id text not null,
  entry_id text not null,
  project_id text not null,
  artefact_id text not null,
  primary key (organization_id, entry_id, project_id, artefact_id),
  foreign key (organization_id, entry_id) references library_risk (organization_id, id) on delete cascade,
  foreign key (organization_id, project_id, artefact_id) references artefact (organization_id, project_id, id) on delete cascade
);
create index library_risk_use_project on library_risk_use (organization_id, project_id, artefact_id);

-- What tasks of a name took before: only finished ones are asked for.
create index task_finished_name on task (organization_id, lower(btrim(name))) where percent_complete = 10000 and not milestone;
