// Software, website or app: from discovery and prototypes over building and security test to cut-over.

import { release, role } from "../common-plan.ts"
import { artefact, benefit, course, deliverable, goal, handover, requirement, risk, story, testCase, trainingNeed, workPackage } from "../content/content-item.ts"
import { milestone, phase, step } from "../template.ts"
import type { TradeTemplate } from "../trade-template.ts"

const GOALS = [
  "A user signs in and completes the main process with test data.|Eine Person meldet sich an und durchläuft den Hauptprozess mit Testdaten.",
  "Interfaces deliver live data; errors are handled and seen.|Schnittstellen liefern echte Daten; Fehler werden behandelt und gesehen.",
  "Reports, roles and accessibility findings are done; release candidate.|Berichte, Rollen und Befunde zur Barrierefreiheit sind erledigt; Release-Kandidat.",
]

export const SOFTWARE: TradeTemplate = {
  id: "software", kind: "software", governance: "gov_standard",
  name: "Software, website or app|Software, Website oder App",
  description: "Discovery, prototypes tried with users, building, security and acceptance test, cut-over and hypercare.|Erkundung, mit Anwendern erprobte Prototypen, Bau, Sicherheits- und Abnahmetest, Umstellung und Betreuung.",
  roles: [
    role("lead", "Software architect|Software-Architekt", "SA", "Development|Entwicklung", 108), role("dev", "Developer|Entwicklung", "DV", "Development|Entwicklung", 88, 300), role("po", "Product owner|Produktverantwortung", "PO", "Business|Fachbereich", 95),
    role("ux", "UX designer|UX-Design", "UX", "Development|Entwicklung", 82), role("sec", "Security tester|Sicherheitstest", "ST", "Security|Sicherheit", 110, 50),
  ],
  goals: GOALS,
  parts: {
    planning: [
      step("disc", "Discovery: interviews, journeys, data at hand|Erkundung: Interviews, Abläufe, vorhandene Daten", 4, "g1", "po, ux"), step("req", "Requirements with priorities|Anforderungen mit Prioritäten", 4, "disc, stake", "po, lead 50%"),
      step("proto", "Clickable prototype|Klickbarer Prototyp", 4, "disc", "ux"), step("ptest", "Prototype tried by eight users|Prototyp von acht Anwendern erprobt", 2, "proto", "ux, po 50%"), step("arch", "Architecture and threat model|Architektur und Bedrohungsmodell", 4, "req", "lead"),
      step("spec", "Detailed specification|Feinspezifikation", 5, "req, ptest", "po, lead 50%", { only: "w" }), step("map", "Story map and first release|Story-Map und erstes Release", 2, "req, ptest", "po, ux", { only: "ah" }),
    ],
    planned: "arch, spec, map", half: "ci, mod2, s2",
    execution: [
      phase("found", "Foundation|Grundlagen", [step("ci", "Build pipeline, environments, test data|Build-Pipeline, Umgebungen, Testdaten", 3, "g2", "dev 100%, ops 50%"), step("ds", "Design system and texts|Design-System und Texte", 4, "g2", "ux")]),
      phase("build", "Building|Bau", [
        step("mod1", "Sign-in, roles, base data|Anmeldung, Rollen, Stammdaten", 7, "ci, ds", "dev 200%", { only: "w" }), step("mod2", "Main process|Hauptprozess", 14, "mod1", "dev 300%", { only: "w" }), step("mod3", "Reports and administration|Berichte und Verwaltung", 7, "mod2", "dev 200%", { only: "w" }),
        step("ifc", "Interfaces to existing systems|Schnittstellen zu bestehenden Systemen", 8, "ci", "dev 100%", { only: "wh" }), step("mig", "Data migration written and rehearsed|Datenübernahme geschrieben und geprobt", 5, "ifc", "dev 100%, tst 50%", { only: "wh" }),
        release("ci, ds", "dev 200%, ux 50%, po 50%, tst 50%", GOALS), step("migs", "Data migration rehearsed|Datenübernahme geprobt", 3, "s2", "dev 100%", { only: "a" }),
        milestone("built", "Release candidate|Release-Kandidat", "mod3, mig, rest, migs"),
      ]),
    ],
    acceptance: [
      step("syst", "System and integration test|System- und Integrationstest", 5, "built", "tst, dev 100%"), step("load", "Load test|Lasttest", 2, "built", "tst 50%, ops 50%"), step("pen", "Security test from outside|Sicherheitstest von außen", 4, "built", "sec 50%"),
      step("a11y", "Accessibility check (WCAG 2.2 AA)|Prüfung der Barrierefreiheit (WCAG 2.2 AA)", 2, "built", "ux"), step("uat", "Acceptance test by users|Abnahmetest durch Anwender", 5, "syst, a11y", "po, tst"), step("fix", "Findings closed|Befunde behoben", 4, "uat, pen, load", "dev 200%"),
    ],
    proven: "fix",
    cutover: [step("dress", "Cut-over rehearsed with the clock|Umstellung mit der Uhr geprobt", 1, "runbook", "dev 200%, ops"), step("go", "Cut-over: freeze, migrate, switch, smoke test|Umstellung: einfrieren, übernehmen, umschalten, Kurztest", 1, "dress, train, desk", "dev 200%, ops, po")],
    leaving: [step("retire", "Old application read-only, then off|Altanwendung nur lesend, dann abgeschaltet", 3, "golive", "ops 50%, dev 50%")], left: "retire",
  },
  words: {
    purpose: "Give users a product that does the main process in less time and with fewer errors than today.|Anwendern ein Produkt geben, das den Hauptprozess in kürzerer Zeit und mit weniger Fehlern erledigt als heute.",
    inScope: ["Main process from entry to report|Hauptprozess von der Eingabe bis zum Bericht", "Interfaces named in the requirements, migration of data in use|In den Anforderungen genannte Schnittstellen, Übernahme genutzter Daten", "Training and documents|Schulung und Unterlagen"],
    outOfScope: ["Changes in the neighbouring systems|Änderungen in den Nachbarsystemen", "Archive older than the retention period|Archiv jenseits der Aufbewahrungsfrist"],
    feasibility: [["technical", "Can the main process be shown in a prototype with real data?|Lässt sich der Hauptprozess im Prototyp mit echten Daten zeigen?", 30], ["security", "Can the data be protected at the level they need?|Lassen sich die Daten ihrem Bedarf nach schützen?", 20], ["operational", "Is there a product owner with time?|Gibt es eine Produktverantwortung mit Zeit?", 15]],
    minimum: "Mend the worst of the present application.|Das Schlimmste der heutigen Anwendung beheben.", preferred: "New product in releases, old application retired.|Neues Produkt in Releases, Altanwendung abgelöst.",
    standards: ["ISO/IEC 25010", "OWASP ASVS 5 Level 2", "WCAG 2.2 AA", "ISO/IEC/IEEE 29119"],
    ready: [["Story", "Value, acceptance criteria and size are known; no open question blocks it.|Wert, Kriterien und Größe sind bekannt; keine offene Frage steht im Weg."]],
    done: [["Story", "Reviewed, tested automatically, accessible, documented, in the test environment.|Geprüft, automatisch getestet, barrierefrei, dokumentiert, in der Testumgebung."], ["Release", "No severe defect, security findings closed, roll-back tried.|Kein schwerer Mangel, Sicherheitsbefunde behoben, Rückweg erprobt."]],
  },
  items: [
    goal("G1", "Faster service for our customers|Schnellerer Service für unsere Kunden", "Main process in one working day|Hauptprozess in einem Arbeitstag"),
    benefit("B1", "Less time per case|Weniger Zeit je Vorgang", "cashable", "Minutes of work per case|Arbeitsminuten je Vorgang", "min", [42, 25], "Sample of 50 cases each quarter.|Stichprobe von 50 Vorgängen je Quartal."),
    benefit("B2", "Fewer errors in cases|Weniger Fehler in Vorgängen", "nonCashable", "Share of cases corrected later|Anteil später korrigierter Vorgänge", "%", [9, 3], "Corrections in the application's log.|Korrekturen im Protokoll der Anwendung."),
    requirement("R1", "must demonstration functional", "Main process end to end|Hauptprozess von Anfang bis Ende", "A user shall complete the main process without leaving the application.|Eine Person schließt den Hauptprozess ab, ohne die Anwendung zu verlassen.", ["Eight of ten users complete it without help.|Acht von zehn Personen schaffen es ohne Hilfe.", "Median below 25 minutes.|Median unter 25 Minuten."], "B1"),
    requirement("R2", "must test security", "Sign-in with the company account|Anmeldung mit dem Firmenkonto", "Users shall sign in with single sign-on and a second factor; roles decide what they see.|Anmeldung mit Single Sign-on und zweitem Faktor; Rollen bestimmen, was sichtbar ist.", ["No page answers without a session.|Keine Seite antwortet ohne Sitzung.", "Each role × function is tested.|Jede Kombination aus Rolle und Funktion ist getestet."], "G1"),
    requirement("R3", "must test performance", "Answers within two seconds|Antwort binnen zwei Sekunden", "95 % of pages shall answer within two seconds at 200 users.|95 % der Seiten antworten bei 200 Personen binnen zwei Sekunden.", ["Load test of one hour with the real mix.|Lasttest über eine Stunde mit realer Mischung."], "B1"),
    requirement("R4", "must inspection interaction", "Usable by everybody|Für alle bedienbar", "The product shall meet WCAG 2.2 AA.|Das Produkt erfüllt WCAG 2.2 AA.", ["No violation in the automatic check; main process by keyboard and screen reader.|Kein Verstoß in der automatischen Prüfung; Hauptprozess mit Tastatur und Vorlesehilfe."], "B1"),
    requirement("R5", "must test transition", "Data taken over completely|Daten vollständig übernommen", "All cases in work shall be taken over with their history.|Alle laufenden Vorgänge werden mit ihrer Geschichte übernommen.", ["Counts and sums agree; 50 cases compared by hand.|Zahlen und Summen stimmen; 50 Vorgänge von Hand verglichen."], "B2"),
    requirement("R6", "should test compatibility", "Interfaces recover by themselves|Schnittstellen erholen sich selbst", "After an outage of a neighbour, data should be delivered without manual work.|Nach Ausfall eines Nachbarsystems sollen Daten ohne Handarbeit nachgeliefert werden.", ["Neighbour off for one hour: nothing is lost, nothing comes twice.|Nachbar eine Stunde aus: nichts verloren, nichts doppelt."], "B2"),
    deliverable("D1", "Prototype|Prototyp", "ptest", ["Tried by eight users; findings decided.|Von acht Personen erprobt; Befunde entschieden."], "R1"),
    deliverable("D2", "Application, release 1|Anwendung, Release 1", "built", ["All Musts verified; no severe defect.|Alle Muss verifiziert; kein schwerer Mangel."], "R1 R2 R3 R4"),
    deliverable("D3", "Interfaces and migration|Schnittstellen und Datenübernahme", "mig/migs", ["Rehearsed twice with a report.|Zweimal geprobt, mit Bericht."], "R5 R6"),
    deliverable("D4", "Test and security report|Test- und Sicherheitsbericht", "fix", ["Findings closed or accepted by name.|Befunde behoben oder namentlich akzeptiert."], "R2 R3"),
    testCase("T1", "acceptance", "Main process by users|Hauptprozess durch Anwender", "R1", "D2", [["Ten users do the main process with their own case.|Zehn Personen bearbeiten einen eigenen Fall.", "Eight without help, median below 25 minutes.|Acht ohne Hilfe, Median unter 25 Minuten."]]),
    testCase("T2", "system", "Roles and functions|Rollen und Funktionen", "R2", "D2", [["Call every function with every role.|Jede Funktion mit jeder Rolle aufrufen.", "Exactly what the matrix allows.|Genau das, was die Matrix erlaubt."]]),
    testCase("T3", "system", "Load of 200 users|Last von 200 Personen", "R3", "D2", [["One hour with the real mix.|Eine Stunde mit realer Mischung.", "95 % below two seconds, no error.|95 % unter zwei Sekunden, kein Fehler."]]),
    testCase("T4", "system", "Keyboard and screen reader|Tastatur und Vorlesehilfe", "R4", "D2", [["Main process without a mouse.|Hauptprozess ohne Maus.", "Completed; every control is named.|Abgeschlossen; jedes Element ist benannt."]]),
    testCase("T5", "integration", "Migration reconciled|Datenübernahme abgestimmt", "R5", "D3", [["Migrate, compare counts, sums and 50 cases.|Übernehmen, Zahlen, Summen und 50 Fälle vergleichen.", "No difference unexplained.|Keine Differenz ungeklärt."]]),
    testCase("T6", "integration", "Neighbour fails and returns|Nachbar fällt aus und kehrt zurück", "R6", "D3", [["Stop the neighbour for an hour.|Nachbarsystem eine Stunde anhalten.", "All messages arrive once.|Alle Nachrichten kommen einmal an."]]),
    artefact("prototype", "P1", "Prototype round 1|Prototyp-Runde 1", { deliverable: "D1", round: 1, fidelity: "clickable", question: "Can a user complete the main process without help?|Schafft jemand den Hauptprozess ohne Hilfe?", held: "@ptest", requirements: ["R1"] }, { links: "shows R1" }),
    risk("K1", "organisational 3 4 3 mitigate", "No time of the business|Fachbereich hat keine Zeit", ["Daily work comes first.|Tagesgeschäft geht vor.", "Questions stay open for days.|Fragen bleiben tagelang offen.", "The wrong thing is built.|Das Falsche wird gebaut."], "Product owner released half of the week, in writing.|Produktverantwortung zur halben Woche freigestellt, schriftlich.", { links: "touches R1" }),
    risk("K2", "technical 3 4 3 mitigate", "Neighbouring systems differ from their documents|Nachbarsysteme weichen von ihrer Beschreibung ab", ["Interfaces are badly documented.|Schnittstellen sind schlecht beschrieben.", "Data come in other forms.|Daten kommen in anderer Form.", "Rework of interfaces and tests.|Nacharbeit an Schnittstellen und Tests."], "Technical proof of each interface in the first weeks.|Technischer Durchstich je Schnittstelle in den ersten Wochen.", { links: "touches R6" }),
    risk("K3", "security 2 3 5 mitigate", "Severe finding in the security test|Schwerer Befund im Sicherheitstest", ["Threats are thought of late.|Bedrohungen werden spät bedacht.", "A severe finding shortly before use.|Schwerer Befund kurz vor dem Einsatz.", "Cut-over is postponed.|Umstellung wird verschoben."], "Threat model at the start, scans in every build.|Bedrohungsmodell am Anfang, Scans in jedem Build.", { links: "touches R2" }),
    risk("K4", "technical 3 3 3 mitigate", "Old data are worse than thought|Altdaten sind schlechter als gedacht", ["Fields were used freely.|Felder wurden frei genutzt.", "Records fail in migration.|Datensätze scheitern bei der Übernahme.", "Cleaning takes weeks.|Bereinigung dauert Wochen."], "Profile the data during discovery.|Daten während der Erkundung untersuchen.", { links: "touches R5" }),
    risk("K5", "projectManagement 3 3 4 mitigate", "Scope grows unseen|Umfang wächst unbemerkt", ["Each wish is small.|Jeder Wunsch ist klein.", "Wishes add up.|Wünsche summieren sich.", "Time and money run out before the Musts.|Zeit und Geld enden vor den Muss."], "Every wish is a change with its price.|Jeder Wunsch ist eine Änderung mit Preis.", { links: "touches R1" }),
    story("U1", 5, "must", "SP1", "As a user I sign in with my company account|Als Anwender melde ich mich mit meinem Firmenkonto an", ["Second factor asked; wrong role sees nothing.|Zweiter Faktor gefragt; falsche Rolle sieht nichts."], "R2"),
    story("U2", 8, "must", "SP1", "As a user I enter a case and see what is missing|Als Anwender erfasse ich einen Vorgang und sehe, was fehlt", ["Missing entries are named beside the field.|Fehlendes steht neben dem Feld."], "R1"),
    story("U3", 8, "must", "SP1", "As a clerk I decide a case|Als Sachbearbeitung entscheide ich einen Vorgang", ["Decision with reason is kept in the history.|Entscheidung mit Grund steht in der Geschichte."], "R1"),
    story("U4", 8, "must", "SP2", "As a clerk I see data of the neighbouring system|Als Sachbearbeitung sehe ich Daten des Nachbarsystems", ["Not older than five minutes; age is shown.|Nicht älter als fünf Minuten; Alter wird gezeigt."], "R6"),
    story("U5", 5, "should", "SP2", "As operations I see failed deliveries|Als Betrieb sehe ich fehlgeschlagene Lieferungen", ["List with cause; repeat with one click.|Liste mit Grund; Wiederholung mit einem Klick."], "R6"),
    story("U6", 5, "must", "SP3", "As a head of department I see cases by age|Als Leitung sehe ich Vorgänge nach Alter", ["Figures agree with the database.|Zahlen stimmen mit der Datenbank."], "R1"),
    story("U7", 5, "must", "SP3", "As a blind user I work without a mouse|Als blinde Person arbeite ich ohne Maus", ["Main process with a screen reader.|Hauptprozess mit Vorlesehilfe."], "R4"),
    story("U8", 3, "could", "", "As a user I choose light or dark|Als Anwender wähle ich hell oder dunkel", ["Choice is kept.|Wahl bleibt erhalten."], "R4"),
    workPackage("W1", "Building|Bau", "build", "The application with interfaces and migration, as far as the release candidate.|Die Anwendung mit Schnittstellen und Datenübernahme bis zum Release-Kandidaten.", ["Definition of done holds for every part.|Definition of Done gilt für jeden Teil."], "D2 D3"),
    workPackage("W2", "Test and acceptance|Test und Abnahme", "accept", "Proof that the requirements are met.|Nachweis, dass die Anforderungen erfüllt sind.", ["Every Must has a passed case.|Jedes Muss hat einen bestandenen Fall."], "D4"),
    course("C1", "class 180 70", "The new application in daily work|Die neue Anwendung im Alltag", "Main process, search, reports.|Hauptprozess, Suche, Berichte."), course("C2", "class 240 80", "Running the application|Betrieb der Anwendung", "Deploy, roll back, read logs, restore.|Ausbringen, zurückrollen, Protokolle lesen, rücksichern."),
    trainingNeed("N1", "Clerks|Sachbearbeitung", false, "Do the main process in the new application|Hauptprozess in der neuen Anwendung", "New screens and order of steps.|Neue Masken und Reihenfolge.", "C1"), trainingNeed("N2", "Operations and service desk|Betrieb und Service-Desk", true, "Run and support the application|Anwendung betreiben und unterstützen", "New technology.|Neue Technik.", "C2"),
    handover("H1", "document", "Source, build instruction, architecture decisions|Quelltext, Bauanleitung, Architekturentscheidungen", "Built once by operations from nothing.|Einmal vom Betrieb aus dem Nichts gebaut.", { fields: { deliverable: "D2" }, links: "handsOver D2" }), handover("H2", "account", "Accounts of stores, domains, cloud, pipeline|Konten für Stores, Domains, Cloud, Pipeline", "Owned by the organisation, not by persons.|Im Besitz der Organisation, nicht von Personen.", { links: "handsOver D2" }), handover("H3", "certificate", "Certificates and signing keys|Zertifikate und Signaturschlüssel", "With expiry and place of keeping.|Mit Ablauf und Aufbewahrungsort.", { links: "handsOver D3" }),
  ],
}
