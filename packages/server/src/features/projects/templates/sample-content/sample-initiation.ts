// The sample project before its first gate: the idea, the study, the case, the charter, and what it is all for.

import { artefact, benefit, goal } from "../content/content-item.ts"
import type { ContentItem } from "../content/content-item.ts"

const ME = "me"
const criterion = (dimension: string, question: string, weight: number, score: number, confidence: number, evidence: string, more = {}) => ({ dimension, question, weight, score, confidence, evidence, assessor: ME, ...more })
const line = (option: string, label: string, direction: string, stage: string, amounts: readonly number[], treatment = "opex") => ({ option, label, direction, stage, treatment, cashable: direction === "benefit", amounts: amounts.map((thousands) => thousands * 100_000) })

export const SAMPLE_INITIATION: readonly ContentItem[] = [
  artefact("demand", "IDEA", "New network and cloud for the head office", {
    requester: ME, department: "Information technology", problem: "Switches have been without support for a year, four outages cost 31 hours, and every request for a notebook takes nine days on paper.", outcome: "A segmented network, workloads in the cloud, and a portal in which people help themselves.",
    deadline: 165, deadlineDriver: "contract", size: "large", category: "strategic", affected: ["Head office, 420 people", "Six branches", "Service desk"], successFactors: ["Cut-over without a lost working day"],
    strategic: 5, economic: 4, quality: 4, need: 5, risk: 3, businessValue: 13, timeCriticality: 8, riskReduction: 13, jobSize: 13,
  }, { life: "-40; -38 submit; -35 screen; -30 qualify; -28 approve; -20 convert", owner: ME }),
  artefact("feasibility", "FS", "Feasibility of network, cloud and portal", {
    summary: "Feasible. The old risers must be fire-stopped, and the second line depends on a carrier.", feasibleFrom: 6_500, conditionalFrom: 5_000,
    criteria: [
      criterion("technical", "Do risers, power and cooling carry the new network?", 25, 4, 8_000, "Survey of four floors by the facility team.", { knockOut: true, minimum: 3 }), criterion("financial", "Is the money there, also for the years of operation?", 20, 4, 9_000, "Budget line confirmed by finance."),
      criterion("operational", "Can operations run it with the people it has?", 15, 3, 7_000, "One half position short until the old server room closes."), criterion("schedule", "Can the cut-over be done before the lease of the old line ends?", 15, 3, 6_000, "Carrier says 45 days; the contract ends in six months."),
      criterion("legal", "Do law and works council allow portal and log?", 15, 4, 9_000, "Agreement of the works council on logs of last year.", { knockOut: true, minimum: 3 }), criterion("security", "Can zones be separated without breaking applications?", 10, 3, 6_000, "Flows of 84 workloads are not all known.", { mitigation: "Log for two weeks before denying." }),
    ],
    conditions: ["Fire-stopping of the risers is part of the project."], verdict: "feasible", verdictReason: "72 % of the weighted score, no knock-out.",
  }, { life: "-18; -12 submit; -9 approve", owner: ME }),
  artefact("businessCase", "BC", "Network, cloud and portal: the case", {
    reasons: "Support has ended, outages cost working time, and the server room needs a new air conditioning in any case.", strategicFit: "Part of the plan “Work from every place”.", timescale: "Six months, benefits from month seven.", fundingSource: "Investment budget, line 4711",
    options: [
      { name: "Do nothing", kind: "doNothing", scope: "Keep devices without support; repair as they fail.", months: 0, risk: "Outage of the core lasts days.", score: 1, kept: false, reason: "Risk not acceptable." },
      { name: "Network only", kind: "doMinimum", scope: "Replace switches and wireless; servers stay.", months: 4, risk: "Server room must be renewed two years later.", score: 3, kept: true },
      { name: "Network, cloud and portal", kind: "preferred", scope: "Replace the network, move workloads, build the portal, close the server room.", months: 6, risk: "More to change at once; waves and a way back for each.", score: 4, kept: true },
    ],
    lines: [
      line("r1", "Outages and repairs", "cost", "downtime", [0, 95, 105, 115, 125, 135]),
      line("r2", "Hardware and cabling", "cost", "acquisition", [240, 0, 0, 0, 0, 0], "capex"), line("r2", "Implementation", "cost", "implementation", [120, 0, 0, 0, 0, 0], "capex"), line("r2", "Server room goes on", "cost", "hosting", [0, 70, 72, 74, 76, 78]), line("r2", "Outages avoided", "benefit", "benefit", [0, 160, 165, 170, 175, 180]),
      line("r3", "Hardware and cabling", "cost", "acquisition", [255, 0, 0, 0, 0, 0], "capex"), line("r3", "Implementation and migration", "cost", "implementation", [395, 0, 0, 0, 0, 0], "capex"), line("r3", "Cloud and licences", "cost", "hosting", [0, 84, 86, 88, 90, 92]), line("r3", "Training", "cost", "training", [18, 4, 0, 0, 0, 0]), line("r3", "Outages avoided", "benefit", "benefit", [0, 170, 175, 180, 185, 190]), line("r3", "Requests without paper", "benefit", "benefit", [0, 96, 140, 145, 150, 155]), line("r3", "Server room closed", "benefit", "benefit", [0, 60, 62, 64, 66, 68]),
    ],
    chosenOption: "r3", baseDate: 0, periods: 5, timing: "endOfYear", rate: 600, users: 420, sensitivity: 2_000,
    scenarios: [{ name: "Pessimistic", cost: 11_500, benefit: 8_500 }, { name: "Expected", cost: 10_000, benefit: 10_000 }, { name: "Optimistic", cost: 9_500, benefit: 11_000 }],
    assumptions: ["Prices of the framework agreement hold until the order."], majorRisks: ["Late delivery of switches"], dependencies: ["Carrier builds the second line"], recommendation: "Option 3: the only one after which the server room is not needed.",
  }, { life: "-16; -10 submit; -6 approve", owner: ME }),
  goal("G1", "Work from every place, without waiting", "Availability 99.9 %, a request answered in a day", { life: "-30; -20 agree", fields: { due: 365 } }),
  goal("G2", "One server room less", "No own server room in the head office", { life: "-30; -20 agree" }),
  benefit("B1", "Fewer outages", "tangible", "Hours of outage per year", "h", [31, 4], "Monitoring of all sites, planned windows left out.", { life: "-15; -8 profile; 8 approve", fields: { startMilestone: "live", benefitOwner: ME, responsible: ME, annualValue: 17_000_000, priority: "high", measurements: [] } }),
  benefit("B2", "Requests without paper", "cashable", "Days from request to notebook", "d", [9, 2], "Portal, median of the month.", { life: "-15; -8 profile; 8 approve; 71 start", fields: { startMilestone: "beta", benefitOwner: ME, responsible: ME, annualValue: 14_000_000, priority: "high", measurements: [{ date: 71, value: 7, planned: 6, note: "First week of the beta, fifty users" }] } }),
  benefit("B3", "Server room closed", "cashable", "Power of the server room per month", "kWh", [11_200, 0], "Meter of the room.", { links: "realises G2", life: "-15; -8 profile; 8 approve", fields: { startMilestone: "off", benefitOwner: ME, annualValue: 6_000_000, priority: "medium" } }),
  benefit("B4", "Less printing of forms", "nonCashable", "Sheets per month", "sheets", [9_800, 1_500], "Counters of the printers.", { life: "20", fields: { startMilestone: "beta", priority: "low" } }),
  artefact("charter", "CH", "Charter: head office network and cloud", {
    purpose: "Give 420 people a network that does not fail and services they order themselves, and close the server room.",
    objectives: [{ objective: "Segmented network on four floors and six branches", measure: "Outage below 4 hours a year" }, { objective: "84 workloads moved", measure: "Server room off" }, { objective: "Self-service portal", measure: "Notebook in two days" }],
    requirements: ["Fail-over below ten seconds", "Single sign-on with a second factor"], description: "Works in an occupied building, four floors one after the other; cloud in waves; portal in six sprints.", inScope: ["Head office, four floors", "Six branches by SD-WAN", "84 workloads", "Portal"], outOfScope: ["Telephony", "Rewriting of applications"], deliverables: ["Network", "Landing zone and moved workloads", "Portal", "Trained people"],
    milestones: [{ name: "Design approved", date: 46, task: "designok" }, { name: "Hardware on site", date: 78, task: "hw" }, { name: "Head office live", date: 140, task: "live" }, { name: "Project closed", date: 165, task: "closed" }],
    budget: 67_000_000, managementReserve: 3_500_000, finish: 165, fundingSource: "Investment budget, line 4711", risks: ["Late delivery", "Unknown flows"], constraints: ["Noise only before nine"], assumptions: ["Rooms are free at week-ends"], dependencies: ["Carrier"],
    exitCriteria: ["Operations has accepted every required item of the hand-over list", "Server room off"], successCriteria: ["Cut-over without a lost working day"], projectManager: ME, managerAuthority: "Decides up to 15,000 and five days.", sponsor: ME, method: "hybrid", tailoring: "Standard governance; portal in sprints.",
    toleranceTimeDays: 10, toleranceCost: 3_500_000, toleranceScope: 1_000, toleranceQuality: 5, toleranceBenefits: 1_500, toleranceRisk: 9_000_000, escalation: "To the sponsor within two working days.", classification: "Internal", compliance: ["ISO/IEC 27001"],
  }, { life: "1; 6 submit; 7 authorise", owner: ME }),
]
