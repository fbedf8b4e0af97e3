// The words of messages that the communication plan writes, in the languages it can write in.

export interface MessageWords {
  readonly subject: Readonly<Record<string, (project: string) => string>>
  readonly greeting: string
  readonly progress: (percent: number, finish: string) => string
  readonly noPlan: string
  readonly slip: (days: string, baseline: string) => string
  readonly onTime: string
  readonly milestones: string
  readonly late: string
  readonly next: string
  readonly done: string
  readonly risks: string
  readonly decisions: string
  readonly changes: string
  readonly orders: string
  readonly releases: string
  readonly sprints: string
  readonly nothing: string
  readonly wasDue: (day: string) => string
  readonly points: (done: number, committed: number) => string
  readonly more: string
}

const en: MessageWords = {
  subject: {
    statusReport: (project) => `Status of ${project}`, milestones: (project) => `Milestones of ${project}`, decisions: (project) => `Decisions in ${project}`, risks: (project) => `Risks of ${project}`, changes: (project) => `Changes in ${project}`,
    sprintReview: (project) => `Sprint review of ${project}`, contractMatters: (project) => `Contract matters of ${project}`, releaseNotice: (project) => `Releases of ${project}`, freeText: (project) => `News of ${project}`,
  },
  greeting: "Good day,", progress: (percent, finish) => `${percent} % of the work is done; the plan finishes on ${finish}.`, noPlan: "There is no plan yet.",
  slip: (days, baseline) => `That is ${days} working days against the baseline "${baseline}".`, onTime: "That is what was planned.",
  milestones: "Milestones", late: "Late", next: "Next", done: "Finished lately", risks: "Highest risks", decisions: "Waiting for a decision", changes: "Changes not yet decided", orders: "Open orders", releases: "Deployments", sprints: "Sprints", nothing: "Nothing.",
  wasDue: (day) => `was planned for ${day}`, points: (done, committed) => `${done} of ${committed} points done`, more: "More:",
}

const de: MessageWords = {
  subject: {
    statusReport: (project) => `Stand von ${project}`, milestones: (project) => `Meilensteine von ${project}`, decisions: (project) => `Entscheidungen in ${project}`, risks: (project) => `Risiken von ${project}`, changes: (project) => `Änderungen in ${project}`,
    sprintReview: (project) => `Sprint-Review von ${project}`, contractMatters: (project) => `Vertragliches zu ${project}`, releaseNotice: (project) => `Inbetriebnahmen von ${project}`, freeText: (project) => `Neues von ${project}`,
  },
  greeting: "Guten Tag,", progress: (percent, finish) => `${percent} % der Arbeit sind erledigt; der Plan endet am ${finish}.`, noPlan: "Es gibt noch keinen Plan.",
  slip: (days, baseline) => `Das sind ${days} Arbeitstage gegenüber dem Basisplan „${baseline}“.`, onTime: "Das ist wie geplant.",
  milestones: "Meilensteine", late: "Verspätet", next: "Als Nächstes", done: "Zuletzt fertig geworden", risks: "Höchste Risiken", decisions: "Wartet auf eine Entscheidung", changes: "Noch nicht entschiedene Änderungen", orders: "Offene Bestellungen", releases: "Inbetriebnahmen", sprints: "Sprints", nothing: "Nichts.",
  wasDue: (day) => `war geplant für ${day}`, points: (done, committed) => `${done} von ${committed} Punkten erledigt`, more: "Mehr:",
}

export const MESSAGE_WORDS: Readonly<Record<"en" | "de", MessageWords>> = { en, de }
