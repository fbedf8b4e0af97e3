// Network and cloud roll-out: address plan, landing zone, cut-over windows with a way back, fail-over tests.

import { release, role } from "../common-plan.ts"
import { artefact, benefit, course, deliverable, goal, handover, requirement, risk, story, testCase, trainingNeed, workPackage } from "../content/content-item.ts"
import { milestone, phase, step } from "../template.ts"
import type { TradeTemplate } from "../trade-template.ts"

const GOALS = [
  "The landing zone is code: network, identity, guard rails, cost alerts.|Die Landing Zone ist Code: Netz, Identität, Leitplanken, Kostenalarme.",
  "A pilot site and a first workload run over the new network.|Ein Pilotstandort und eine erste Anwendung laufen über das neue Netz.",
  "Remaining sites and workloads are moved by the same script.|Übrige Standorte und Anwendungen sind mit demselben Skript umgezogen.",
]

export const NETWORK: TradeTemplate = {
  id: "network", kind: "network", governance: "gov_standard",
  name: "Network and cloud roll-out|Netzwerk- und Cloud-Einführung",
  description: "Address plan, security zones, switches and wireless, landing zone, migration waves in cut-over windows, fail-over test.|Adressplan, Sicherheitszonen, Switches und WLAN, Landing Zone, Umzugswellen in Wartungsfenstern, Ausfalltest.",
  calendars: [{ key: "weekend", name: "Week-end cut-over|Umstellung am Wochenende", week: ["8-12 13-17", "", "", "", "", "", "8-12 13-17"] }],
  roles: [
    role("lead", "Network architect|Netzwerk-Architekt", "NA", "Network|Netzwerk", 110), role("eng", "Network engineer|Netzwerkingenieur", "NE", "Network|Netzwerk", 85, 200), role("cld", "Cloud engineer|Cloud-Ingenieur", "CE", "Cloud", 98, 200),
    role("sec", "Security engineer|Sicherheitsingenieur", "SE", "Security|Sicherheit", 100), role("fit", "Cabling fitter|Kabelmonteur", "CF", "Contractor|Fremdfirma", 62, 200), role("sup", "Carrier and hardware supplier|Provider und Hardware-Lieferant", "CS", "Supplier|Lieferant", 0),
  ],
  goals: GOALS,
  parts: {
    planning: [
      step("survey", "Site and radio survey|Begehung und Funkausleuchtung", 3, "g1", "eng"), step("inv", "Inventory of devices, lines, workloads|Bestand an Geräten, Leitungen, Anwendungen", 4, "g1", "eng, cld 50%"), step("req", "Requirements: availability, bandwidth, zones|Anforderungen: Verfügbarkeit, Bandbreite, Zonen", 3, "stake", "lead, ops 50%"),
      step("addr", "Address plan, VLANs, routing|Adressplan, VLANs, Routing", 4, "req, inv", "lead"), step("zones", "Security zones and firewall rules|Sicherheitszonen und Firewall-Regeln", 4, "req", "sec"),
      step("land", "Landing zone and identity designed|Landing Zone und Identität entworfen", 4, "req", "cld"), step("wavep", "Waves and cut-over windows agreed|Wellen und Wartungsfenster vereinbart", 2, "addr, inv", "lead, ops 50%"), step("rev", "Design review|Entwurfsprüfung", 1, "addr, zones, land, survey", "lead, sec, ops"),
    ],
    planned: "rev, wavep", half: "onsite, s1",
    execution: [
      phase("buyp", "Procurement and lines|Beschaffung und Leitungen", [
        step("rfq", "Quotations and order|Angebote und Bestellung", 8, "g2", "pm 50%, lead 25%"), step("deliver", "Hardware delivered|Hardware geliefert", 20, "rfq", "sup"), step("line", "Carrier builds the lines|Provider baut die Leitungen", 25, "rfq", "sup"), step("goods", "Goods in, devices registered|Wareneingang, Geräte erfasst", 2, "deliver", "eng"), milestone("onsite", "Hardware on site|Hardware vor Ort", "goods"),
      ]),
      phase("phys", "Physical network|Physisches Netz", [
        step("cable", "Cabling pulled and certified|Verkabelung gezogen und zertifiziert", 10, "g2", "fit 200%"), step("stage", "Devices staged and configured from template|Geräte vorbereitet und aus Vorlage konfiguriert", 4, "onsite", "eng 200%"), step("mount", "Switches and access points mounted|Switches und Access Points montiert", 5, "stage, cable", "eng 200%"),
        step("fw", "Firewalls and segmentation|Firewalls und Segmentierung", 4, "stage", "sec", { only: "wh" }), step("wan", "Lines taken over, SD-WAN|Leitungen übernommen, SD-WAN", 3, "line, mount", "eng 100%"), step("mon", "Monitoring, log, configuration back-up|Überwachung, Protokoll, Sicherung der Konfiguration", 3, "mount", "ops, eng 50%"),
      ]),
      phase("cloudp", "Cloud", [
        step("lz", "Landing zone built as code|Landing Zone als Code gebaut", 8, "g2", "cld 200%", { only: "w" }), step("ident", "Identity, single sign-on, second factor|Identität, Single Sign-on, zweiter Faktor", 4, "lz", "cld 100%, sec 50%", { only: "w" }), step("conn", "Private connection and DNS|Private Verbindung und DNS", 3, "ident, line", "cld 100%, eng 50%", { only: "w" }),
        step("pilot", "Pilot workload moved|Pilotanwendung umgezogen", 3, "conn", "cld 200%", { only: "w" }), release("g2", "cld 200%, sec 50%, eng 50%", GOALS),
      ]),
      milestone("built", "Network and landing zone ready|Netz und Landing Zone bereit", "fw, wan, mon, pilot, rest"),
    ],
    acceptance: [
      step("syst", "System test: reach, throughput, roaming|Systemtest: Erreichbarkeit, Durchsatz, Roaming", 3, "built", "tst, eng 50%"), step("fail", "Fail-over of lines, firewalls, zones|Ausfalltest: Leitungen, Firewalls, Zonen", 2, "syst", "tst, eng 100%"), step("pen", "Security test of the zones|Sicherheitstest der Zonen", 3, "built", "sec"),
      step("restore", "Restore of configuration and workload|Rücksicherung von Konfiguration und Anwendung", 1, "syst", "ops, cld 100%"), step("fix", "Findings closed|Befunde behoben", 3, "fail, pen, restore", "eng 200%, sec 50%"), step("uat", "Acceptance by operations and pilot users|Abnahme durch Betrieb und Pilotanwender", 2, "fix", "tst, ops"),
    ],
    proven: "uat",
    cutover: [step("dress", "Cut-over rehearsed, way back timed|Umstellung geprobt, Rückweg gestoppt", 1, "runbook", "eng 200%, lead"), step("cut", "Cut-over window, back-out point at noon|Wartungsfenster, Rückkehrpunkt mittags", 2, "dress, train, desk", "eng 200%, lead", { calendar: "weekend" }), step("go", "First working day watched|Erster Arbeitstag begleitet", 1, "cut", "eng 200%, ops")],
    leaving: [step("old", "Old devices and lines out, keys revoked|Altgeräte und -leitungen abgebaut, Schlüssel widerrufen", 4, "golive", "eng 100%")], left: "old",
  },
  words: {
    purpose: "Connect sites and workloads reliably and segmented, with capacity for five years.|Standorte und Anwendungen verlässlich und segmentiert verbinden, mit Reserve für fünf Jahre.",
    inScope: ["Local network, wireless, lines, firewalls|Lokales Netz, WLAN, Leitungen, Firewalls", "Landing zone and connection to the cloud|Landing Zone und Anbindung an die Cloud", "Migration of the workloads on the list|Umzug der gelisteten Anwendungen"],
    outOfScope: ["Rewriting of applications|Neuschreiben von Anwendungen", "Telephony|Telefonie"],
    feasibility: [["technical", "Do cabling, power over Ethernet and radio cover the need?|Decken Verkabelung, PoE und Funk den Bedarf?", 30], ["security", "Can zones be separated without breaking applications?|Lassen sich Zonen trennen, ohne Anwendungen zu stören?", 20], ["supplierMarket", "Do carriers deliver the lines in time, over separate routes?|Liefern Provider rechtzeitig, über getrennte Wege?", 15]],
    minimum: "Replace only devices without support.|Nur Geräte ohne Support ersetzen.", preferred: "New segmented network with landing zone, waves over three months.|Neues segmentiertes Netz mit Landing Zone, Wellen über drei Monate.",
    standards: ["IEEE 802.1X, 802.11ax", "EN 50173", "CIS Benchmarks", "ISO/IEC 27017"],
    ready: [["Cut-over|Umstellung", "Window agreed, way back written and timed, people named.|Fenster vereinbart, Rückweg beschrieben und gestoppt, Leute benannt."], ["Workload|Anwendung", "Flows known, owner agrees, restore tried.|Flüsse bekannt, Verantwortliche einverstanden, Rücksicherung erprobt."]],
    done: [["Device|Gerät", "Configured from template, monitored, backed up, in the CMDB.|Aus Vorlage konfiguriert, überwacht, gesichert, in der CMDB."], ["Site|Standort", "Reach, throughput and fail-over measured; report filed.|Erreichbarkeit, Durchsatz und Ausfall gemessen; Protokoll abgelegt."]],
  },
  items: [
    goal("G1", "Work from every place, securely|Von überall sicher arbeiten", "Availability of 99.9 %, no flat network|Verfügbarkeit 99,9 %, kein flaches Netz"),
    benefit("B1", "Higher availability of the network|Höhere Verfügbarkeit des Netzes", "tangible", "Availability per month|Verfügbarkeit je Monat", "%", [99.2, 99.9], "Monitoring of all sites, planned windows left out.|Überwachung aller Standorte ohne geplante Fenster."),
    benefit("B2", "Faster provision of a site or service|Schnellere Bereitstellung", "nonCashable", "Working days from order to use|Arbeitstage von Bestellung bis Nutzung", "d", [20, 3], "Tickets of type provision.|Tickets der Art Bereitstellung."),
    requirement("R1", "must test reliability", "Fail-over of every single part|Ausfall jedes Einzelteils", "The failure of one line, switch or firewall shall interrupt users for ten seconds at most.|Der Ausfall einer Leitung, eines Switches oder einer Firewall unterbricht höchstens zehn Sekunden.", ["Each part is switched off once under load.|Jedes Teil wird einmal unter Last abgeschaltet."], "B1"),
    requirement("R2", "must test security", "Zones are separated|Zonen sind getrennt", "Traffic between zones shall be allowed only by a rule with an owner.|Verkehr zwischen Zonen ist nur durch eine Regel mit Verantwortung erlaubt.", ["Scan from each zone finds only what the rules allow.|Scan aus jeder Zone findet nur Erlaubtes."], "G1"),
    requirement("R3", "must test performance", "Throughput and delay|Durchsatz und Verzögerung", "Sites shall reach the cloud with 500 Mbit/s and below 30 ms.|Standorte erreichen die Cloud mit 500 Mbit/s und unter 30 ms.", ["Measured for an hour at the busiest time.|Eine Stunde zur Hauptzeit gemessen."], "B1"),
    requirement("R4", "must demonstration transition", "A way back for every cut-over|Ein Rückweg für jede Umstellung", "Each cut-over shall be reversible within two hours.|Jede Umstellung ist binnen zwei Stunden umkehrbar.", ["Way back rehearsed with the clock.|Rückweg mit der Uhr geprobt."], "B1"),
    requirement("R5", "must inspection maintainability", "Address plan and configuration as record|Adressplan und Konfiguration als Bestand", "Addresses, VLANs and configurations shall be kept in version control and equal the network.|Adressen, VLANs und Konfigurationen liegen versioniert vor und gleichen dem Netz.", ["Comparison by tool finds no difference.|Abgleich per Werkzeug findet keine Abweichung."], "B2"),
    requirement("R6", "should demonstration flexibility", "Budget alerts in the cloud|Budgetalarme in der Cloud", "Cost above the monthly budget should raise an alert the same day.|Kosten über Monatsbudget lösen am selben Tag Alarm aus.", ["Test with a lowered budget.|Test mit gesenktem Budget."], "B2"),
    deliverable("D1", "Network design and address plan|Netzentwurf und Adressplan", "rev", ["Reviewed by operations and security.|Von Betrieb und Sicherheit geprüft."], "R5 R2"),
    deliverable("D2", "Installed network|Installiertes Netz", "mon", ["Measured per site, report filed.|Je Standort gemessen, Protokoll abgelegt."], "R1 R3"),
    deliverable("D3", "Landing zone as code|Landing Zone als Code", "pilot/s3", ["Built from nothing by operations.|Vom Betrieb aus dem Nichts gebaut."], "R6 R2"),
    deliverable("D4", "Cut-over plan with way back|Umstellungsplan mit Rückweg", "dress", ["Rehearsed; back-out point named.|Geprobt; Rückkehrpunkt benannt."], "R4"),
    deliverable("D5", "Test report: fail-over and security|Testbericht: Ausfall und Sicherheit", "uat", ["Findings closed.|Befunde behoben."], "R1 R2 R3"),
    testCase("T1", "system", "Fail-over of each part|Ausfall jedes Teils", "R1", "D2", [["Switch off line, core switch, firewall one after the other.|Leitung, Core-Switch, Firewall nacheinander abschalten.", "Interruption below ten seconds.|Unterbrechung unter zehn Sekunden."]]),
    testCase("T2", "system", "Scan from each zone|Scan aus jeder Zone", "R2", "D2", [["Scan all networks from each zone.|Alle Netze aus jeder Zone scannen.", "Only what the rules allow.|Nur was die Regeln erlauben."]]),
    testCase("T3", "system", "Throughput at the busiest hour|Durchsatz zur Hauptzeit", "R3", "D2", [["Measure for an hour.|Eine Stunde messen.", "500 Mbit/s, below 30 ms.|500 Mbit/s, unter 30 ms."]]),
    testCase("T4", "integration", "Way back with the clock|Rückweg mit der Uhr", "R4", "D4", [["Switch over, switch back.|Umstellen, zurückstellen.", "Within two hours, nothing lost.|Binnen zwei Stunden, nichts verloren."]]),
    testCase("T5", "system", "Records equal the network|Bestand gleicht dem Netz", "R5", "D1", [["Compare repository and devices.|Ablage und Geräte vergleichen.", "No difference.|Keine Abweichung."]]),
    testCase("T6", "component", "Budget alert|Budgetalarm", "R6", "D3", [["Lower the budget below today's cost.|Budget unter die heutigen Kosten senken.", "Alert the same day.|Alarm am selben Tag."]]),
    risk("K1", "supplier 3 5 2 mitigate", "The line comes late|Die Leitung kommt spät", ["Carriers depend on permits for digging.|Provider brauchen Grabegenehmigungen.", "The line is weeks late.|Die Leitung kommt Wochen später.", "Cut-over waits or runs over one line.|Umstellung wartet oder läuft über eine Leitung."], "Mobile line as a bridge; separate routes ordered first.|Mobilfunk als Brücke; getrennte Wege zuerst bestellt.", { links: "touches line", fields: { tasks: ["line"] } }),
    risk("K2", "technical 3 4 4 mitigate", "Unknown flows break at segmentation|Unbekannte Flüsse brechen bei der Segmentierung", ["Nobody knows all flows.|Niemand kennt alle Flüsse.", "An application fails after a rule.|Eine Anwendung fällt nach einer Regel aus.", "Rules are opened in haste.|Regeln werden hastig geöffnet."], "Log for two weeks before denying.|Zwei Wochen protokollieren, bevor gesperrt wird.", { links: "touches R2" }),
    risk("K3", "technical 2 5 4 contingentPlan", "Cut-over fails in the window|Umstellung scheitert im Fenster", ["Many steps in few hours.|Viele Schritte in wenigen Stunden.", "The back-out point is reached undone.|Der Rückkehrpunkt wird unfertig erreicht.", "Next window is weeks away.|Nächstes Fenster erst in Wochen."], "Back out at noon; second window booked.|Mittags zurück; zweites Fenster gebucht.", { links: "touches cut R4", fields: { tasks: ["cut"] } }),
    risk("K4", "projectManagement 3 2 4 mitigate", "Cloud cost runs away|Cloud-Kosten laufen davon", ["Everybody can create resources.|Alle können Ressourcen anlegen.", "Test systems run on.|Testsysteme laufen weiter.", "Budget of the year is used early.|Jahresbudget früh verbraucht."], "Budgets, tags and switch-off at night.|Budgets, Kennzeichen, Abschalten nachts.", { links: "touches R6" }),
    risk("K5", "supplier 3 4 3 mitigate", "Switches have long lead times|Switches haben lange Lieferzeiten", ["World market.|Weltmarkt.", "Delivery weeks later.|Lieferung Wochen später.", "Fitters wait.|Monteure warten."], "Order at once after the gate; loan devices agreed.|Sofort nach dem Tor bestellen; Leihgeräte vereinbart.", { links: "touches deliver" }),
    story("U1", 8, "must", "SP1", "As security I get guard rails that nobody can switch off|Als Sicherheit erhalte ich Leitplanken, die niemand abschaltet", ["Public storage is refused.|Öffentlicher Speicher wird verweigert."], "R2"),
    story("U2", 5, "must", "SP1", "As controller I see cost per team|Als Controlling sehe ich Kosten je Team", ["Tags enforced; alert at 80 %.|Kennzeichen erzwungen; Alarm bei 80 %."], "R6"),
    story("U3", 8, "must", "SP2", "As the pilot site we work over the new network|Als Pilotstandort arbeiten wir über das neue Netz", ["A week without a severe incident.|Eine Woche ohne schwere Störung."], "R1"),
    story("U4", 5, "must", "SP2", "As operations I roll back a change|Als Betrieb rolle ich eine Änderung zurück", ["Within minutes from version control.|In Minuten aus der Versionsablage."], "R4"),
    story("U5", 8, "must", "SP3", "As operations I bring up a site by script|Als Betrieb nehme ich einen Standort per Skript in Betrieb", ["Second site in one day.|Zweiter Standort in einem Tag."], "R5"),
    story("U6", 3, "could", "", "As a guest I get wireless for a day|Als Gast erhalte ich WLAN für einen Tag", ["Ends by itself; separated.|Endet von selbst; getrennt."], "R2"),
    artefact("deployment", "X1", "Cut-over at the week-end|Umstellung am Wochenende", { release: "Release 1", environment: "production", deliverables: ["D2"], backOutPlan: "Old core and lines stay connected until noon on Sunday; configuration is restored from back-up.|Alter Core und Leitungen bleiben bis Sonntagmittag verbunden; Konfiguration wird aus der Sicherung eingespielt.",
      steps: [{ step: "Configuration freeze, back-up|Konfigurationsstopp, Sicherung", minutes: 30, check: "Back-up restored on spare device|Sicherung auf Ersatzgerät eingespielt", rollbackPoint: true }, { step: "Move core, then floors|Core umstellen, dann Etagen", minutes: 180, check: "All switches green|Alle Switches grün", rollbackPoint: true, rollback: "Patch back to old core|Auf alten Core zurückstecken" }, { step: "Smoke test per zone|Kurztest je Zone", minutes: 60, check: "List signed|Liste gezeichnet" }] }, { links: "handsOver D2" }),
    workPackage("W1", "Physical network|Physisches Netz", "phys", "Cabling, switches, wireless, firewalls, lines.|Verkabelung, Switches, WLAN, Firewalls, Leitungen.", ["Every site measured.|Jeder Standort gemessen."], "D2"),
    workPackage("W2", "Cloud", "cloudp", "Landing zone, identity, connection, first workload.|Landing Zone, Identität, Anbindung, erste Anwendung.", ["Rebuilt from code.|Aus Code neu gebaut."], "D3"),
    course("C1", "class 480 75", "Operating the new network|Betrieb des neuen Netzes", "Templates, monitoring, way back, fault finding.|Vorlagen, Überwachung, Rückweg, Fehlersuche."), course("C2", "eLearning 60 70", "First answers for the service desk|Erste Antworten für den Service-Desk", "Wireless, VPN, sign-in.|WLAN, VPN, Anmeldung."),
    trainingNeed("N1", "Network operations|Netzbetrieb", true, "Change and repair the network by template|Netz per Vorlage ändern und entstören", "Configuration as code is new.|Konfiguration als Code ist neu.", "C1"), trainingNeed("N2", "Service desk|Service-Desk", true, "Solve the likely calls after cut-over|Wahrscheinliche Anrufe nach der Umstellung lösen", "New sign-in and wireless.|Neue Anmeldung, neues WLAN.", "C2"),
    handover("H1", "document", "Address plan, site plans, rule list|Adressplan, Standortpläne, Regelliste", "Equal to the network on the day.|Am Stichtag gleich dem Netz.", { fields: { deliverable: "D1" }, links: "handsOver D1" }), handover("H2", "account", "Carrier portals and cloud root accounts|Provider-Portale und Cloud-Hauptkonten", "Sealed, second factor with operations.|Versiegelt, zweiter Faktor beim Betrieb.", { links: "handsOver D3" }), handover("H3", "asset", "Devices with serial number and support end|Geräte mit Seriennummer und Supportende", "In the CMDB.|In der CMDB.", { links: "handsOver D2" }),
  ],
}
