// What somebody who opens the product twice a month wants to know of a project first.

import type { Project } from "../projects/index.ts"

/** The next milestone that is still to come. */
export function upcoming({ milestones }: Pick<Project, "milestones">): Project["milestones"][number] | null {
  return milestones.filter(({ done }) => !done).toSorted((a, b) => (a.finish < b.finish ? -1 : a.finish > b.finish ? 1 : 0))[0] ?? null
}

/** What is not as planned, the worst first. */
export function troubled({ marks }: Pick<Project, "marks">): readonly Project["marks"][number][] {
  return [...marks.filter(({ health }) => health === "critical"), ...marks.filter(({ health }) => health === "attention")]
}
