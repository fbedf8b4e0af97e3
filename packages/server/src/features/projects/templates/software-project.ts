// Template: software in the hybrid way. Charter, architecture and roll-out as a plan; building in sprints.

import type { Template, TemplateRole, TemplateTask } from "./template.ts"
import { milestone, phase, step } from "./template.ts"

const role = (key: string, name: string, initials: string, group: string, rate: number, units = 100): TemplateRole => ({ key, name, initials, group, generic: true, rate, units })

function sprint(number: number, after: string): TemplateTask {
  const s = (name: string) => `s${number}${name}`
  return phase(s(""), `Sprint ${number}`, [
    step(s("plan"), `Sprint ${number} planning`, 0.5, after, "po, dev 200%"),
    step(s("build"), `Stories of sprint ${number}`, 8, s("plan"), "dev 200%, ux 25%"),
    step(s("test"), `Test of sprint ${number}`, 5, `${s("build")} SS+3d, ${s("build")} FF+1d`, "tst"),
    step(s("review"), `Review and retrospective ${number}`, 0.5, s("test"), "po, dev 200%, tst"),
  ])
}

export const SOFTWARE_PROJECT: Template = {
  id: "software",
  kind: "software",
  name: "Software project, hybrid",
  description: "Feasibility, charter and architecture up front, four sprints, then acceptance, deployment, training and hand-over.",
  calendars: [],
  roles: [
    role("pm", "Project manager", "PM", "Project office", 95), role("po", "Product owner", "PO", "Business", 95, 60), role("ba", "Business analyst", "BA", "Business", 82),
    role("arch", "Software architect", "SA", "Development", 108), role("dev", "Developer", "DV", "Development", 88, 200), role("ux", "UX designer", "UX", "Development", 80, 50),
    role("tst", "Test engineer", "TE", "Quality", 74), role("ops", "Operations engineer", "OE", "Operations", 85, 50), role("trn", "Trainer", "TR", "Change", 72),
  ],
  tasks: [
    phase("init", "Initiation", [
      step("idea", "Problem and desired outcome", 2, "", "po, ba"), step("feas", "Feasibility: technical, financial, operational", 4, "idea", "arch 50%, ba, pm 50%"),
      step("case", "Business case", 3, "feas SS+2d", "pm"), step("charter", "Project charter", 2, "feas, case", "pm"), milestone("g1", "Gate: project authorised", "charter"),
    ]),
    phase("plan", "Planning", [
      step("req", "Requirements with priorities", 6, "g1", "ba, po 50%"), step("story", "Story map and first release", 3, "req FF+1d", "po, ux"),
      step("arch1", "Architecture and threat model", 5, "req SS+3d", "arch"), step("proto", "Clickable prototype", 4, "story SS+1d", "ux"), step("est", "Estimates and budget", 2, "req, arch1", "pm, dev 100%"),
      step("ci", "Build pipeline and environments", 4, "arch1", "dev 100%, ops"), milestone("g2", "Gate: execution may begin", "story, proto, est"),
    ]),
    phase("build", "Execution", [
      sprint(1, "g2, ci"), sprint(2, "s1review"), sprint(3, "s2review"), sprint(4, "s3review"), step("data", "Data migration rehearsed", 4, "s3review", "dev 50%, ops"), milestone("rc", "Release candidate", "s4review, data"),
    ]),
    phase("accept", "Acceptance", [
      step("perf", "Load and security test", 4, "rc", "tst, ops 50%"), step("uat", "Acceptance test with users", 5, "rc", "tst, po 50%"), step("fix", "Findings closed", 4, "uat SS+2d, uat FF+2d, perf", "dev 200%"),
      milestone("g3", "Gate: accepted", "fix"),
    ]),
    phase("deploy", "Deployment and training", [
      step("mat", "Training material", 5, "s4review SS", "trn"), step("train", "Training of users", 4, "mat, g3", "trn"), step("desk", "Service desk prepared", 2, "mat", "trn, ops"),
      step("book", "Release runbook and roll-back", 2, "rc", "ops, arch 50%"), step("go", "Deployment", 1, "g3, book, desk, train", "ops, dev 100%"), milestone("live", "In use", "go"),
      step("hyper", "Hypercare", 10, "live", "dev 50%, ops"), step("hand", "Hand-over to operations", 2, "hyper FF+1d", "ops, pm 50%"), milestone("g4", "Gate: accepted by operations", "hand"),
    ]),
    phase("close", "Closing", [
      step("les", "Lessons learned", 1, "g4", "pm, po, dev 200%, tst"), step("rep", "Final report", 2, "les", "pm"), step("ben", "Benefits handed to their owner", 1, "g4", "po, pm 50%"), milestone("end", "Project closed", "rep, ben"),
    ]),
  ],
}
