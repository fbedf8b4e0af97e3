-- Templates that an organisation saved from projects of its own.
-- compatible

create table project_template (
  organization_id text not null references organization (id) on delete cascade,
  id text not null check (id like 'tpl\_%'),
  name text not null check (char_length(name) between 1 and 255),
  description text not null default '',
  kind text not null,
  governance_id text not null,
  -- The plan without what happened and without people, and what is said besides it; days count from the start.
  content jsonb not null,
  task_count int not null,
  artefact_count int not null,
  created_by text not null references app_user (id),
  created_at timestamptz not null default now(),
  primary key (organization_id, id)
);
