-- People without an account look at something, tick its criteria and sign, through a personal link that ends.
-- compatible

create table review (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'rvw\_%'),
  artefact_id text not null,
  -- Exactly what is shown and signed: content and its hash do not follow later changes.
  content jsonb not null,
  content_hash bytea not null,
  revision int not null,
  name text not null,
  email text not null,
  message text not null default '',
  token_hash bytea not null unique,
  asked_by text not null references app_user (id),
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null,
  opened_at timestamptz,
  withdrawn_at timestamptz,
  answered_at timestamptz,
  answer jsonb,
  -- The signed evidence, as it can be checked without this installation; counted within the project.
  evidence jsonb,
  evidence_number int,
  primary key (organization_id, project_id, id),
  unique (organization_id, project_id, evidence_number),
  foreign key (organization_id, project_id, artefact_id) references artefact (organization_id, project_id, id) on delete cascade
);
create index review_artefact on review (organization_id, project_id, artefact_id);
