// Hardware installation: from the site survey over rack and stack to burn-in, asset tags and the disposal of what was there.

import { release, role } from "../common-plan.ts"
import { benefit, course, deliverable, goal, handover, requirement, risk, story, testCase, trainingNeed, workPackage } from "../content/content-item.ts"
import { milestone, phase, step } from "../template.ts"
import type { TradeTemplate } from "../trade-template.ts"

const GOALS = [
  "The first rack carries a test load, reachable out of band.|Der erste Schrank trägt Testlast und ist getrennt vom Netz erreichbar.",
  "All racks are stacked and run the hardened base image.|Alle Schränke sind bestückt und laufen mit gehärtetem Grundsystem.",
  "Every device is monitored, labelled and in the CMDB.|Jedes Gerät ist überwacht, beschriftet und in der CMDB.",
]

export const HARDWARE: TradeTemplate = {
  id: "hardware", kind: "hardware", governance: "gov_standard",
  name: "Hardware installation|Hardware-Installation",
  description: "Servers, storage or workplace devices: site, power and cooling, delivery, rack and stack, burn-in, disposal of the old.|Server, Speicher oder Arbeitsplatzgeräte: Standort, Strom und Kühlung, Lieferung, Einbau, Dauerlauf, Entsorgung des Alten.",
  roles: [
    role("lead", "Infrastructure architect|Infrastruktur-Architekt", "IA", "Infrastructure|Infrastruktur", 105), role("eng", "Systems engineer|Systemingenieur", "SE", "Infrastructure|Infrastruktur", 86, 200),
    role("fac", "Facility engineer|Gebäudetechnik", "FE", "Facilities|Gebäude", 70), role("ele", "Electrician|Elektriker", "EL", "Contractor|Fremdfirma", 64, 200), role("buy", "Buyer|Einkauf", "BY", "Purchasing|Einkauf", 68, 50), role("sup", "Hardware supplier|Hardware-Lieferant", "HS", "Supplier|Lieferant", 0),
  ],
  goals: GOALS,
  parts: {
    planning: [
      step("survey", "Site survey: space, floor load, routes in|Begehung: Platz, Bodenlast, Einbringweg", 2, "g1", "lead, fac"), step("req", "Requirements and load list|Anforderungen und Lastliste", 3, "stake", "lead, ops 50%"),
      step("power", "Power and cooling calculated per rack|Strom und Kühlung je Schrank berechnet", 2, "survey, req", "fac, lead 50%"),
      step("design", "Rack layout, cabling plan, bill of material|Schrankbelegung, Kabelplan, Stückliste", 4, "power", "lead"), step("rev", "Design reviewed with operations and security|Entwurf mit Betrieb und Sicherheit geprüft", 1, "design", "lead, ops"),
    ],
    planned: "rev", half: "onsite",
    execution: [
      phase("buyp", "Procurement|Beschaffung", [
        step("rfq", "Quotations requested|Angebote angefragt", 2, "g2", "buy"), step("bids", "Quotations come in|Angebote gehen ein", 10, "rfq", "sup"), step("award", "Evaluated and ordered|Bewertet und bestellt", 2, "bids", "buy, lead 50%"),
        step("deliver", "Delivery|Lieferung", 25, "award", "sup"), step("goods", "Goods in: count, serial numbers, damage|Wareneingang: Zahl, Seriennummern, Schäden", 2, "deliver", "eng"), milestone("onsite", "Hardware on site|Hardware vor Ort", "goods"),
      ]),
      phase("site", "Site preparation|Vorbereitung des Standorts", [
        step("permit", "Access, permits, noise windows|Zugang, Genehmigungen, Lärmzeiten", 3, "g2", "fac"), step("circuits", "Circuits, UPS and power strips|Stromkreise, USV und Steckleisten", 6, "permit", "ele 200%"), step("cool", "Cooling and hot aisle|Kühlung und Warmgang", 4, "permit", "fac"),
        step("cable", "Structured cabling, certified|Strukturierte Verkabelung, zertifiziert", 5, "circuits", "ele 200%"), step("accessc", "Locks, cameras, leak and smoke sensors|Schlösser, Kameras, Leck- und Rauchmelder", 2, "cool", "fac"), milestone("siteok", "Room ready|Raum bereit", "cable, accessc"),
      ]),
      phase("inst", "Installation|Einbau", [
        step("rack", "Rack and stack|Einbau in die Schränke", 5, "onsite, siteok", "eng 200%", { only: "wh" }), step("patch", "Patched and labelled at both ends|Verkabelt und an beiden Enden beschriftet", 3, "rack", "eng 200%", { only: "wh" }),
        step("firm", "Firmware, remote management, RAID|Firmware, Fernwartung, RAID", 3, "patch", "eng", { only: "w" }), step("image", "Base image and hardening|Grundsystem und Härtung", 4, "firm", "eng 200%", { only: "w" }),
        release("patch", "eng 200%, tst 50%", GOALS),
        step("tags", "Asset tags and CMDB entries|Inventarschilder und CMDB-Einträge", 2, "image, rest", "eng"), step("mon", "Monitoring and alerts|Überwachung und Alarme", 2, "image, rest", "ops, eng 50%"), milestone("built", "Installation complete|Einbau abgeschlossen", "tags, mon"),
      ]),
    ],
    acceptance: [
      step("burn", "Burn-in under load, 72 hours|Dauerlauf unter Last, 72 Stunden", 4, "built", "tst"), step("failp", "Pull-the-plug test of power and paths|Stecker-zieh-Test von Strom und Wegen", 2, "burn", "tst, eng 100%"),
      step("heat", "Temperature and load at full rate|Temperatur und Last bei Volllast", 1, "burn", "fac, tst"), step("bare", "Restore on bare metal|Rücksicherung auf leere Hardware", 2, "burn", "ops, eng 100%"), step("uat", "Acceptance by operations|Abnahme durch den Betrieb", 2, "failp, heat, bare", "ops, tst"),
    ],
    proven: "uat",
    cutover: [step("waves", "Workloads moved in waves|Lasten in Wellen umgezogen", 5, "runbook", "eng 200%, ops 50%"), step("go", "Last wave, switch-over|Letzte Welle, Umschaltung", 1, "waves, train, desk", "eng 200%, ops")],
    leaving: [step("wipe", "Old media wiped or shredded|Alte Datenträger gelöscht oder geschreddert", 3, "golive", "eng"), step("scrap", "Old devices out, disposal certificates filed|Altgeräte abgeholt, Entsorgungsnachweise abgelegt", 4, "wipe", "fac")],
    left: "scrap",
  },
  words: {
    purpose: "Replace or extend hardware so that it carries the load of the next years safely, with a warranty that covers it.|Hardware ersetzen oder erweitern, sodass sie die Last der nächsten Jahre sicher trägt und die Garantie sie deckt.",
    inScope: ["Site, power, cooling and cabling for the new devices|Standort, Strom, Kühlung und Verkabelung für die neuen Geräte", "Delivery, installation, burn-in, asset register|Lieferung, Einbau, Dauerlauf, Inventar", "Removal and disposal of the old devices|Ausbau und Entsorgung der Altgeräte"],
    outOfScope: ["Changes to applications|Änderungen an Anwendungen", "Extension of the building|Erweiterung des Gebäudes"],
    feasibility: [["technical", "Do floor load, power and cooling carry the new racks?|Tragen Boden, Strom und Kühlung die neuen Schränke?", 30], ["supplierMarket", "Is delivery within the time, with spare parts for five years?|Ist rechtzeitig lieferbar, mit Ersatzteilen für fünf Jahre?", 20], ["sustainability", "Does power per unit of work fall?|Sinkt der Strom je Leistung?", 10]],
    minimum: "Extend the warranty and replace only what fails.|Garantie verlängern und nur ersetzen, was ausfällt.", preferred: "New hardware sized for five years, old one removed.|Neue Hardware für fünf Jahre ausgelegt, alte ausgebaut.",
    standards: ["EN 50600", "ISO/IEC 27001 A.7", "EN 50173", "DIN 66399"],
    ready: [["Rack|Schrank", "Position, power feeds and patch list are drawn and checked.|Position, Einspeisungen und Patchliste sind gezeichnet und geprüft."], ["Device|Gerät", "Serial number and damage checked at goods in.|Seriennummer und Schäden im Wareneingang geprüft."]],
    done: [["Device|Gerät", "Labelled, tagged, in the CMDB, monitored, burn-in without error.|Beschriftet, inventarisiert, in der CMDB, überwacht, Dauerlauf ohne Fehler."], ["Cable|Kabel", "Measured; report filed.|Gemessen; Protokoll abgelegt."]],
  },
  items: [
    goal("G1", "Reliable and efficient infrastructure|Verlässliche und sparsame Infrastruktur", "Unplanned downtime below four hours a year|Ungeplanter Ausfall unter vier Stunden im Jahr"),
    benefit("B1", "Less downtime from hardware|Weniger Ausfall durch Hardware", "tangible", "Hours of unplanned downtime per year|Stunden ungeplanter Ausfall je Jahr", "h", [22, 4], "Incidents of category hardware, from the service desk.|Störungen der Kategorie Hardware aus dem Service-Desk."),
    benefit("B2", "Lower power and cooling cost|Geringere Kosten für Strom und Kühlung", "cashable", "Power use per month|Stromverbrauch je Monat", "kWh", [18_400, 11_500], "Meters of the power strips.|Zähler der Steckleisten."),
    requirement("R1", "must inspection reliability", "Two power feeds per rack|Zwei Einspeisungen je Schrank", "Every rack shall be fed from two independent circuits, each carrying the whole load.|Jeder Schrank wird aus zwei unabhängigen Stromkreisen gespeist, von denen jeder die ganze Last trägt.", ["One feed is switched off under full load; no device restarts.|Eine Einspeisung wird unter Volllast abgeschaltet; kein Gerät startet neu."], "B1"),
    requirement("R2", "must test performance", "Inlet temperature at full load|Zulufttemperatur bei Volllast", "Inlet air shall stay between 18 and 27 °C at full load.|Die Zuluft bleibt bei Volllast zwischen 18 und 27 °C.", ["Measured for four hours at three heights per rack.|Vier Stunden lang in drei Höhen je Schrank gemessen."], "B2"),
    requirement("R3", "must test reliability", "Burn-in without hardware error|Dauerlauf ohne Hardwarefehler", "Every device shall run 72 hours under load without a hardware error.|Jedes Gerät läuft 72 Stunden unter Last ohne Hardwarefehler.", ["No entry in the system event log; no corrected memory errors above the vendor's limit.|Kein Eintrag im Systemprotokoll; keine korrigierten Speicherfehler über der Herstellergrenze."], "B1"),
    requirement("R4", "must inspection maintainability", "Every device is in the asset register|Jedes Gerät steht im Inventar", "Every device shall carry a tag and be registered with serial number, position, warranty end and owner.|Jedes Gerät trägt ein Schild und ist mit Seriennummer, Position, Garantieende und Verantwortung erfasst.", ["A sample of 20 devices: tag, register and rack agree.|Stichprobe von 20 Geräten: Schild, Inventar und Schrank stimmen überein."], "B1"),
    requirement("R5", "must inspection security", "Old media destroyed with proof|Alte Datenträger nachweislich vernichtet", "Every old storage medium shall be wiped or shredded, with a certificate that names its serial number.|Jeder alte Datenträger wird gelöscht oder geschreddert, mit Nachweis unter Nennung der Seriennummer.", ["Certificates cover every serial number of the list of removed media.|Die Nachweise decken jede Seriennummer der Ausbauliste."], "G1"),
    requirement("R6", "should demonstration maintainability", "Remote management without the network|Fernwartung ohne das Netz", "Devices should be reachable out of band when the production network is down.|Geräte sollen getrennt erreichbar sein, wenn das Produktionsnetz ausfällt.", ["Console of three devices opened with the production network unplugged.|Konsole von drei Geräten bei gezogenem Produktionsnetz geöffnet."], "B1"),
    deliverable("D1", "Room ready for equipment|Raum bereit für Geräte", "siteok", ["Circuits measured, cooling accepted, cabling certified.|Stromkreise gemessen, Kühlung abgenommen, Verkabelung zertifiziert."], "R1 R2"),
    deliverable("D2", "Installed and hardened hardware|Eingebaute und gehärtete Hardware", "built", ["Rack layout as drawn; deviations in the as-built plan.|Belegung wie gezeichnet; Abweichungen im Bestandsplan."], "R1 R3 R6"),
    deliverable("D3", "Burn-in and test report|Bericht über Dauerlauf und Tests", "uat", ["Results per serial number.|Ergebnisse je Seriennummer."], "R3 R2"),
    deliverable("D4", "Asset register and rack plans|Inventar und Schrankpläne", "tags", ["Complete, checked by sample.|Vollständig, per Stichprobe geprüft."], "R4"),
    deliverable("D5", "Disposal certificates|Entsorgungsnachweise", "scrap", ["One for each medium, filed with the asset.|Für jeden Datenträger einer, beim Gerät abgelegt."], "R5"),
    testCase("T1", "system", "Feed A off under load|Einspeisung A aus unter Last", "R1", "D2", [["Run full load, switch off feed A.|Volllast fahren, Einspeisung A abschalten.", "All devices stay up, alert arrives within a minute.|Alle Geräte laufen weiter, Alarm binnen einer Minute."]]),
    testCase("T2", "system", "Inlet temperature at full load|Zulufttemperatur bei Volllast", "R2", "D1", [["Four hours full load with sensors at three heights.|Vier Stunden Volllast mit Fühlern in drei Höhen.", "18 to 27 °C.|18 bis 27 °C."]]),
    testCase("T3", "system", "72 hours burn-in|72 Stunden Dauerlauf", "R3", "D2", [["Load on processor, memory and disks for 72 hours.|Last auf Prozessor, Speicher und Platten für 72 Stunden.", "No hardware error logged.|Kein Hardwarefehler protokolliert."]]),
    testCase("T4", "acceptance", "Asset sample|Stichprobe Inventar", "R4", "D4", [["Pick 20 devices from the register.|20 Geräte aus dem Inventar wählen.", "Tag, serial number and position agree.|Schild, Seriennummer und Position stimmen."]]),
    testCase("T5", "acceptance", "Media list against certificates|Ausbauliste gegen Nachweise", "R5", "D5", [["Compare the list of removed media with the certificates.|Ausbauliste mit den Nachweisen vergleichen.", "No serial number is missing.|Keine Seriennummer fehlt."]]),
    testCase("T6", "system", "Console with the network down|Konsole bei Netzausfall", "R6", "D2", [["Unplug the production network, open a console.|Produktionsnetz ziehen, Konsole öffnen.", "Console answers.|Konsole antwortet."]]),
    risk("K1", "supplier 3 5 3 mitigate", "Delivery slips|Lieferung verzögert sich", ["Chips and power supplies are scarce.|Chips und Netzteile sind knapp.", "The supplier delivers late or in parts.|Der Lieferant liefert spät oder in Teilen.", "Installation stands still, the maintenance of the old devices runs out.|Einbau steht, Wartung der Altgeräte läuft aus."], "Order early with a fixed date, extend old maintenance by the month.|Früh mit Fixtermin bestellen, alte Wartung monatsweise verlängern.", { fields: { tasks: ["deliver"] }, links: "touches deliver" }),
    risk("K2", "technical 3 4 4 mitigate", "Power or cooling is not enough|Strom oder Kühlung reicht nicht", ["Name plates and real load differ.|Typenschild und wirkliche Last weichen ab.", "A circuit trips or a rack overheats.|Ein Stromkreis löst aus oder ein Schrank überhitzt.", "Racks must be spread, circuits added.|Schränke müssen verteilt, Kreise ergänzt werden."], "Measure with the first rack before the others are filled.|Mit dem ersten Schrank messen, bevor die anderen bestückt werden.", { links: "touches R1 R2" }),
    risk("K3", "technical 2 3 4 transfer", "Devices arrive damaged or fail early|Geräte kommen beschädigt an oder fallen früh aus", ["Transport and early failures.|Transport und Frühausfälle.", "Several devices fail in burn-in.|Mehrere Geräte fallen im Dauerlauf aus.", "Replacement takes weeks.|Ersatz dauert Wochen."], "Spare units in the order, swap within two days agreed.|Reservegeräte mitbestellen, Tausch in zwei Tagen vereinbart.", { links: "touches R3" }),
    risk("K4", "security 2 2 5 avoid", "Data leave with old media|Daten gehen mit alten Datenträgern fort", ["Many small disks in old devices.|Viele kleine Platten in Altgeräten.", "A medium is forgotten.|Ein Datenträger wird vergessen.", "A reportable breach.|Eine meldepflichtige Verletzung."], "List by serial number, four eyes, shredding on site.|Liste nach Seriennummer, vier Augen, Schreddern vor Ort.", { links: "touches R5" }),
    risk("K5", "external 2 4 2 accept", "Access to the building restricted|Zugang zum Gebäude eingeschränkt", ["Events, strikes, works by others.|Veranstaltungen, Streik, Arbeiten anderer.", "No heavy transport for days.|Tagelang kein Schwertransport.", "The delivery window is lost.|Das Lieferfenster verfällt."], "A second window is booked.|Ein zweites Fenster ist gebucht.", { links: "touches goods" }),
    story("U1", 5, "must", "SP1", "As operations I reach the console without the network|Als Betrieb erreiche ich die Konsole ohne das Netz", ["Console opened over the management network.|Konsole über das Verwaltungsnetz geöffnet."], "R6"),
    story("U2", 8, "must", "SP1", "As operations I see power and temperature of the first rack|Als Betrieb sehe ich Strom und Temperatur des ersten Schranks", ["Values on the dashboard, alert at the threshold.|Werte im Dashboard, Alarm an der Schwelle."], "R1"),
    story("U3", 8, "must", "SP2", "As security I get every device with the hardened image|Als Sicherheit erhalte ich jedes Gerät mit gehärtetem Grundsystem", ["Scan without high findings.|Scan ohne hohe Befunde."], "R3"),
    story("U4", 5, "must", "SP3", "As asset manager I find each device by its tag|Als Inventarverantwortung finde ich jedes Gerät über sein Schild", ["Sample of 20 agrees.|Stichprobe von 20 stimmt."], "R4"),
    story("U5", 3, "should", "", "As operations I replace a disk by the instruction|Als Betrieb tausche ich eine Platte nach Anleitung", ["Done by somebody new to it.|Von jemand Neuem durchgeführt."], "R6"),
    workPackage("W1", "Site preparation|Vorbereitung des Standorts", "site", "Room, power, cooling, cabling and access control for the new racks.|Raum, Strom, Kühlung, Verkabelung und Zutritt für die neuen Schränke.", ["Room ready is signed by facilities.|„Raum bereit“ ist von der Gebäudetechnik gezeichnet."], "D1"),
    workPackage("W2", "Installation|Einbau", "inst", "Racks stacked, patched, hardened, monitored and registered.|Schränke bestückt, verkabelt, gehärtet, überwacht und erfasst.", ["Burn-in passed for every device.|Dauerlauf für jedes Gerät bestanden."], "D2 D4"),
    course("C1", "class 240 80", "Operating the new hardware|Betrieb der neuen Hardware", "Replace parts, read alerts, use remote management.|Teile tauschen, Alarme lesen, Fernwartung nutzen."), course("C2", "video 30 80", "Hands in the rack: safe work|Arbeiten am Schrank: sicher", "Lifting, static, emergency stop.|Heben, Elektrostatik, Not-Aus."),
    trainingNeed("N1", "Operations staff|Betriebspersonal", true, "Replace a failed part within the service level|Defektes Teil innerhalb des Service-Levels tauschen", "Vendor's tools are new.|Werkzeuge des Herstellers sind neu.", "C1"), trainingNeed("N2", "Facility and remote hands|Gebäudetechnik und Hilfe vor Ort", true, "Work safely in the racks|Sicher an den Schränken arbeiten", "New aisle, new power.|Neuer Gang, neuer Strom.", "C2"),
    handover("H1", "asset", "Assets with serial number and warranty end|Geräte mit Seriennummer und Garantieende", "Register and rack plan agree with the room.|Inventar und Schrankplan stimmen mit dem Raum überein.", { fields: { deliverable: "D4" }, links: "handsOver D4" }), handover("H2", "document", "As-built plans and cable reports|Bestandspläne und Kabelprotokolle", "Racks, feeds, patches.|Schränke, Einspeisungen, Patchungen.", { links: "handsOver D2" }), handover("H3", "certificate", "Disposal and wiping certificates|Entsorgungs- und Löschnachweise", "Filed for ten years.|Zehn Jahre abgelegt.", { links: "handsOver D5" }),
  ],
}
