// Checks before a project ends: is everything accepted, handed over, learned?

import { textOf } from "../artefact-facts.ts"
import { allMust, answer, evidenceOf, ofKind } from "./answer.ts"
import type { Check } from "./gate-facts.ts"

export const deliverablesAccepted: Check = (facts) => allMust(ofKind(facts, "deliverable", ["dropped"]), ({ state }) => state === "accepted" || state === "acceptedWithConditions")

export const requirementsVerified: Check = (facts) =>
  allMust(ofKind(facts, "requirement", ["rejected", "deferred"]).filter((it) => textOf(it, "priority") === "must"), ({ state }) => state === "verified" || state === "accepted")

/** Every required item accepted, with or without conditions. */
export const handoverReady: Check = (facts) =>
  allMust(ofKind(facts, "handoverItem", ["notApplicable"]).filter(({ fields }) => fields["required"] === true), ({ state }) => state === "accepted" || state === "acceptedWithConditions")

/** Sessions of training that were planned must have been held. */
export const trainingDone: Check = (facts) => allMust(ofKind(facts, "trainingSession", ["cancelled"]), ({ state }) => state === "held" || state === "closed", true)

export const lessonsCaptured: Check = (facts) => {
  const lessons = ofKind(facts, "lesson", ["rejected"])
  return answer(lessons.length > 0, lessons.length > 0 ? "all" : "none", { part: lessons.length, whole: lessons.length }, lessons.map(evidenceOf))
}

/** Whoever owns a benefit stays when the project goes; somebody must measure it. */
export const benefitsHandedOver: Check = (facts) => allMust(ofKind(facts, "benefit", ["cancelled"]), (it) => textOf(it, "benefitOwner") !== "" && textOf(it, "frequency") !== "" && textOf(it, "method") !== "")
