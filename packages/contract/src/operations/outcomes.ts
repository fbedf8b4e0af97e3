// What came of it: is the acceptance test passed, have people learned it, do the benefits come, is it well made?

import { z } from "zod"
import { thing } from "../schemas/artefacts.ts"
import { civilDate, minor, projectId, userId } from "../schemas/basics.ts"
import { operation } from "../operation.ts"

const share = z.strictObject({ part: z.int(), whole: z.int() })
const basisPoints = z.int().nullable()

export const acceptanceTestFigures = operation({
  name: "acceptanceTest.figures", summary: "The users' acceptance test against its plan: entry criteria, what has run and passed, open defects, and whether it may end.", method: "GET", path: "/projects/:projectId/acceptance-test-figures",
  access: { kind: "project", permission: "report.read" }, input: z.strictObject({ projectId }),
  output: z.strictObject({
    plan: thing.nullable(), entry: share.extend({ /** Criteria that are not done. */ open: z.array(z.string()) }),
    /** Cases at the level of acceptance; `part` has passed. */
    cases: share.extend({ run: z.int(), failed: z.int(), blocked: z.int() }), /** Cases of Musts that have run; a Must without a case counts as one that has not. */ musts: share.extend({ withoutCase: z.array(thing) }),
    openDefects: z.strictObject({ s1: z.int(), s2: z.int(), s3: z.int(), s4: z.int(), unrated: z.int() }),
    /** Shares in basis points, defects by number. `now` null: there is nothing to count yet. */
    exit: z.array(z.strictObject({ criterion: z.enum(["mustsExecuted", "casesPassed", "severeDefectsMax", "highDefectsMax", "highHaveWorkaround", "defectsRated"]), wanted: z.int(), now: z.int().nullable(), met: z.boolean(), missing: z.array(thing) })),
    /** Null: the plan does not say when it is passed. */
    exitMet: z.boolean().nullable(),
  }),
})
export const trainingFigures = operation({
  name: "training.figures", summary: "Training by audience against what is needed by when, its cost, how it was liked, learned and used, and certificates that end.", method: "GET", path: "/projects/:projectId/training-figures",
  access: { kind: "project", permission: "report.read" }, input: z.strictObject({ projectId }),
  output: z.strictObject({
    needs: z.array(z.strictObject({ need: thing, audience: z.string(), people: z.int().nullable(), enrolled: z.int(), attended: z.int(), passed: z.int(), passedInTime: z.int(), neededBy: civilDate.nullable(), /** Basis points of the people, passed in time. */ coverage: basisPoints })),
    coverage: basisPoints, /** Null without the right to read cost. */ cost: minor.nullable(),
    reaction: z.strictObject({ answers: z.int(), mean: z.number().nullable() }), learning: share, behaviour: share,
    certificates: z.array(z.strictObject({ session: thing, name: z.string(), personId: userId.nullable(), certificate: z.string(), until: civilDate, ended: z.boolean() })),
  }),
})
