// Data management and analytics: profiling, rules of data quality, lineage, reconciliation, reports that people trust.

import { release, role } from "../common-plan.ts"
import { benefit, course, deliverable, goal, handover, requirement, risk, story, testCase, trainingNeed, workPackage } from "../content/content-item.ts"
import { milestone, phase, step } from "../template.ts"
import type { TradeTemplate } from "../trade-template.ts"

const GOALS = [
  "First source is loaded daily, profiled, with failing rules visible.|Erste Quelle wird täglich geladen und untersucht, verletzte Regeln sind sichtbar.",
  "Core model with lineage; first report reconciled with the ledger.|Kernmodell mit Herkunft; erster Bericht mit dem Hauptbuch abgestimmt.",
  "All reports of the release are reconciled and released to users.|Alle Berichte des Releases sind abgestimmt und freigegeben.",
]

export const DATA: TradeTemplate = {
  id: "data", kind: "data", governance: "gov_standard",
  name: "Data management and analytics|Datenmanagement und Auswertung",
  description: "Sources profiled, quality rules with owners, model with lineage, loads reconciled, reports and access by role.|Quellen untersucht, Qualitätsregeln mit Verantwortung, Modell mit Herkunft, abgestimmte Ladungen, Berichte und Zugriff je Rolle.",
  roles: [
    role("lead", "Data architect|Datenarchitekt", "DA", "Data|Daten", 110), role("eng", "Data engineer|Dateningenieur", "DE", "Data|Daten", 92, 200), role("ana", "Analyst|Analyst", "AN", "Data|Daten", 84, 200),
    role("stw", "Data steward|Datenverantwortung", "DS", "Business|Fachbereich", 78), role("dpo", "Data protection officer|Datenschutzbeauftragte", "DP", "Law|Recht", 95, 50),
  ],
  goals: GOALS,
  parts: {
    planning: [
      step("quest", "Questions the business wants answered|Fragen, die der Fachbereich beantwortet haben will", 3, "g1", "ana 100%, stw"), step("req", "Requirements: figures, freshness, quality, access|Anforderungen: Kennzahlen, Aktualität, Qualität, Zugriff", 4, "quest, stake", "ana 100%, lead 50%"),
      step("srcs", "Inventory of sources and owners|Bestand an Quellen und Verantwortlichen", 3, "g1", "lead, stw 50%"), step("prof", "Profiling of the sources|Datenprofil der Quellen", 5, "srcs", "eng 100%"), step("rules", "Rules of data quality with thresholds|Regeln der Datenqualität mit Schwellen", 3, "prof, req", "stw, ana 50%"),
      step("dpia", "Purposes, legal basis, impact assessment|Zwecke, Rechtsgrundlage, Folgenabschätzung", 4, "req, srcs", "dpo 50%"), step("model", "Data model and glossary|Datenmodell und Glossar", 5, "rules", "lead", { only: "wh" }), step("backl", "Backlog by value of the questions|Backlog nach Wert der Fragen", 2, "req", "stw, ana 50%", { only: "ah" }),
    ],
    planned: "dpia, model, backl", half: "ing, s1",
    execution: [
      phase("platp", "Platform|Plattform", [step("plat", "Platform, environments, secrets|Plattform, Umgebungen, Geheimnisse", 5, "g2", "eng 100%, ops 50%"), step("role", "Access by role, masking|Zugriff je Rolle, Maskierung", 3, "plat", "eng 100%, dpo 25%"), step("cat", "Catalogue and lineage tool|Katalog und Herkunftswerkzeug", 3, "plat", "lead")]),
      phase("build", "Building|Bau", [
        step("ing", "Loads of the sources, history kept|Ladungen der Quellen mit Historie", 8, "role", "eng 200%", { only: "wh" }), step("dq", "Quality rules run at every load|Qualitätsregeln laufen bei jeder Ladung", 5, "ing", "eng 100%, stw 50%", { only: "wh" }), step("core", "Core model loaded, lineage recorded|Kernmodell geladen, Herkunft erfasst", 7, "dq", "eng 200%, lead 50%", { only: "w" }),
        step("mart", "Marts and measures|Auswertungsschicht und Kennzahlen", 5, "core", "ana 100%, eng 100%", { only: "w" }), step("reps", "Reports and dashboards|Berichte und Dashboards", 7, "mart", "ana 200%", { only: "w" }), release("dq, role", "eng 200%, ana 100%, stw 50%", GOALS),
        step("clean", "Records mended at the source|Datensätze an der Quelle bereinigt", 8, "g2", "stw"), step("hist", "History loaded|Historie geladen", 4, "core, s2, clean", "eng 100%"), milestone("built", "Reports complete|Berichte vollständig", "reps, rest, hist, cat"),
      ]),
    ],
    acceptance: [
      step("recon", "Reconciliation with ledger and sources|Abstimmung mit Hauptbuch und Quellen", 4, "built", "ana 100%, stw"), step("perf", "Load window and query times|Ladefenster und Abfragezeiten", 2, "built", "tst, eng 100%"), step("acc", "Access test by role, masking|Zugriffstest je Rolle, Maskierung", 2, "built", "tst, dpo 50%"),
      step("rerun", "Failed load repeated without doubling|Abgebrochene Ladung ohne Doppelung wiederholt", 1, "perf", "eng 100%, tst"), step("uat", "Acceptance of the figures by their owners|Abnahme der Kennzahlen durch Verantwortliche", 4, "recon, acc, rerun", "stw, ana 100%"), step("fix", "Differences explained or mended|Differenzen erklärt oder behoben", 3, "uat", "eng 100%, ana 100%"),
    ],
    proven: "fix",
    cutover: [step("par", "Old and new reports in parallel for a month-end|Alte und neue Berichte parallel über einen Monatsabschluss", 5, "runbook", "ana 100%, stw 50%"), step("go", "Release of the reports|Freigabe der Berichte", 1, "par, train, desk", "lead, ops")],
    leaving: [step("off", "Old reports and spreadsheets switched off|Alte Berichte und Tabellen abgeschaltet", 3, "golive", "ana 100%")], left: "off",
  },
  words: {
    purpose: "Give decisions one source of figures, with known quality and origin.|Entscheidungen eine einzige Quelle von Kennzahlen geben, mit bekannter Qualität und Herkunft.",
    inScope: ["Sources on the inventory|Quellen des Bestands", "Model, quality rules, lineage, reports|Modell, Qualitätsregeln, Herkunft, Berichte", "Access by role and retention|Zugriff je Rolle und Aufbewahrung"],
    outOfScope: ["Changes of the source systems beyond corrections|Änderungen der Quellsysteme über Korrekturen hinaus", "Forecasts by machine learning|Prognosen durch maschinelles Lernen"],
    feasibility: [["technical", "Do the sources deliver the needed fields and history?|Liefern die Quellen die nötigen Felder und Historie?", 30], ["operational", "Has every domain a steward with time?|Hat jedes Gebiet eine Datenverantwortung mit Zeit?", 20], ["security", "Can personal data be masked or left out?|Lassen sich personenbezogene Daten maskieren oder weglassen?", 15]],
    minimum: "Document and reconcile the present reports.|Heutige Berichte dokumentieren und abstimmen.", preferred: "Core model with lineage and released reports, old ones retired.|Kernmodell mit Herkunft und freigegebenen Berichten, alte abgelöst.",
    standards: ["ISO 8000", "ISO/IEC 25012", "DAMA-DMBOK", "GDPR Art. 5, 30, 35|DSGVO Art. 5, 30, 35"],
    ready: [["Report|Bericht", "Question, owner, definition of each measure, source to reconcile with.|Frage, Verantwortung, Definition jeder Kennzahl, Abstimmquelle."], ["Source|Quelle", "Profiled, owner known, legal basis recorded.|Untersucht, Verantwortung bekannt, Rechtsgrundlage erfasst."]],
    done: [["Load|Ladung", "Repeatable, rules run, lineage recorded, alert on failure.|Wiederholbar, Regeln laufen, Herkunft erfasst, Alarm bei Fehler."], ["Report|Bericht", "Reconciled, definition shown, access tested.|Abgestimmt, Definition sichtbar, Zugriff getestet."]],
  },
  items: [
    goal("G1", "Decisions on figures everybody trusts|Entscheidungen auf verlässlichen Zahlen", "One definition per measure, used in every report|Eine Definition je Kennzahl, in jedem Bericht"),
    benefit("B1", "Less time for month-end reports|Weniger Zeit für Monatsberichte", "cashable", "Working days from month-end to report|Arbeitstage vom Monatsende bis zum Bericht", "d", [9, 3], "Calendar of the reporting team.|Kalender des Berichtswesens."),
    benefit("B2", "Better data|Bessere Daten", "nonCashable", "Share of records that pass all rules|Anteil der Datensätze ohne Regelverletzung", "%", [86, 98], "Quality dashboard.|Qualitäts-Dashboard."),
    requirement("R1", "must test functionalSuitability", "Figures reconcile with the ledger|Kennzahlen stimmen mit dem Hauptbuch", "Turnover and cost shall equal the ledger per month and company.|Umsatz und Kosten gleichen dem Hauptbuch je Monat und Gesellschaft.", ["Difference below 0.1 %, each explained.|Differenz unter 0,1 %, jede erklärt."], "B1"),
    requirement("R2", "must test functional", "Quality rules at every load|Qualitätsregeln bei jeder Ladung", "Completeness, uniqueness, validity and references shall be checked at every load.|Vollständigkeit, Eindeutigkeit, Gültigkeit und Verweise werden bei jeder Ladung geprüft.", ["A planted error of each class is found.|Ein gesetzter Fehler jeder Klasse wird gefunden."], "B2"),
    requirement("R3", "must inspection maintainability", "Lineage from figure to source|Herkunft von der Kennzahl zur Quelle", "For each measure the path to its source fields shall be shown.|Für jede Kennzahl ist der Weg zu den Quellfeldern sichtbar.", ["Ten measures traced by an auditor.|Zehn Kennzahlen von der Revision verfolgt."], "G1"),
    requirement("R4", "must test security", "Access by role, personal data masked|Zugriff je Rolle, Personendaten maskiert", "Users shall see only their area; personal data only with a purpose.|Sichtbar ist nur der eigene Bereich; Personendaten nur mit Zweck.", ["Each role × area tested; masked fields stay masked in exports.|Jede Rolle × Bereich getestet; Maskierung auch im Export."], "G1"),
    requirement("R5", "must test performance", "Fresh by seven o'clock|Aktuell um sieben Uhr", "Loads shall be complete by 07:00 on working days.|Ladungen sind an Arbeitstagen bis 07:00 fertig.", ["Ten working days in a row.|Zehn Arbeitstage in Folge."], "B1"),
    requirement("R6", "should test reliability", "Loads can be repeated|Ladungen sind wiederholbar", "A failed load should be repeatable without doubled or lost records.|Abgebrochene Ladungen sollen ohne doppelte oder verlorene Sätze wiederholbar sein.", ["Broken off at three places; counts agree.|An drei Stellen abgebrochen; Zahlen stimmen."], "B2"),
    deliverable("D1", "Source inventory and profile|Quellenbestand und Datenprofil", "rules", ["Every source with owner, volume, quality.|Jede Quelle mit Verantwortung, Menge, Qualität."], "R2"),
    deliverable("D2", "Core model with lineage and glossary|Kernmodell mit Herkunft und Glossar", "core/s2", ["Measures defined once; lineage complete.|Kennzahlen einmal definiert; Herkunft vollständig."], "R3"),
    deliverable("D3", "Loads with quality rules|Ladungen mit Qualitätsregeln", "dq/s1", ["Repeatable; alert on failure.|Wiederholbar; Alarm bei Fehler."], "R2 R5 R6"),
    deliverable("D4", "Reports and dashboards|Berichte und Dashboards", "built", ["Reconciled, accepted by the owners of the figures.|Abgestimmt, von Verantwortlichen abgenommen."], "R1 R4"),
    deliverable("D5", "Reconciliation record|Abstimmprotokoll", "fix", ["Every difference explained.|Jede Differenz erklärt."], "R1"),
    testCase("T1", "acceptance", "Reconciliation with the ledger|Abstimmung mit dem Hauptbuch", "R1", "D4", [["Compare twelve months per company.|Zwölf Monate je Gesellschaft vergleichen.", "Below 0.1 %, explained.|Unter 0,1 %, erklärt."]]),
    testCase("T2", "integration", "Planted errors|Gesetzte Fehler", "R2", "D3", [["Load one error of each class.|Je Klasse einen Fehler laden.", "Each is reported with its record.|Jeder wird mit Datensatz gemeldet."]]),
    testCase("T3", "acceptance", "Ten measures traced|Zehn Kennzahlen verfolgt", "R3", "D2", [["Auditor chooses ten measures.|Revision wählt zehn Kennzahlen.", "Path to the source is complete.|Weg zur Quelle vollständig."]]),
    testCase("T4", "system", "Role by area|Rolle mal Bereich", "R4", "D4", [["Open every report with every role, export.|Jeden Bericht mit jeder Rolle öffnen, exportieren.", "Own area only, masked.|Nur eigener Bereich, maskiert."]]),
    testCase("T5", "system", "Load window|Ladefenster", "R5", "D3", [["Ten working days.|Zehn Arbeitstage.", "Complete by 07:00.|Bis 07:00 fertig."]]),
    testCase("T6", "integration", "Broken load repeated|Abgebrochene Ladung wiederholt", "R6", "D3", [["Stop the load at three places, repeat.|Ladung an drei Stellen anhalten, wiederholen.", "Counts agree with the source.|Zahlen stimmen mit der Quelle."]]),
    risk("K1", "technical 3 4 3 mitigate", "Quality of the sources is poor|Quellen haben schlechte Qualität", ["Fields filled freely for years.|Felder jahrelang frei gefüllt.", "Rules fail for many records.|Regeln scheitern bei vielen Sätzen.", "Reports are not trusted.|Berichten wird nicht vertraut."], "Profile first; mend at the source with the stewards.|Zuerst untersuchen; mit Verantwortlichen an der Quelle bereinigen.", { links: "touches R2" }),
    risk("K2", "organisational 3 4 2 mitigate", "No agreement on a definition|Keine Einigung über eine Definition", ["Departments count differently.|Bereiche zählen verschieden.", "No definition is agreed.|Keine Definition wird vereinbart.", "Two figures for one question.|Zwei Zahlen auf eine Frage."], "Owner decides; alternatives named in the glossary.|Verantwortung entscheidet; Alternativen im Glossar.", { links: "touches R3 R1" }),
    risk("K3", "dataProtection 2 4 5 avoid", "Processing without a legal basis|Verarbeitung ohne Rechtsgrundlage", ["Data are taken because they are there.|Daten werden genommen, weil sie da sind.", "Authority or works council objects.|Behörde oder Betriebsrat widerspricht.", "Reports are stopped.|Berichte werden gestoppt."], "Purpose per field before the first load.|Zweck je Feld vor der ersten Ladung.", { links: "touches R4" }),
    risk("K4", "supplier 3 4 3 mitigate", "A source system changes|Ein Quellsystem ändert sich", ["Releases of others are not announced.|Releases anderer werden nicht angekündigt.", "A load breaks or fills wrongly.|Eine Ladung bricht oder füllt falsch.", "Figures are missing at month-end.|Kennzahlen fehlen zum Monatsende."], "Contract on fields, checks of structure before loading.|Vereinbarung über Felder, Strukturprüfung vor der Ladung.", { links: "touches R5" }),
    risk("K5", "organisational 3 2 4 mitigate", "Old spreadsheets live on|Alte Tabellen leben weiter", ["Habit and doubt.|Gewohnheit und Zweifel.", "Reports are not used.|Berichte werden nicht genutzt.", "Benefit does not come.|Der Nutzen bleibt aus."], "Parallel month, then access withdrawn.|Paralleler Monat, dann Zugriff entzogen.", { links: "touches B1" }),
    story("U1", 8, "must", "SP1", "As a steward I see which records break which rule|Als Datenverantwortung sehe ich, welche Sätze welche Regel verletzen", ["List with owner and age.|Liste mit Verantwortung und Alter."], "R2"),
    story("U2", 5, "must", "SP1", "As operations I am called when a load fails|Als Betrieb werde ich bei Ladefehlern gerufen", ["Alert within five minutes with the cause.|Alarm in fünf Minuten mit Ursache."], "R6"),
    story("U3", 8, "must", "SP2", "As an auditor I trace a figure to its source|Als Revision verfolge ich eine Zahl zur Quelle", ["Three clicks at most.|Höchstens drei Klicks."], "R3"),
    story("U4", 8, "must", "SP2", "As controller I compare turnover with the ledger|Als Controlling vergleiche ich Umsatz mit dem Hauptbuch", ["Difference shown per company.|Differenz je Gesellschaft sichtbar."], "R1"),
    story("U5", 5, "must", "SP3", "As a head of area I see only my area|Als Bereichsleitung sehe ich nur meinen Bereich", ["Also in exports.|Auch im Export."], "R4"),
    story("U6", 3, "should", "", "As a user I read the definition beside the figure|Als Anwender lese ich die Definition neben der Zahl", ["From the glossary.|Aus dem Glossar."], "R3"),
    workPackage("W1", "Building|Bau", "build", "Loads, rules, model, reports and history.|Ladungen, Regeln, Modell, Berichte und Historie.", ["Every measure reconciled.|Jede Kennzahl abgestimmt."], "D3 D4"),
    workPackage("W2", "Platform|Plattform", "platp", "Platform with access by role, catalogue and lineage.|Plattform mit Zugriff je Rolle, Katalog und Herkunft.", ["Access tested by role.|Zugriff je Rolle getestet."], "D2"),
    course("C1", "class 180 70", "Reading and trusting the reports|Berichte lesen und ihnen vertrauen", "Definitions, filters, quality marks.|Definitionen, Filter, Qualitätszeichen."), course("C2", "class 240 80", "Stewardship of data|Verantwortung für Daten", "Rules, thresholds, mending at the source.|Regeln, Schwellen, Bereinigung an der Quelle."),
    trainingNeed("N1", "Report users|Berichtsnutzer", false, "Answer own questions with the reports|Eigene Fragen mit den Berichten beantworten", "Used to own spreadsheets.|An eigene Tabellen gewöhnt.", "C1"), trainingNeed("N2", "Data stewards|Datenverantwortliche", true, "Keep quality above the threshold|Qualität über der Schwelle halten", "New duty.|Neue Aufgabe.", "C2"),
    handover("H1", "document", "Glossary, model, lineage|Glossar, Modell, Herkunft", "With owners per measure.|Mit Verantwortung je Kennzahl.", { fields: { deliverable: "D2" }, links: "handsOver D2" }), handover("H2", "account", "Technical accounts of the sources|Technische Konten der Quellen", "Rotated; read only.|Erneuert; nur lesend.", { links: "handsOver D3" }), handover("H3", "document", "Batch calendar and restart instruction|Ladekalender und Wiederanlauf", "Followed once by operations.|Einmal vom Betrieb befolgt.", { links: "handsOver D3" }),
  ],
}
