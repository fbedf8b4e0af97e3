// The people of the sample project: who they are, when they work and what an hour of them costs.

import type { TemplateCalendar, TemplateRole } from "./template.ts"

export const SAMPLE_CALENDARS: readonly TemplateCalendar[] = [
  { key: "early", name: "Early shift (fitters)", week: ["", "6-10 10:30-14:30", "6-10 10:30-14:30", "6-10 10:30-14:30", "6-10 10:30-14:30", "6-10 10:30-14:30", ""] },
  { key: "four", name: "Four-day week", week: ["", null, null, null, null, "", ""] },
  { key: "mornings", name: "Mornings", week: ["", "8-12", "8-12", "8-12", "8-12", "8-12", ""] },
  { key: "cutover", name: "Week-end cut-over", week: ["8-12 13-17", "", "", "", "", "18-22", "8-12 13-17"] },
]

const person = (key: string, name: string, initials: string, group: string, rate: number, more: Partial<TemplateRole> = {}): TemplateRole =>
  ({ key, name, initials, group, generic: false, rate, ...more })

export const SAMPLE_ROLES: readonly TemplateRole[] = [
  person("ana", "Ana Petrović", "AP", "Project office", 98),
  person("ben", "Ben Okafor", "BO", "Network", 110),
  person("carla", "Carla Neumann", "CN", "Network", 85, { overtimeRate: 120 }),
  person("dev", "Dev Patel", "DP", "Network", 85, { overtimeRate: 120 }),
  person("ela", "Ela Kowalska", "EK", "Cloud", 118, { absences: [{ fromDay: 70, days: 5, name: "Leave" }] }),
  person("fred", "Frederik Holm", "FH", "Cloud", 92),
  person("gia", "Gia Romano", "GR", "Security", 104, { absences: [{ fromDay: 133, days: 12, name: "Leave" }] }),
  person("hugo", "Hugo Lindner", "HL", "Portal", 95, { units: 60 }),
  person("ines", "Ines Duarte", "ID", "Portal", 88),
  person("jan", "Jan Vermeer", "JV", "Portal", 88),
  person("kim", "Kim Sørensen", "KS", "Portal", 80, { calendar: "mornings" }),
  person("leo", "Leo Brandt", "LB", "Quality", 74),
  person("mia", "Mia Haddad", "MH", "Change", 78, { calendar: "four" }),
  person("noor", "Noor El-Amin", "NE", "Operations", 72, { units: 50 }),
  { key: "cab", name: "Cabling fitters", initials: "CF", group: "Contractor", generic: true, units: 200, calendar: "early", rate: 64 },
  { key: "cable", name: "Cat 6A cable", initials: "C6", group: "Material", generic: false, kind: "material", materialLabel: "box", rate: 145 },
  { key: "travel", name: "Travel", initials: "TR", group: "Cost", generic: false, kind: "cost", rate: 0 },
]
