-- Organisations, accounts and who belongs where; the outbox and the keys that make repeated calls safe.
-- Accounts (app_user, auth_*) are of the installation; everything else is of one organisation and carries its id first.
-- compatible

-- One row: what belongs to the installation and to no organisation. `secret` signs session cookies on every node.
create table installation (
  single boolean primary key default true check (single),
  secret text not null,
  created_at timestamptz not null default now()
);

create table organization (
  id text primary key check (id like 'org\_%'),
  name text not null check (char_length(name) between 1 and 255),
  locale text not null default 'en',
  time_zone text not null,
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  revision int not null default 1,
  created_at timestamptz not null default now()
);

-- The four tables of the authentication library, under our names.
create table app_user (
  id text primary key check (id like 'usr\_%'),
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  locale text not null default 'en',
  time_zone text not null default 'UTC',
  color_scheme text not null default 'auto' check (color_scheme in ('auto', 'light', 'dark')),
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index app_user_email on app_user (lower(email));

create table auth_session (
  id text primary key check (id like 'ses\_%'),
  user_id text not null references app_user (id) on delete cascade,
  token text not null unique,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_session_user on auth_session (user_id);

create table auth_account (
  id text primary key,
  user_id text not null references app_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index auth_account_user on auth_account (user_id);

create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_verification_identifier on auth_verification (identifier);

create table member (
  organization_id text not null references organization (id) on delete cascade,
  user_id text not null references app_user (id),
  role text not null check (role in ('administrator', 'portfolioManager', 'member', 'guest')),
  active boolean not null default true,
  revision int not null default 1,
  joined_at timestamptz not null default now(),
  last_seen_at timestamptz,
  primary key (organization_id, user_id)
);
create index member_user on member (user_id);

create table invitation (
  organization_id text not null references organization (id) on delete cascade,
  id text not null check (id like 'inv\_%'),
  email text not null,
  role text not null check (role in ('administrator', 'portfolioManager', 'member', 'guest')),
  project_id text,
  project_role text check (project_role in ('sponsor', 'projectManager', 'teamMember', 'contractor', 'stakeholder', 'operations')),
  token_hash bytea not null unique,
  invited_by text not null references app_user (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (organization_id, id),
  check ((project_id is null) = (project_role is null))
);

create table password_reset (
  token_hash bytea primary key,
  user_id text not null references app_user (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_reset_user on password_reset (user_id);

create table api_token (
  organization_id text not null references organization (id) on delete cascade,
  id text not null check (id like 'tok\_%'),
  user_id text not null references app_user (id) on delete cascade,
  name text not null,
  scope text not null check (scope in ('read', 'write')),
  project_id text,
  secret_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (organization_id, id)
);
create index api_token_user on api_token (user_id);

-- Attempts are counted in transactions of their own, so that a refused request cannot roll its counter back.
create table attempt (
  kind text not null,
  subject text not null,
  window_start timestamptz not null,
  count int not null default 0,
  primary key (kind, subject, window_start)
);

create table idempotency_key (
  actor text not null,
  key text not null,
  operation text not null,
  request_hash bytea not null,
  status int not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_key_age on idempotency_key (created_at);

-- What happened, for everything outside the transaction: live events, mail, notifications. `xid` lets readers skip
-- rows whose transaction is still open, so that a late commit is never missed.
create table outbox (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  organization_id text not null,
  project_id text,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null default now()
);
create index outbox_project on outbox (project_id, xid);
create index outbox_xid on outbox (xid);

-- Mail waiting to be sent; a row goes when its letter has gone. Links in it are why it is deleted rather than marked.
create table mail (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  attempts int not null default 0,
  next_try_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);

create table audit_entry (
  organization_id text not null,
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor text not null,
  operation text not null,
  subject text,
  outcome text not null,
  request_id text not null,
  primary key (organization_id, id)
);
