// One line of the communication plan: who is told what, how, how often, by whom. It runs: what is due is drafted from the data and sent.

import { artefactKind } from "../kind.ts"

export const COMMUNICATION_CONTENTS = ["statusReport", "milestones", "decisions", "risks", "changes", "sprintReview", "contractMatters", "releaseNotice", "freeText"] as const
export const RHYTHMS = ["once", "daily", "weekly", "fortnightly", "monthly", "quarterly", "onGate", "onMilestone"] as const

export const communication = artefactKind({
  kind: "communication", prefix: "COM", station: "planning",
  fields: {
    audience: { type: "artefacts", kinds: ["stakeholder"] }, audienceRoles: { type: "choices", of: ["sponsor", "projectManager", "teamMember", "contractor", "stakeholder", "operations"] },
    need: { type: "text", max: 5_000 }, purpose: { type: "choice", of: ["inform", "consult", "decide"] }, content: { type: "choice", of: COMMUNICATION_CONTENTS }, introduction: { type: "text", max: 20_000 },
    channel: { type: "choice", of: ["mail", "inApp", "meeting"] }, language: { type: "choice", of: ["en", "de"] }, rhythm: { type: "choice", of: RHYTHMS },
    weekday: { type: "choice", of: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] }, hour: { type: "integer", min: 0, max: 23 }, firstDate: { type: "date" }, lastDate: { type: "date" },
    sender: { type: "person" }, approver: { type: "person" }, reviewBeforeSending: { type: "boolean" }, confidential: { type: "boolean" }, feedback: { type: "line", max: 500 }, effectiveness: { type: "line", max: 500 },
  },
  columns: ["purpose", "content", "channel", "rhythm", "sender"],
  states: ["planned", "running", "paused", "ended"], fixed: ["ended"], dropped: ["ended"],
  transitions: [
    { name: "start", from: ["planned", "paused"], to: "running", right: "edit", needs: ["content", "channel", "rhythm", "sender", "firstDate"] },
    { name: "pause", from: ["running"], to: "paused", right: "edit" },
    { name: "end", from: ["planned", "running", "paused"], to: "ended", right: "edit" },
    { name: "reopen", from: ["ended"], to: "planned", right: "edit" },
  ],
})
