// What came of it: is the acceptance test passed, have people learned it, do the benefits come, is it well made?

import { z } from "zod"
import { artefact, thing } from "../schemas/artefacts.ts"
import { artefactId, civilDate, line, minor, projectId, userId } from "../schemas/basics.ts"
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
export const benefitFigures = operation({
  name: "benefit.figures", summary: "The benefits, also after closure: planned against measured by date, how much has arrived, which measurement is due, and the business case with what came of them.", method: "GET", path: "/projects/:projectId/benefit-figures",
  access: { kind: "project", permission: "report.read" }, input: z.strictObject({ projectId }),
  output: z.strictObject({
    benefits: z.array(z.strictObject({
      benefit: thing, benefitOwnerId: userId.nullable(), unit: z.string(), baseline: z.number().nullable(), target: z.number().nullable(), actual: z.number().nullable(),
      /** Fraction of what was promised; 0.556 = 55.6 %, below 0 it went the wrong way. */
      realisation: z.number().nullable(), points: z.array(z.strictObject({ date: civilDate, planned: z.number().nullable(), actual: z.number(), realisation: z.number().nullable() })),
      /** Worse than planned for its day by more than the tolerance. */
      behindPlan: z.boolean().nullable(), start: civilDate.nullable(), nextDue: civilDate.nullable(), overdueDays: z.int(), /** The caller may record a measurement. */ mayMeasure: z.boolean(),
    })),
    overdue: z.int(),
    /**
     * Net present value of the chosen option as planned, and once more with its benefit lines scaled by the realisation of the
     * benefits (basis points), weighted by their yearly value; what has not been measured counts as promised, costs stay as
     * planned. Null where no option was chosen, or for those who may not see the business case.
     */
    businessCase: z.strictObject({ planned: minor.nullable(), withActuals: minor.nullable(), scale: z.int(), measured: z.int(), counted: z.int() }).nullable(),
  }),
})
/** Whoever owns the benefit or is responsible for it measures it, also after the project has gone; besides them whoever may edit it. */
export const benefitMeasure = operation({
  name: "benefit.measure", summary: "Records one measurement of a benefit in realisation.", method: "POST", path: "/projects/:projectId/artefacts/:artefactId/measurements",
  access: { kind: "project", permission: "artefact.write" }, creates: true, errors: ["wrongState", "alreadyExists", "limitExceeded"],
  input: z.strictObject({ projectId, artefactId, date: civilDate, value: z.number().min(-1e12).max(1e12), planned: z.number().min(-1e12).max(1e12).nullable().default(null), note: line(500).nullable().default(null) }), output: artefact,
})
export const signOffWaiting = operation({
  name: "signOff.waiting", summary: "Sign-offs that wait for the client, and the day from which the contract, and only the contract, takes silence as acceptance.", method: "GET", path: "/projects/:projectId/sign-offs-waiting",
  access: { kind: "project", permission: "report.read" }, input: z.strictObject({ projectId }),
  output: z.strictObject({ items: z.array(z.strictObject({ signOff: thing, signatory: z.string(), submittedOn: civilDate.nullable(), /** Null: silence is never acceptance. Nothing is accepted by itself: whoever decides takes the step and names the clause. */ deemed: z.strictObject({ clause: z.string(), from: civilDate, reached: z.boolean() }).nullable() })) }),
})
export const qualityFigures = operation({
  name: "quality.figures", summary: "How well it is made: defect density, defects found before release against those that escaped, deliverables accepted at the first attempt, defects that came back.", method: "GET", path: "/projects/:projectId/quality-figures",
  access: { kind: "project", permission: "report.read" }, input: z.strictObject({ projectId, /** In whatever is counted: function points, thousands of lines, pages. */ size: z.coerce.number().int().min(1).max(1_000_000_000).optional() }),
  output: z.strictObject({
    defects: z.int(), /** Defects for each unit of size. */ density: z.number().nullable(), releasedOn: civilDate.nullable(),
    /** `part` was found before release, `whole` besides within 90 days after it. Null before release. */
    removal: share.extend({ efficiency: basisPoints, escapeRate: basisPoints, /** The 90 days are over. */ final: z.boolean() }).nullable(),
    firstPass: share.extend({ yield: basisPoints }), reopened: share.extend({ rate: basisPoints }),
  }),
})
