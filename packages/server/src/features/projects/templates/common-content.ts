// What every IT project writes down, whatever it builds: the documents of initiation as skeletons to fill, who has a stake, who
// is told what, who answers for what, and the list that operations goes through before it takes over.

import { artefact, communication, handover, responsibility, stakeholder } from "./content/content-item.ts"
import type { ContentItem } from "./content/content-item.ts"

export interface TradeWords {
  readonly purpose: string
  readonly inScope: readonly string[]
  readonly outOfScope: readonly string[]
  /** Questions of feasibility that this trade asks: dimension, question, weight; a knock-out where the weight is 30 or more. */
  readonly feasibility: readonly (readonly [string, string, number])[]
  /** Do minimum and preferred, in words. */
  readonly minimum: string
  readonly preferred: string
  readonly standards: readonly string[]
  /** By kind of work: ready, done. */
  readonly ready: readonly (readonly [string, string])[]
  readonly done: readonly (readonly [string, string])[]
  readonly method: "waterfall" | "agile" | "hybrid"
}

const GENERAL_QUESTIONS = [
  ["financial", "Is the money there, also for the years of operation?|Ist das Geld vorhanden, auch für die Betriebsjahre?", 15],
  ["operational", "Can operations run it with its people and hours?|Kann der Betrieb es mit seinen Leuten und Zeiten betreiben?", 15],
  ["schedule", "Are the people free and the suppliers able to deliver in time?|Sind die Leute frei und können die Lieferanten rechtzeitig liefern?", 10],
  ["legal", "Do law, contracts and the works council allow it?|Erlauben es Gesetz, Verträge und Betriebsrat?", 30],
  ["dataProtection", "Is the processing of personal data lawful and recorded?|Ist die Verarbeitung personenbezogener Daten rechtmäßig und verzeichnet?", 15],
] as const

export function commonItems(words: TradeWords): readonly ContentItem[] {
  return [...documents(words), ...STAKEHOLDERS, ...COMMUNICATION, ...RESPONSIBILITIES, ...HANDOVER]
}

function documents(words: TradeWords): readonly ContentItem[] {
  const option = (name: string, kind: string, scope: string) => ({ name, kind, scope, kept: true })
  return [
    artefact("feasibility", "FS", "Feasibility study|Machbarkeitsstudie", {
      feasibleFrom: 6_500, conditionalFrom: 5_000,
      criteria: [...words.feasibility, ...GENERAL_QUESTIONS].map(([dimension, question, weight]) => ({ dimension, question, weight, ...(weight >= 30 ? { knockOut: true, minimum: 3 } : {}) })),
    }),
    artefact("businessCase", "BC", "Business case|Wirtschaftlichkeit", {
      reasons: words.purpose, periods: 5, timing: "endOfYear", rate: 600, sensitivity: 2_000, baseDate: 0,
      options: [option("Do nothing|Nichts tun", "doNothing", "Everything stays as it is; costs and risks of the present state go on.|Alles bleibt; Kosten und Risiken des heutigen Zustands laufen weiter."), option("Do the minimum|Das Nötigste tun", "doMinimum", words.minimum), option("Preferred|Bevorzugt", "preferred", words.preferred)],
      scenarios: [{ name: "Pessimistic|Pessimistisch", cost: 12_000, benefit: 8_000 }, { name: "Expected|Erwartet", cost: 10_000, benefit: 10_000 }, { name: "Optimistic|Optimistisch", cost: 9_500, benefit: 11_000 }],
    }),
    artefact("charter", "CH", "Project charter|Projektauftrag", {
      purpose: words.purpose, inScope: words.inScope, outOfScope: words.outOfScope, method: words.method, projectManager: "me", finish: "@end",
      milestones: [{ name: "Project authorised|Projekt freigegeben", task: "g1", date: "@g1" }, { name: "Execution begins|Umsetzung beginnt", task: "g2", date: "@g2" }, { name: "In use|Im Einsatz", task: "golive", date: "@golive" }, { name: "Accepted by operations|Vom Betrieb übernommen", task: "g4", date: "@g4" }],
      exitCriteria: ["All required deliverables are accepted.|Alle geforderten Liefergegenstände sind abgenommen.", "Operations has accepted every required item of the hand-over list.|Der Betrieb hat jeden geforderten Punkt der Übergabeliste angenommen.", "Every benefit has an owner who measures it.|Jeder Nutzen hat jemanden, der ihn misst."],
      toleranceTimeDays: 10, toleranceScope: 500, toleranceQuality: 3, escalation: "To the sponsor as soon as a tolerance is forecast to be left.|An die Auftraggeberin oder den Auftraggeber, sobald absehbar ist, dass eine Toleranz verlassen wird.",
    }),
    artefact("qualityPlan", "QP", "Quality plan|Qualitätsplan", {
      approach: "Checks are planned with the work, made by somebody else than its maker, and kept as evidence.|Prüfungen werden mit der Arbeit geplant, von anderen als den Ausführenden gemacht und als Nachweis aufbewahrt.",
      standards: words.standards,
      definitionOfReady: words.ready.map(([workType, criterion]) => ({ workType, criterion })), definitionOfDone: words.done.map(([workType, criterion]) => ({ workType, criterion })),
    }),
  ]
}

const STAKEHOLDERS: readonly ContentItem[] = [
  stakeholder("SH1", "requestor 5 4 supportive leading", "Sponsor|Auftraggebende Person", "Benefit within the agreed money and time.|Nutzen im vereinbarten Rahmen von Geld und Zeit.", "Fortnightly talk; decisions prepared on one page.|Gespräch alle zwei Wochen; Entscheidungen auf einer Seite vorbereitet."),
  stakeholder("SH2", "requestor 4 5 neutral supportive", "Head of the departments concerned|Leitung der betroffenen Bereiche", "No interruption of daily work.|Keine Unterbrechung der täglichen Arbeit.", "Agree on windows early; name key users.|Zeitfenster früh abstimmen; Schlüsselanwender benennen."),
  stakeholder("SH3", "requestor 2 5 unaware supportive", "Users|Anwenderinnen und Anwender", "It works on the first day, and somebody helps.|Es funktioniert am ersten Tag, und jemand hilft.", "News before, training, floor-walking in the first week.|Vorab informieren, schulen, in der ersten Woche vor Ort helfen."),
  stakeholder("SH4", "provider 4 5 neutral leading", "Operations|Betrieb", "To be able to run it: documents, monitoring, knowledge.|Es betreiben zu können: Unterlagen, Überwachung, Wissen.", "Part of design and acceptance from the beginning.|Von Anfang an bei Entwurf und Abnahme dabei."),
  stakeholder("SH5", "requestor 5 3 neutral supportive", "Information security and data protection|Informationssicherheit und Datenschutz", "Risks known and treated, records complete.|Risiken bekannt und behandelt, Verzeichnisse vollständig.", "Review at design and before use.|Prüfung beim Entwurf und vor dem Einsatz."),
  stakeholder("SH6", "requestor 4 3 neutral supportive", "Works council|Betriebsrat", "No covert control of performance or conduct.|Keine heimliche Leistungs- und Verhaltenskontrolle.", "Inform before decisions; agreement where required.|Vor Entscheidungen informieren; Vereinbarung, wo nötig."),
  stakeholder("SH7", "external 3 3 neutral supportive", "Suppliers|Lieferanten", "Clear orders, acceptance and payment in time.|Klare Aufträge, pünktliche Abnahme und Zahlung.", "Weekly call from order to delivery.|Wöchentliches Gespräch von der Bestellung bis zur Lieferung."),
]

const COMMUNICATION: readonly ContentItem[] = [
  communication("CO1", "statusReport weekly mail inform", ["sponsor", "projectManager"], "Status report|Statusbericht", "To know whether time, money and scope hold.|Wissen, ob Zeit, Geld und Umfang halten."),
  communication("CO2", "milestones fortnightly mail inform", ["stakeholder", "operations"], "Milestones and what comes next|Meilensteine und was als Nächstes kommt", "To plan one's own part in time.|Den eigenen Anteil rechtzeitig planen."),
  communication("CO3", "decisions onGate meeting decide", ["sponsor", "operations"], "Decision at the gate|Entscheidung am Tor", "To decide on evidence.|Anhand von Nachweisen entscheiden."),
  communication("CO4", "releaseNotice onMilestone mail inform", ["stakeholder"], "What changes for users, and when|Was sich für Anwender ändert, und wann", "To be ready on the day.|Am Tag bereit sein."),
]

const RESPONSIBILITIES: readonly ContentItem[] = [
  responsibility("RA1", "decision", "Authorise the project|Projekt freigeben", "A:sponsor R:projectManager C:operations I:stakeholder", { fields: { task: "g1" } }),
  responsibility("RA2", "activity", "Agree the requirements|Anforderungen abstimmen", "A:projectManager R:teamMember C:stakeholder C:operations", { fields: { task: "req" } }),
  responsibility("RA3", "activity", "Test against the requirements|Gegen die Anforderungen prüfen", "A:projectManager R:teamMember C:stakeholder", { fields: { task: "g3" } }),
  responsibility("RA4", "decision", "Go or no go|Freigabe zur Inbetriebnahme", "A:sponsor R:projectManager C:operations I:teamMember I:stakeholder", { fields: { task: "go" } }),
  responsibility("RA5", "activity", "Train users and staff|Anwender und Personal schulen", "A:projectManager R:teamMember C:operations I:stakeholder", { fields: { task: "train" } }),
  responsibility("RA6", "decision", "Accept into operation|In den Betrieb übernehmen", "A:operations R:projectManager C:teamMember I:sponsor", { fields: { task: "hand" } }),
]

export const HANDOVER: readonly ContentItem[] = ([
  ["service", "Service description and owner|Servicebeschreibung und Verantwortung", "What the service does for whom, and who answers for it.|Was der Service für wen leistet und wer dafür einsteht."],
  ["serviceLevel", "Service levels, hours, on-call|Service-Level, Zeiten, Rufbereitschaft", "SLA and OLA, support hours, escalation.|SLA und OLA, Supportzeiten, Eskalation."],
  ["supportModel", "Support model level 1 to 3|Supportmodell Level 1 bis 3", "Who takes which call, contacts of suppliers.|Wer welchen Anruf nimmt, Kontakte der Lieferanten."],
  ["architecture", "Architecture and configuration recorded|Architektur und Konfiguration erfasst", "Configuration items are in the CMDB with their relations.|Konfigurationselemente stehen mit ihren Beziehungen in der CMDB."],
  ["monitoring", "Monitoring, alerts, dashboards|Überwachung, Alarme, Dashboards", "Each alert has somebody who gets it and a first step.|Jeder Alarm hat jemanden, der ihn bekommt, und einen ersten Schritt."],
  ["backupRestore", "Back-up and restore test|Sicherung und Rücksicherungstest", "A restore has been done and timed.|Eine Rücksicherung wurde durchgeführt und gestoppt."],
  ["capacity", "Capacity and performance baseline|Kapazität und Leistung als Ausgangswert", "Load and response time at the start, thresholds for growth.|Last und Antwortzeit zu Beginn, Schwellen für Wachstum."],
  ["security", "Hardening, scan, secrets rotated|Härtung, Scan, Geheimnisse erneuert", "Findings closed or accepted by name; default passwords gone.|Befunde behoben oder namentlich akzeptiert; Standardpasswörter weg."],
  ["access", "Access and role matrix|Zugriffs- und Rollenmatrix", "Who may what; accounts of the project removed.|Wer darf was; Konten des Projekts entfernt."],
  ["licences", "Licences, certificates, expiry|Lizenzen, Zertifikate, Ablauf", "With dates and somebody who renews them.|Mit Terminen und jemandem, der verlängert."],
  ["runbook", "Runbooks, start and stop|Betriebshandbuch, Start und Stopp", "Followed once by somebody who did not write it.|Einmal befolgt von jemandem, der es nicht geschrieben hat."],
  ["recovery", "Disaster recovery test|Notfalltest", "Recovery time and point reached in a test.|Wiederanlaufzeit und -punkt im Test erreicht."],
  ["knownErrors", "Known errors and workarounds|Bekannte Fehler und Umgehungen", "Findable by the service desk.|Für den Service-Desk auffindbar."],
  ["openDefects", "Open defects with owner and date|Offene Mängel mit Zuständigen und Termin", "Nothing severe; the rest agreed.|Nichts Schweres; der Rest vereinbart."],
  ["dataProtection", "Record of processing, retention|Verarbeitungsverzeichnis, Aufbewahrung", "Entered and signed by data protection.|Eingetragen und vom Datenschutz gezeichnet."],
  ["contracts", "Contracts, maintenance, warranty|Verträge, Wartung, Gewährleistung", "Numbers, terms, contacts, notice periods.|Nummern, Bedingungen, Kontakte, Kündigungsfristen."],
  ["runCost", "Cost of run and budget owner|Betriebskosten und Budgetverantwortung", "In next year's budget.|Im Budget des nächsten Jahres."],
  ["knowledgeTransfer", "Knowledge transfer held|Wissenstransfer durchgeführt", "Sessions held, recorded, questions answered.|Termine gehalten, aufgezeichnet, Fragen beantwortet."],
  ["deskScripts", "Service-desk scripts|Skripte für den Service-Desk", "The ten most likely calls have an answer.|Die zehn wahrscheinlichsten Anrufe haben eine Antwort."],
  ["decommissioning", "Old service taken out of service|Altes System außer Betrieb genommen", "Data kept as long as it must be, the rest deleted with proof.|Daten so lange wie nötig bewahrt, der Rest nachweislich gelöscht."],
  ["legal", "Legal and regulatory sign-off|Rechtliche Freigabe", "Where law or regulator ask for it.|Wo Gesetz oder Aufsicht es verlangen."],
] as const).map(([subject, title, description], index) => handover(`HO${index + 1}`, subject, title, description))
