// Template: a network for an office building, in the order in which walls, cables and devices want it.

import type { Template, TemplateRole } from "./template.ts"
import { milestone, phase, step } from "./template.ts"

const role = (key: string, name: string, initials: string, group: string, rate: number, units = 100): TemplateRole => ({ key, name, initials, group, generic: true, rate, units })

export const NETWORK_ROLL_OUT: Template = {
  id: "network",
  kind: "network",
  name: "Network roll-out",
  description: "Cabling, switches, wireless, firewall and hand-over to operations for one building; waterfall with gates.",
  calendars: [{ key: "weekend", name: "Week-end cut-over", week: ["8-12 13-17", "", "", "", "", "", "8-12 13-17"] }],
  roles: [
    role("pm", "Project manager", "PM", "Project office", 95), role("arch", "Network architect", "NA", "Network", 110), role("eng", "Network engineer", "NE", "Network", 85, 200),
    role("sec", "Security engineer", "SE", "Security", 100), role("fit", "Cabling fitter", "CF", "Contractor", 62, 200), role("tst", "Test engineer", "TE", "Quality", 74),
    role("ops", "Operations lead", "OL", "Operations", 72, 50), role("trn", "Trainer", "TR", "Change", 75),
  ],
  tasks: [
    phase("init", "Initiation", [
      step("case", "Feasibility and business case", 4, "", "pm"), step("charter", "Project charter", 2, "case", "pm"),
      step("stake", "Stakeholders and communication plan", 2, "charter", "pm 50%"), milestone("g1", "Gate: planning may begin", "charter, stake"),
    ]),
    phase("design", "Design", [
      step("survey", "Site survey", 3, "g1", "eng"), step("radio", "Radio survey", 3, "survey SS+1d", "eng"), step("hld", "High-level design", 5, "survey", "arch"),
      step("lld", "Low-level design", 6, "hld", "arch, eng 50%"), step("secd", "Security design", 4, "hld", "sec"), step("accept", "Acceptance criteria with operations", 2, "hld", "ops, tst 50%"),
      step("rev", "Design review", 1, "lld, secd, radio, accept", "arch, sec, ops"), milestone("g2", "Gate: design approved", "rev"),
    ]),
    phase("buy", "Procurement", [
      step("rfq", "Request for quotations", 3, "hld", "pm 50%"), step("bids", "Bids come in", 10, "rfq"), step("award", "Evaluate and award", 3, "bids, g2", "pm, arch 50%"),
      step("deliver", "Delivery", 28, "award", "", { elapsed: true }), step("goods", "Goods in and check", 1, "deliver", "eng"), milestone("onsite", "Hardware on site", "goods"),
    ]),
    phase("install", "Installation", [
      step("permit", "Permits and access to the building", 6, "g2 SS", "pm 25%"), step("trays", "Cable trays and risers", 6, "g2, permit", "fit 200%"),
      step("pull", "Pull and terminate cables", 10, "trays SS+3d, trays FF+5d", "fit 200%"), step("cert", "Certify cables", 3, "pull FF+1d", "fit 100%"),
      step("stage", "Stage and configure devices", 5, "onsite", "eng 200%"), step("rack", "Mount switches", 4, "stage, pull", "eng 100%"),
      step("ap", "Mount access points", 4, "rack SS+1d", "eng 100%"), step("fw", "Firewalls", 3, "stage", "sec"), step("mon", "Monitoring and back-up of configurations", 3, "rack", "ops, eng 50%"),
      milestone("built", "Installation complete", "cert, rack, ap, fw, mon"),
    ]),
    phase("test", "Test and acceptance", [
      step("sys", "System test", 4, "built", "tst, eng 50%"), step("fail", "Fail-over test", 2, "sys", "tst, arch 50%"), step("sect", "Security test", 3, "built", "sec"),
      step("fix", "Findings closed", 3, "fail, sect", "eng, sec 50%"), step("uat", "Acceptance test with users", 2, "fix", "tst, ops"), milestone("g3", "Gate: ready for cut-over", "uat"),
    ]),
    phase("live", "Cut-over and hand-over", [
      step("train", "Training of operations", 3, "mon", "trn, ops"), step("desk", "Training of the service desk", 2, "train", "trn"), step("book", "Runbook and back-out plan", 3, "sys SS", "arch 50%"),
      step("cut", "Cut-over at the week-end", 2, "g3, book, desk", "eng 200%, arch", { calendar: "weekend" }), milestone("golive", "Network live", "cut"),
      step("hyper", "Hypercare", 10, "golive", "eng 50%, ops"), step("docs", "As-built documents", 5, "built", "eng 50%"), step("hand", "Hand-over checklist", 1, "hyper, docs", "ops, pm"),
      milestone("g4", "Gate: accepted by operations", "hand"),
    ]),
    phase("close", "Closing", [
      step("inv", "Invoices and contracts settled", 3, "g4", "pm 50%"), step("les", "Lessons learned", 1, "g4", "pm, arch, eng"), step("rep", "Final report", 2, "les", "pm"), milestone("end", "Project closed", "inv, rep"),
    ]),
  ],
}
