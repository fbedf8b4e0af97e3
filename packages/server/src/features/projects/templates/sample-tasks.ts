// The plan of the sample project: a head office gets a new network, moves to the cloud, and a self-service portal is
// built beside it in sprints. Waterfall where walls are opened, agile where software grows.

import type { TemplateTask } from "./template.ts"
import { milestone, phase, step } from "./template.ts"

const INITIATION = phase("init", "Initiation", [
  step("case", "Business case and options", 4, "", "ana, hugo 50%", { notes: "Three options were compared: renew as is, network only, network with cloud. The third pays back in 2.6 years." }),
  step("charter", "Project charter", 2, "case", "ana"),
  step("stake", "Stakeholder map and communication plan", 2, "charter SS+1d", "ana 50%, mia"),
  step("team", "Team named and booked", 2, "charter", "ana 50%"),
  milestone("kick", "Kick-off held", "team, stake"),
])

const PROCURE = phase("proc", "Procurement", [
  step("spec", "Specification for switches, access points and firewalls", 5, "kick", "ben, gia 25%"),
  step("rfq", "Request for quotations", 1, "spec", "ana"),
  step("bids", "Bids come in", 10, "rfq", "", { notes: "Three suppliers were asked; the law of the house wants ten working days." }),
  step("award", "Evaluate bids and award", 3, "bids", "ben 50%, ana 50%"),
  step("deliver", "Delivery of network hardware", 30, "award", "", { elapsed: true, fixedCost: 186_000, notes: "Lead time of the supplier, in calendar days." }),
  step("goods", "Goods received and checked", 2, "deliver", "dev"),
  milestone("hw", "Hardware on site", "goods", { deadlineDay: 78 }),
  step("lease", "Contract for the second internet line", 4, "kick FS+2d", "ana 25%"),
  step("provision", "Provider builds the second line", 45, "lease", "", { elapsed: true, fixedCost: 4_800 }),
])

const DESIGN = phase("design", "Network design", [
  step("survey", "Site survey of four floors", 4, "kick", "carla, dev"),
  step("wifi", "Radio survey for wireless", 3, "survey SS+2d", "carla 50%"),
  step("hld", "High-level design", 5, "survey", "ben"),
  step("lld", "Low-level design: addresses, VLANs, routing", 8, "hld FS-1d", "ben 50%, carla 50%"),
  step("secdes", "Zones, firewall rules and access control", 6, "hld", "gia"),
  step("power", "Power and cooling of the risers", 3, "survey", "dev 50%"),
  step("review", "Design review with operations", 1, "lld, secdes, wifi, power", "ben, gia, noor"),
  milestone("designok", "Design approved", "review", { deadlineDay: 46 }),
])

/** One floor: the same steps, each floor after the floor below. */
function floor(number: number, after: string, who: string): TemplateTask {
  const f = (name: string) => `f${number}${name}`
  return phase(f(""), `Floor ${number}`, [
    step(f("tray"), `Cable trays, floor ${number}`, 3, after, "cab 200%"),
    step(f("pull"), `Pull and terminate cables, floor ${number}`, 5, `${f("tray")} SS+2d`, "cab 200%, cable 24"),
    step(f("cert"), `Certify cables, floor ${number}`, 2, `${f("pull")}`, "cab 100%"),
    step(f("rack"), `Mount switches, floor ${number}`, 2, `${f("pull")} FS-1d, hw`, who),
    step(f("ap"), `Access points, floor ${number}`, 2, `${f("rack")}`, who),
    step(f("test"), `Test of floor ${number}`, 1, `${f("cert")}, ${f("ap")}`, `${who}, leo 50%`),
    milestone(f("done"), `Floor ${number} ready`, f("test")),
  ])
}

const BUILD = phase("build", "Building works", [
  step("permit", "Permit for works in use", 8, "kick FS+3d", "ana 25%", { notes: "Works in an occupied building: noise only before nine." }),
  step("riser", "Risers opened and fire-stopped", 5, "permit, designok SS", "cab 200%", { fixedCost: 12_500 }),
  floor(1, "riser, designok", "carla"),
  floor(2, "f1pull", "dev"),
  floor(3, "f2pull", "carla"),
  floor(4, "f3pull", "dev"),
  step("asbuilt", "As-built drawings", 3, "f4done FF+2d, f4cert", "carla 50%"),
])

const CORE = phase("core", "Core, internet and security", [
  step("core1", "Core switches in both rooms", 3, "hw, riser", "ben 50%, dev"),
  step("fw", "Firewall pair", 4, "core1", "gia"),
  step("sdwan", "SD-WAN to six branches", 6, "core1, provision", "ben, travel"),
  step("nac", "Network access control", 5, "fw", "gia, dev 50%"),
  step("mon", "Monitoring and alerts", 4, "core1 SS+2d", "noor, carla 25%"),
  step("backup", "Configuration back-up and restore test", 2, "mon", "dev"),
  step("pen", "Penetration test", 5, "nac, sdwan, f4done", "", { fixedCost: 18_000, notes: "Outside firm." }),
  step("fix", "Findings of the penetration test closed", 4, "pen", "gia, dev 50%"),
  milestone("secure", "Network accepted by security", "fix"),
])

const CLOUD = phase("cloud", "Cloud", [
  step("tenant", "Tenant, billing and guard rails", 3, "kick", "ela"),
  step("identity", "Identity: single sign-on and multi-factor", 6, "tenant", "fred, gia 25%"),
  step("landing", "Landing zone as code", 10, "tenant", "ela, fred 50%"),
  step("connect", "Private connection to the head office", 4, "landing, core1", "ela 50%, ben 25%"),
  step("cost", "Cost alerts and budgets", 2, "landing SS+4d", "fred 50%"),
  step("bcloud", "Back-up and restore in the cloud", 4, "landing", "fred"),
  step("drill", "Restore drill", 1, "bcloud FS+3d", "fred, noor"),
  phase("waves", "Migration waves", [
    step("inventory", "Inventory of 84 workloads", 6, "tenant SS+2d", "fred 50%, noor 50%"),
    step("plan7", "Sort by the six R, choose waves", 3, "inventory", "ela, fred"),
    step("w1", "Wave 1: file shares and print", 5, "plan7, connect, identity, drill", "fred"),
    step("w1h", "Wave 1: hypercare", 5, "w1 FS", "noor 50%"),
    step("w2", "Wave 2: intranet and wiki", 6, "w1 FS+2d", "fred, ela 50%"),
    step("w3", "Wave 3: business applications", 10, "w2, w1h FF", "fred, ela", { fixedCost: 9_000 }),
    step("w4", "Wave 4: databases", 8, "w3 FS-2d", "ela, fred 50%"),
    step("perf", "Load test of migrated applications", 3, "w3", "leo"),
    step("off", "Old server room switched off", 2, "w4 FS+10ed, perf", "dev, fred"),
    milestone("moved", "All workloads moved", "w4, perf"),
  ]),
])

/** One sprint of two weeks: planning and review stand at its ends, stories in between. */
function sprint(number: number, after: string, stories: readonly (readonly [string, number, string])[]): TemplateTask {
  const s = (name: string) => `s${number}${name}`
  return phase(s(""), `Sprint ${number}`, [
    step(s("plan"), `Sprint ${number} planning`, 0.5, after, "hugo, ines, jan"),
    ...stories.map(([name, days, who], index) => step(s(`u${index + 1}`), name, days, s("plan"), who)),
    step(s("test"), `Sprint ${number} test`, 3, `${stories.map((_, index) => s(`u${index + 1}`)).join(" FF+1d, ")} FF+1d, ${s("plan")} SS+5d`, "leo"),
    step(s("review"), `Sprint ${number} review and retrospective`, 0.5, s("test"), "hugo, ines, jan, leo"),
  ])
}

const PORTAL = phase("portal", "Self-service portal", [
  step("vision", "Product vision and story map", 3, "kick", "hugo, kim"),
  step("research", "Interviews with twelve users", 4, "vision SS+1d", "kim"),
  step("proto", "Clickable prototype", 5, "research, vision", "kim, hugo 25%"),
  step("usertest", "Prototype tested with users", 2, "proto", "kim, leo 50%"),
  step("pipe", "Build pipeline and environments", 5, "landing SS+5d", "ines, fred 25%"),
  sprint(1, "usertest, pipe", [["Sign in with the company account", 5, "ines"], ["Catalogue of services", 6, "jan"]]),
  sprint(2, "s1review", [["Order a notebook", 6, "ines"], ["Approval by the manager", 7, "jan"], ["Design system", 5, "kim"]]),
  sprint(3, "s2review", [["Reset password", 4, "ines"], ["Request access to an application", 6, "jan"], ["Status of my requests", 3, "ines"]]),
  milestone("beta", "Beta for fifty users", "s3review, identity"),
  sprint(4, "s3review", [["Wireless for guests", 6, "jan"], ["Notifications by mail", 4, "ines"], ["Findings of the beta", 3, "ines"]]),
  sprint(5, "s4review, nac", [["Join and leave: onboarding of people", 7, "ines"], ["Reports for operations", 5, "jan"]]),
  sprint(6, "s5review", [["Accessibility findings", 4, "jan"], ["Performance and hardening", 5, "ines"], ["German and English texts", 3, "kim"]]),
  milestone("portalok", "Portal accepted", "s6review"),
])

const CHANGE = phase("change", "Training and communication", [
  step("news1", "First news to everybody", 1, "kick FS+5d", "mia"),
  step("needs", "Training needs by role", 3, "designok", "mia"),
  step("material", "Training material", 8, "needs, s3review SS", "mia"),
  step("champs", "Champions on every floor", 2, "needs", "mia 50%"),
  step("admin", "Training of administrators", 4, "mon, material SS+2d", "ben 50%, noor"),
  step("desk", "Training of the service desk", 3, "material, beta", "mia, noor"),
  step("users", "Training sessions for users", 8, "material, champs", "mia", { constraint: { kind: "snet", day: 118 } }),
  step("guide", "Quick guides printed", 3, "material", "mia 25%", { fixedCost: 2_400 }),
])

const CUTOVER = phase("cut", "Cut-over and hand-over", [
  step("runbook", "Cut-over runbook and back-out plan", 4, "secure SS, w3 SS", "ben 50%, ana 50%"),
  step("dress", "Dress rehearsal", 1, "runbook, f4done", "ben, carla, dev, gia"),
  step("go", "Go / no-go decision", 0, "dress, secure, desk, portalok, moved"),
  step("switch", "Cut-over at the week-end", 2, "go", "ben, carla, dev", { calendar: "cutover", notes: "Saturday and Sunday. Back-out point: Sunday noon." }),
  milestone("live", "Head office live", "switch", { deadlineDay: 140 }),
  step("oldrun", "Old network kept in running order", 20, "live SF", "noor 25%"),
  step("hyper", "Hypercare", 15, "live", "noor, carla 50%, fred 25%"),
  step("kt", "Knowledge transfer to operations", 5, "live SS", "ben 50%, ela 50%, noor"),
  step("docs", "Operating manual", 6, "asbuilt, w4", "carla 50%, fred 50%"),
  step("sla", "Service levels and on-call agreed", 3, "docs SS+2d", "noor, ana 50%"),
  step("handcheck", "Hand-over checklist gone through", 2, "hyper, kt, docs, sla, off", "noor, ana"),
  milestone("handed", "Accepted by operations", "handcheck"),
])

const CLOSING = phase("close", "Closing", [
  step("invoices", "Invoices and contracts settled", 4, "handed", "ana 50%"),
  step("lessons", "Lessons learned", 1, "handed", "ana, ben, ela, hugo, mia"),
  step("report", "Final report", 3, "lessons", "ana"),
  step("benefits", "Benefits handed to their owners", 1, "report", "ana, hugo"),
  milestone("closed", "Project closed", "invoices, benefits"),
])

const STEERING = phase("steer", "Steering board", [1, 2, 3, 4, 5].map((number) =>
  milestone(`sb${number}`, `Steering board ${number}`, "kick", { constraint: { kind: "snet", day: number * 28 } })))

export const SAMPLE_TASKS: readonly TemplateTask[] = [INITIATION, STEERING, PROCURE, DESIGN, BUILD, CORE, CLOUD, PORTAL, CHANGE, CUTOVER, CLOSING]
