-- Projects, their plans (what people said), the computed schedule (what the engine derived), the change log,
-- and the mechanisms that hang on anything: comments, mentions, attachments.
-- compatible

create table project (
  organization_id text not null references organization (id) on delete cascade,
  id text not null check (id like 'prj\_%'),
  name text not null check (char_length(name) between 1 and 255),
  code text not null,
  description text not null default '',
  kind text not null check (kind in ('hardware', 'software', 'network', 'data', 'helpDesk', 'other')),
  state text not null default 'planning' check (state in ('planning', 'executing', 'onHold', 'closing', 'closed', 'terminated')),
  time_zone text not null,
  -- Of the project's own fields; of the plan: every change of the plan raises it by one.
  revision int not null default 1,
  plan_revision int not null default 0,
  -- Settings of the plan document (PlanSettings without id).
  plan_settings jsonb not null,
  next_task_number int not null default 1,
  -- Derived when the plan changes, for lists: recomputable from the plan.
  derived jsonb not null default '{}',
  created_by text not null references app_user (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  trashed_at timestamptz,
  primary key (organization_id, id),
  unique (id)
);
create unique index project_code on project (organization_id, code) where trashed_at is null;

create table project_member (
  organization_id text not null,
  project_id text not null,
  user_id text not null,
  role text not null check (role in ('sponsor', 'projectManager', 'teamMember', 'contractor', 'stakeholder', 'operations')),
  since timestamptz not null default now(),
  primary key (organization_id, project_id, user_id),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade,
  foreign key (organization_id, user_id) references member (organization_id, user_id)
);
create index project_member_user on project_member (organization_id, user_id);

-- The entities of the plan document. Columns for what lists filter, sort and join by, and for what the database should
-- check; the remaining fields of the document record live in `fields` (only those that differ from their default).
create table task (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'tsk\_%'),
  number int not null,
  parent_id text,
  rank text collate "C" not null,
  name text not null check (char_length(name) <= 500),
  state text not null check (state in ('backlog', 'ready', 'inProgress', 'done', 'cancelled')),
  mode text not null check (mode in ('automatic', 'manual')),
  active boolean not null,
  milestone boolean not null,
  duration int not null check (duration >= 0),
  percent_complete int not null check (percent_complete between 0 and 10000),
  fields jsonb not null default '{}',
  primary key (organization_id, project_id, id),
  unique (organization_id, project_id, number),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade,
  foreign key (organization_id, project_id, parent_id) references task (organization_id, project_id, id) deferrable initially deferred,
  check (parent_id is distinct from id)
);
create index task_parent on task (organization_id, project_id, parent_id, rank);

create table link (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'lnk\_%'),
  predecessor_id text not null,
  successor_id text not null,
  kind text not null check (kind in ('FS', 'SS', 'FF', 'SF')),
  lag int not null,
  lag_kind text not null check (lag_kind in ('working', 'elapsed', 'percent', 'elapsedPercent')),
  lag_unit text not null,
  primary key (organization_id, project_id, id),
  foreign key (organization_id, project_id, predecessor_id) references task (organization_id, project_id, id) deferrable initially deferred,
  foreign key (organization_id, project_id, successor_id) references task (organization_id, project_id, id) deferrable initially deferred,
  check (predecessor_id <> successor_id)
);
create index link_predecessor on link (organization_id, project_id, predecessor_id);
create index link_successor on link (organization_id, project_id, successor_id);

create table calendar (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'cal\_%'),
  name text not null,
  fields jsonb not null,
  primary key (organization_id, project_id, id),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade
);

create table resource (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'res\_%'),
  name text not null,
  kind text not null check (kind in ('work', 'material', 'cost')),
  user_id text references app_user (id),
  fields jsonb not null default '{}',
  primary key (organization_id, project_id, id),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade
);
create index resource_user on resource (organization_id, user_id) where user_id is not null;

create table assignment (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'asg\_%'),
  task_id text not null,
  resource_id text,
  units int not null check (units >= 0),
  work bigint not null check (work >= 0),
  fields jsonb not null default '{}',
  primary key (organization_id, project_id, id),
  foreign key (organization_id, project_id, task_id) references task (organization_id, project_id, id) deferrable initially deferred,
  foreign key (organization_id, project_id, resource_id) references resource (organization_id, project_id, id) deferrable initially deferred
);
create index assignment_task on assignment (organization_id, project_id, task_id);
create index assignment_resource on assignment (organization_id, project_id, resource_id);

create table baseline (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'bsl\_%'),
  number int not null,
  name text not null,
  fields jsonb not null,
  primary key (organization_id, project_id, id),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade
);

-- What the engine derived, of the plan at project.plan_revision. Can be thrown away and computed again.
create table task_schedule (
  organization_id text not null,
  project_id text not null,
  task_id text not null,
  start int not null,
  finish int not null,
  early_start int not null,
  early_finish int not null,
  late_start int not null,
  late_finish int not null,
  duration int not null,
  total_slack int not null,
  free_slack int not null,
  critical boolean not null,
  percent_complete int not null,
  work bigint not null,
  cost bigint not null,
  -- Position in the outline and its code, so that a list needs no recursion.
  outline_order int not null,
  outline_level int not null,
  wbs text not null,
  summary boolean not null,
  primary key (organization_id, project_id, task_id),
  foreign key (organization_id, project_id, task_id) references task (organization_id, project_id, id) on delete cascade deferrable initially deferred
);
create index task_schedule_order on task_schedule (organization_id, project_id, outline_order);

-- Append only: audit trail, undo source, live feed and time machine in one.
create table plan_change (
  organization_id text not null,
  project_id text not null,
  revision int not null,
  id text not null check (id like 'chg\_%'),
  label text not null,
  actor_id text not null,
  at timestamptz not null default now(),
  patches jsonb not null,
  task_ids text[] not null,
  undoes text,
  redoes text,
  idempotency_key text,
  primary key (organization_id, project_id, revision),
  unique (organization_id, project_id, id),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade
);
create index plan_change_task on plan_change using gin (task_ids);

create table comment (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'cmt\_%'),
  subject_kind text not null,
  subject_id text not null,
  author_id text not null references app_user (id),
  body text not null check (char_length(body) between 1 and 20000),
  revision int not null default 1,
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  primary key (organization_id, project_id, id),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade
);
create index comment_subject on comment (organization_id, project_id, subject_kind, subject_id, created_at, id);

create table mention (
  organization_id text not null,
  project_id text not null,
  comment_id text not null,
  user_id text not null references app_user (id),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (organization_id, project_id, comment_id, user_id),
  foreign key (organization_id, project_id, comment_id) references comment (organization_id, project_id, id) on delete cascade
);
create index mention_user on mention (organization_id, user_id, created_at desc);

create table attachment (
  organization_id text not null,
  project_id text not null,
  id text not null check (id like 'att\_%'),
  subject_kind text not null,
  subject_id text not null,
  file_name text not null,
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 bytea not null,
  uploaded_by text not null references app_user (id),
  uploaded_at timestamptz not null default now(),
  primary key (organization_id, project_id, id),
  foreign key (organization_id, project_id) references project (organization_id, id) on delete cascade
);
create index attachment_subject on attachment (organization_id, project_id, subject_kind, subject_id, uploaded_at, id);

create table file_import (
  organization_id text not null,
  id text not null check (id like 'imp\_%'),
  user_id text not null references app_user (id),
  file_name text not null,
  format text not null check (format in ('mspdi', 'csv')),
  state text not null check (state in ('reading', 'ready', 'failed', 'running', 'done', 'cancelled')),
  progress int not null default 0,
  report jsonb not null default '{}',
  content bytea,
  project_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id)
);
create index file_import_age on file_import (created_at);

-- Who is where at this moment, shared between nodes. Worth nothing after a crash, hence unlogged; old rows are absent people.
create unlogged table presence (
  project_id text not null,
  client text not null,
  user_id text not null,
  page text not null,
  task_id text,
  field text,
  seen_at timestamptz not null default now(),
  primary key (project_id, client)
);
