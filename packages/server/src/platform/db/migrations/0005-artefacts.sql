-- What a project is made of besides its plan: artefacts of every kind with their history, versions, approvals and links;
-- gates with their decisions; fields and views of people's own; notifications.
-- compatible

-- A project begins as an idea, and may do nothing that costs before it has been authorised.
alter table project drop constraint project_state_check;
alter table project add constraint project_state_check check (state in
  ('idea', 'feasibility', 'charterReview', 'authorised', 'planning', 'executing', 'closing', 'closed', 'benefitsTracking', 'archived', 'onHold', 'terminated'));
alter table project add column authorised_at timestamptz;
alter table project add column authorised_by text references app_user (id);
-- How it came about: 'charter', 'creation' (somebody who may authorise created it under light governance) or 'before' (it was there already).
alter table project add column authorised_how text check (authorised_how in ('charter', 'creation', 'before'));
alter table project add column governance_id text;
alter table project add column next_artefact_numbers jsonb not null default '{}';
update project set authorised_at = created_at, authorised_by = created_by, authorised_how = 'before';

create table artefact (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'art\_%'),
  kind text not null,
  -- Counted by kind: REQ-1, REQ-2.
  number int not null check (number > 0),
  title text not null check (char_length(title) between 1 and 500),
  state text not null,
  owner_id text references app_user (id),
  -- What the kind declares, only what has been said; and what the organisation declared besides.
  fields jsonb not null default '{}',
  custom jsonb not null default '{}',
  revision int not null default 1,
  -- Number of the latest version that was cut; 0 before the first.
  version int not null default 0,
  created_by text not null references app_user (id),
  created_at timestamptz not null default now(),
  updated_by text not null references app_user (id),
  updated_at timestamptz not null default now(),
  trashed_at timestamptz,
  words tsvector generated always as (to_tsvector('simple', title) || jsonb_to_tsvector('simple', fields, '["string"]') || jsonb_to_tsvector('simple', custom, '["string"]')) stored,
  primary key (organization_id, project_id, id),
  unique (organization_id, project_id, kind, number),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade
);
create index artefact_list on artefact (organization_id, project_id, kind, number) where trashed_at is null;
create index artefact_id on artefact (organization_id, id);
create index artefact_words on artefact using gin (words) where trashed_at is null;
create index artefact_owner on artefact (organization_id, owner_id) where trashed_at is null and owner_id is not null;

-- Append only: who changed what of an artefact, with the values before and after.
create table artefact_change (
  organization_id text not null,
  project_id text not null,
  artefact_id text not null,
  revision int not null,
  actor_id text not null,
  at timestamptz not null default now(),
  -- 'create', 'update', 'trash', 'restore', or the name of the step taken.
  action text not null,
  reason text,
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  primary key (organization_id, project_id, artefact_id, revision),
  foreign key (organization_id, project_id, artefact_id) references artefact (organization_id, project_id, id) on delete cascade
);
create index artefact_change_time on artefact_change (organization_id, project_id, at desc);

-- A version as it was approved or issued; never changed afterwards.
create table artefact_version (
  organization_id text not null,
  project_id text not null,
  artefact_id text not null,
  version int not null,
  title text not null,
  state text not null,
  fields jsonb not null,
  custom jsonb not null,
  -- Over the canonical JSON of kind, number, title, fields and custom.
  content_hash bytea not null,
  cut_at timestamptz not null default now(),
  cut_by text not null references app_user (id),
  primary key (organization_id, project_id, artefact_id, version),
  foreign key (organization_id, project_id, artefact_id) references artefact (organization_id, project_id, id) on delete cascade
);

-- Somebody is asked to say yes or no to an artefact or a gate; their answer is their signature under exactly that content.
create table approval (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'apr\_%'),
  subject_kind text not null check (subject_kind in ('artefact', 'gate')),
  subject_id text not null,
  -- What is being asked for: the step of the artefact, or 'pass' of a gate.
  step text not null,
  content_hash bytea not null,
  approver_id text not null references app_user (id),
  -- In which role, where one was required.
  approver_role text,
  asked_by text not null references app_user (id),
  asked_at timestamptz not null default now(),
  due date,
  message text not null default '',
  decision text check (decision in ('approved', 'rejected', 'withdrawn')),
  decided_at timestamptz,
  comment text not null default '',
  -- How the person was known: 'session', 'link'.
  method text,
  -- Hash over the answer and the hash of the answer before it in this project: a chain that can be checked.
  signature bytea,
  primary key (organization_id, project_id, id),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade
);
create index approval_subject on approval (organization_id, project_id, subject_kind, subject_id);
create index approval_waiting on approval (organization_id, approver_id) where decision is null;

-- The thread: typed links between artefacts, tasks and attachments.
create table trace_link (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'trl\_%'),
  type text not null,
  from_kind text not null,
  from_id text not null,
  to_kind text not null,
  to_id text not null,
  created_by text not null references app_user (id),
  created_at timestamptz not null default now(),
  primary key (organization_id, project_id, id),
  unique (organization_id, project_id, type, from_id, to_id),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade,
  check (from_id <> to_id)
);
create index trace_link_from on trace_link (organization_id, project_id, from_id);
create index trace_link_to on trace_link (organization_id, project_id, to_id);

-- Fields of the organisation's own on any kind of artefact.
create table custom_field (
  organization_id text not null references organization (id) on delete cascade,
  id text not null check (id like 'fld\_%'),
  kind text not null,
  name text not null check (char_length(name) between 1 and 100),
  -- A field as the contract declares them: {"type": "choice", "of": [...]}.
  field jsonb not null,
  position int not null default 0,
  revision int not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (organization_id, id)
);
create unique index custom_field_name on custom_field (organization_id, kind, lower(name)) where archived_at is null;

create table saved_view (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'viw\_%'),
  kind text not null,
  name text not null check (char_length(name) between 1 and 100),
  owner_id text not null references app_user (id),
  shared boolean not null default false,
  -- Filter, sort, group, columns.
  definition jsonb not null,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  primary key (organization_id, project_id, id),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade
);

create table notification (
  organization_id text not null,
  id text not null check (id like 'ntf\_%'),
  user_id text not null references app_user (id) on delete cascade,
  project_id text,
  -- What it is about, for bundling and for the link: 'artefact', 'gate', 'task', 'project', 'approval'.
  subject_kind text not null,
  subject_id text not null,
  -- Why this person: 'approver', 'owner', 'responsible', 'accountable', 'consulted', 'informed', 'mentioned', 'follows', 'recipient'.
  reason text not null,
  -- What happened, as a key of the message catalogue with its parameters.
  event text not null,
  params jsonb not null default '{}',
  actor_id text,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (organization_id, id)
);
create index notification_unread on notification (organization_id, user_id, created_at desc);
create index notification_unmailed on notification (created_at) where mailed_at is null and read_at is null;

create table notification_preference (
  organization_id text not null,
  user_id text not null references app_user (id) on delete cascade,
  -- 'off', 'atOnce', 'daily'.
  mail text not null default 'daily',
  quiet_from int check (quiet_from between 0 and 1439),
  quiet_to int check (quiet_to between 0 and 1439),
  digest_minute int not null default 480 check (digest_minute between 0 and 1439),
  last_digest_at timestamptz,
  revision int not null default 1,
  primary key (organization_id, user_id)
);

-- Whoever does not want to hear of a thing any more.
create table notification_mute (
  organization_id text not null,
  user_id text not null references app_user (id) on delete cascade,
  subject_kind text not null,
  subject_id text not null,
  primary key (organization_id, user_id, subject_kind, subject_id)
);

-- Which gates a project passes, which criteria they check, who must agree; versioned, so that a project keeps what it began with.
create table governance_template (
  organization_id text not null references organization (id) on delete cascade,
  id text not null check (id like 'gov\_%'),
  -- Versions of one template share the line.
  line text not null,
  version int not null,
  name text not null check (char_length(name) between 1 and 255),
  definition jsonb not null,
  created_by text references app_user (id),
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, line, version)
);

create table gate (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'gat\_%'),
  position int not null,
  name text not null,
  -- The station that ends here and the one that begins.
  before_station text not null,
  after_station text not null,
  -- Criteria, manual checks, required approvers: copied from the governance template when the project was put under it.
  definition jsonb not null,
  -- Which manual checks are ticked: {"<id>": {"by": "usr_…", "at": "…", "note": "…"}}.
  ticks jsonb not null default '{}',
  state text not null default 'notStarted' check (state in ('notStarted', 'collecting', 'submitted', 'approved', 'conditional', 'rejected', 'deferred')),
  -- With due dates: [{"text": "…", "due": "…", "ownerId": "…", "doneAt": null}].
  conditions jsonb not null default '[]',
  reason text not null default '',
  submitted_by text references app_user (id),
  submitted_at timestamptz,
  decided_by text references app_user (id),
  decided_at timestamptz,
  revision int not null default 1,
  primary key (organization_id, project_id, id),
  unique (organization_id, project_id, position),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade
);

-- Each time a gate was decided: with a picture of everything that was decided upon.
create table gate_decision (
  organization_id text not null,
  project_id text not null,
  gate_id text not null,
  round int not null,
  decision text not null check (decision in ('approved', 'conditional', 'rejected', 'deferred')),
  reason text not null default '',
  conditions jsonb not null default '[]',
  snapshot jsonb not null,
  snapshot_hash bytea not null,
  decided_by text not null references app_user (id),
  decided_at timestamptz not null default now(),
  primary key (organization_id, project_id, gate_id, round),
  foreign key (organization_id, project_id, gate_id) references gate (organization_id, project_id, id) on delete cascade
);

-- What is said in comments is found as well.
alter table comment add column words tsvector generated always as (to_tsvector('simple', body)) stored;
create index comment_words on comment using gin (words);
