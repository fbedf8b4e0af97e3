// What is to be levelled where each task is done by one person who has the skills for it: who does it, and when?

export interface SkillLevel {
  readonly skill: number
  readonly level: number
}

export interface SkilledPerson {
  /** Cost per time unit, in whole units of money. */
  readonly rate: number
  readonly skills: readonly SkillLevel[]
}

export interface MultiSkillInstance {
  readonly durations: readonly number[]
  /** Per task: those that may start only when it has finished. */
  readonly successors: readonly (readonly number[])[]
  /** Per task: skills that its person must have, at these levels or above. */
  readonly skills: readonly (readonly SkillLevel[])[]
  /** Each does one task at a time. */
  readonly people: readonly SkilledPerson[]
}

/** Why an instance has no schedule at all. */
export type MultiSkillTrouble =
  | { readonly code: "cycle"; readonly activities: readonly number[] }
  /** Nobody has all the skills that this task asks for. */
  | { readonly code: "nobodyCan"; readonly activity: number }
  /** Lengths that differ, or a negative or broken number; -1: not about one task. */
  | { readonly code: "malformed"; readonly activity: number }
