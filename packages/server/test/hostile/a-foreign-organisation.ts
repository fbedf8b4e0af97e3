// Another organisation in the same database, as rows: an installation serves one, and still nothing may reach across.

import { newId } from "../../src/platform/new-id.ts"
import { hashSecret } from "../../src/platform/run/credentials.ts"
import type { TestServer } from "../a-server.ts"

export interface ForeignOrganisation {
  readonly word: string
  readonly ids: Readonly<Record<string, readonly string[]>>
}

export async function aForeignOrganisation({ database: { db } }: TestServer): Promise<ForeignOrganisation> {
  const word = "zqforeign"
  const [organisation, user, project, invitation, session, token, file] = [newId("org"), newId("usr"), newId("prj"), newId("inv"), newId("ses"), newId("tok"), newId("imp")]
  const later = new Date(Date.now() + 86_400_000)
  await db.insertInto("organization").values({ id: organisation, name: `${word} organisation`, time_zone: "UTC" }).execute()
  await db.insertInto("app_user").values({ id: user, name: `${word} person`, email: `${word}@example.org`, time_zone: "UTC" }).execute()
  await db.insertInto("member").values({ organization_id: organisation, user_id: user, role: "administrator" }).execute()
  await db.insertInto("project").values({ organization_id: organisation, id: project, name: `${word} project`, code: "ZQFOREIGN", kind: "other", time_zone: "UTC", plan_settings: "{}", created_by: user }).execute()
  await db.insertInto("project_member").values({ organization_id: organisation, project_id: project, user_id: user, role: "projectManager" }).execute()
  await db.insertInto("invitation").values({ organization_id: organisation, id: invitation, email: `${word}.guest@example.org`, role: "member", token_hash: hashSecret("zqinvitation"), invited_by: user, expires_at: later }).execute()
  await db.insertInto("auth_session").values({ id: session, user_id: user, token: newId("tkn"), expires_at: later }).execute()
  await db.insertInto("api_token").values({ organization_id: organisation, id: token, user_id: user, name: `${word} token`, scope: "read", secret_hash: hashSecret("zqtoken"), expires_at: later }).execute()
  await db.insertInto("file_import").values({ organization_id: organisation, id: file, user_id: user, file_name: `${word}.csv`, format: "csv", state: "ready", content: Buffer.from(`Name\n${word}\n`) }).execute()
  const governance = newId("gov")
  await db.insertInto("governance_template").values({ organization_id: organisation, id: governance, line: governance, version: 1, name: `${word} governance`, definition: JSON.stringify({ kinds: [], size: "small", light: true, artefacts: [], gates: [] }), created_by: user }).execute()
  const [addition, entry] = [newId("tad"), newId("lbr")]
  await db.insertInto("template_addition").values({ organization_id: organisation, id: addition, template_id: "software-hybrid", change: JSON.stringify({ kind: "risk", title: `${word} risk` }), lesson_project_id: project, lesson_id: newId("art"), lesson: JSON.stringify({ title: `${word} lesson` }), added_by: user, removed_by: null }).execute()
  await db.insertInto("library_risk").values({ organization_id: organisation, id: entry, title: `${word} entry`, kind: "other", fields: "{}", source_kind: "risk", source_project_id: project, source_id: newId("art"), added_by: user, removed_by: null }).execute()
  return { word, ids: { tad: [addition], lbr: [entry], gov: [governance], org: [organisation], usr: [user], prj: [project], inv: [invitation], ses: [session], tok: [token], imp: [file] } }
}
