// The tables as TypeScript sees them, written by hand beside the migrations; a test compares them with a migrated database.
// jsonb columns take JSON text, because the driver would turn an array into a PostgreSQL array.

import type { ColumnType, Generated } from "kysely"

type Moment = ColumnType<Date, Date | string, Date | string>
type GeneratedMoment = ColumnType<Date, Date | string | undefined, Date | string>
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
type Json<T = unknown> = ColumnType<T, string, string>
type GeneratedJson<T = unknown> = ColumnType<T, string | undefined, string>
/** A text search vector that the database computes. */
type Computed = ColumnType<string | null, never, never>
type MaybeJson<T = unknown> = ColumnType<T | null, string | null | undefined, string | null>
type Identity = ColumnType<number, never, never>

export interface Database {
  installation: { single: Generated<boolean>; secret: string; created_at: GeneratedMoment }
  organization: { id: string; name: string; locale: Generated<string>; time_zone: string; currency: Generated<string>; revision: Generated<number>; created_at: GeneratedMoment }
  app_user: {
    id: string; name: string; email: string; email_verified: Generated<boolean>; image: string | null; locale: Generated<string>; time_zone: Generated<string>
    color_scheme: Generated<string>; revision: Generated<number>; created_at: GeneratedMoment; updated_at: GeneratedMoment
  }
  auth_session: {
    id: string; user_id: string; token: string; ip_address: string | null; user_agent: string | null; expires_at: Moment; created_at: GeneratedMoment; updated_at: GeneratedMoment
  }
  auth_account: {
    id: string; user_id: string; account_id: string; provider_id: string; password: string | null; access_token: string | null; refresh_token: string | null; id_token: string | null
    access_token_expires_at: MaybeMoment; refresh_token_expires_at: MaybeMoment; scope: string | null; created_at: GeneratedMoment; updated_at: GeneratedMoment
  }
  auth_verification: { id: string; identifier: string; value: string; expires_at: Moment; created_at: GeneratedMoment; updated_at: GeneratedMoment }
  member: { organization_id: string; user_id: string; role: string; active: Generated<boolean>; revision: Generated<number>; joined_at: GeneratedMoment; last_seen_at: MaybeMoment }
  invitation: {
    organization_id: string; id: string; email: string; role: string; project_id: string | null; project_role: string | null; token_hash: Buffer; invited_by: string
    created_at: GeneratedMoment; expires_at: Moment; used_at: MaybeMoment; withdrawn_at: MaybeMoment
  }
  password_reset: { token_hash: Buffer; user_id: string; created_at: GeneratedMoment; expires_at: Moment; used_at: MaybeMoment }
  api_token: {
    organization_id: string; id: string; user_id: string; name: string; scope: string; project_id: string | null; secret_hash: Buffer
    created_at: GeneratedMoment; expires_at: Moment; last_used_at: MaybeMoment; revoked_at: MaybeMoment
  }
  attempt: { kind: string; subject: string; window_start: Moment; count: Generated<number> }
  idempotency_key: { actor: string; key: string; operation: string; request_hash: Buffer; status: number; response: Json; created_at: GeneratedMoment }
  outbox: { id: Identity; xid: Generated<string>; organization_id: string; project_id: string | null; topic: string; payload: Json; created_at: GeneratedMoment }
  mail: { id: Identity; recipient: string; subject: string; body: string; attempts: Generated<number>; next_try_at: GeneratedMoment; created_at: GeneratedMoment }
  audit_entry: { organization_id: string; id: Identity; at: GeneratedMoment; actor: string; operation: string; subject: string | null; outcome: string; request_id: string }
  project: {
    organization_id: string; id: string; name: string; code: string; description: Generated<string>; kind: string; state: Generated<string>; time_zone: string
    revision: Generated<number>; plan_revision: Generated<number>; plan_settings: Json; next_task_number: Generated<number>; derived: GeneratedJson
    created_by: string; created_at: GeneratedMoment; updated_at: GeneratedMoment; trashed_at: MaybeMoment
    authorised_at: MaybeMoment; authorised_by: string | null; authorised_how: string | null; governance_id: string | null; next_artefact_numbers: GeneratedJson
  }
  project_member: { organization_id: string; project_id: string; user_id: string; role: string; since: GeneratedMoment }
  task: {
    organization_id: string; project_id: string; id: string; number: number; parent_id: string | null; rank: string; name: string; state: string; mode: string
    active: boolean; milestone: boolean; duration: number; percent_complete: number; fields: GeneratedJson
  }
  link: { organization_id: string; project_id: string; id: string; predecessor_id: string; successor_id: string; kind: string; lag: number; lag_kind: string; lag_unit: string }
  calendar: { organization_id: string; project_id: string; id: string; name: string; fields: Json }
  resource: { organization_id: string; project_id: string; id: string; name: string; kind: string; user_id: string | null; fields: GeneratedJson }
  assignment: { organization_id: string; project_id: string; id: string; task_id: string; resource_id: string | null; units: number; work: number; fields: GeneratedJson }
  baseline: { organization_id: string; project_id: string; id: string; number: number; name: string; fields: Json }
  task_schedule: {
    organization_id: string; project_id: string; task_id: string; start: number; finish: number; early_start: number; early_finish: number; late_start: number; late_finish: number
    duration: number; total_slack: number; free_slack: number; critical: boolean; percent_complete: number; work: number; cost: number
    outline_order: number; outline_level: number; wbs: string; summary: boolean
  }
  plan_change: {
    organization_id: string; project_id: string; revision: number; id: string; label: string; actor_id: string; at: GeneratedMoment; patches: Json; task_ids: string[]
    undoes: string | null; redoes: string | null; idempotency_key: string | null
  }
  comment: {
    organization_id: string; project_id: string; id: string; subject_kind: string; subject_id: string; author_id: string; body: string; revision: Generated<number>
    created_at: GeneratedMoment; edited_at: MaybeMoment; words: Computed
  }
  mention: { organization_id: string; project_id: string; comment_id: string; user_id: string; created_at: GeneratedMoment; read_at: MaybeMoment }
  attachment: {
    organization_id: string; project_id: string; id: string; subject_kind: string; subject_id: string; file_name: string; media_type: string; bytes: number; sha256: Buffer
    uploaded_by: string; uploaded_at: GeneratedMoment
  }
  file_import: {
    organization_id: string; id: string; user_id: string; file_name: string; format: string; state: string; progress: Generated<number>; report: GeneratedJson
    content: Buffer | null; project_id: string | null; created_at: GeneratedMoment; updated_at: GeneratedMoment
  }
  artefact: {
    organization_id: string; project_id: string; id: string; kind: string; number: number; title: string; state: string; owner_id: string | null; fields: GeneratedJson; custom: GeneratedJson
    revision: Generated<number>; version: Generated<number>; created_by: string; created_at: GeneratedMoment; updated_by: string; updated_at: GeneratedMoment; trashed_at: MaybeMoment; words: Computed
    /** These follow from `fields`; nobody writes them. */
    priority: string | null; ticket_service: string | null; ticket_kept: number | null
  }
  artefact_change: {
    organization_id: string; project_id: string; artefact_id: string; revision: number; actor_id: string; at: GeneratedMoment; action: string; reason: string | null; before: GeneratedJson; after: GeneratedJson
  }
  artefact_version: {
    organization_id: string; project_id: string; artefact_id: string; version: number; title: string; state: string; fields: Json; custom: Json; content_hash: Buffer; cut_at: GeneratedMoment; cut_by: string
  }
  approval: {
    organization_id: string; project_id: string; id: string; subject_kind: string; subject_id: string; step: string; content_hash: Buffer; approver_id: string; approver_role: string | null; asked_by: string; asked_at: GeneratedMoment
    due: string | null; message: Generated<string>; decision: string | null; decided_at: MaybeMoment; comment: Generated<string>; method: string | null; signature: Buffer | null
  }
  trace_link: { organization_id: string; project_id: string; id: string; type: string; from_kind: string; from_id: string; to_kind: string; to_id: string; created_by: string; created_at: GeneratedMoment }
  custom_field: { organization_id: string; id: string; kind: string; name: string; field: Json; position: Generated<number>; revision: Generated<number>; archived_at: MaybeMoment; created_at: GeneratedMoment }
  saved_view: { organization_id: string; project_id: string; id: string; kind: string; name: string; owner_id: string; shared: Generated<boolean>; definition: Json; revision: Generated<number>; created_at: GeneratedMoment }
  notification: {
    organization_id: string; id: string; user_id: string; project_id: string | null; subject_kind: string; subject_id: string; reason: string; event: string; params: GeneratedJson; actor_id: string | null
    created_at: GeneratedMoment; read_at: MaybeMoment; mailed_at: MaybeMoment
  }
  notification_preference: { organization_id: string; user_id: string; mail: Generated<string>; quiet_from: number | null; quiet_to: number | null; digest_minute: Generated<number>; last_digest_at: MaybeMoment; revision: Generated<number> }
  notification_mute: { organization_id: string; user_id: string; subject_kind: string; subject_id: string }
  governance_template: { organization_id: string; id: string; line: string; version: number; name: string; definition: Json; created_by: string | null; created_at: GeneratedMoment; retired_at: MaybeMoment }
  template_addition: {
    organization_id: string; id: string; template_id: string; change: Json; lesson_project_id: string; lesson_id: string; lesson: Json; added_by: string; added_at: GeneratedMoment
    removed_by: string | null; removed_at: MaybeMoment
  }
  library_risk: {
    organization_id: string; id: string; title: string; kind: string; fields: Json; source_kind: string; source_project_id: string; source_id: string; added_by: string; added_at: GeneratedMoment
    removed_by: string | null; removed_at: MaybeMoment
  }
  library_risk_use: { organization_id: string; entry_id: string; project_id: string; artefact_id: string }
  project_template: { organization_id: string; id: string; name: string; description: Generated<string>; kind: string; governance_id: string; content: Json; task_count: number; artefact_count: number; created_by: string; created_at: GeneratedMoment }
  gate: {
    organization_id: string; project_id: string; id: string; position: number; name: string; before_station: string; after_station: string; definition: Json; ticks: GeneratedJson; state: Generated<string>; conditions: GeneratedJson; reason: Generated<string>
    submitted_by: string | null; submitted_at: MaybeMoment; decided_by: string | null; decided_at: MaybeMoment; revision: Generated<number>
  }
  gate_decision: {
    organization_id: string; project_id: string; gate_id: string; round: number; decision: string; reason: Generated<string>; conditions: GeneratedJson; snapshot: Json; snapshot_hash: Buffer; decided_by: string; decided_at: GeneratedMoment
  }
  review: {
    organization_id: string; project_id: string; id: string; artefact_id: string; content: Json; content_hash: Buffer; revision: number; name: string; email: string; message: Generated<string>; token_hash: Buffer; asked_by: string
    asked_at: GeneratedMoment; expires_at: Moment; opened_at: MaybeMoment; withdrawn_at: MaybeMoment; answered_at: MaybeMoment; answer: MaybeJson; evidence: MaybeJson; evidence_number: number | null
  }
  presence: { project_id: string; client: string; user_id: string; page: string; task_id: string | null; field: string | null; seen_at: GeneratedMoment }
}
