// A small project for tests: artefacts and tasks by short words.

import type { ArtefactFacts, TaskFacts } from "./artefact-facts.ts"
import type { GateFacts } from "./gates/gate-facts.ts"

export function artefact(kind: string, id: string, rest: Partial<ArtefactFacts> = {}): ArtefactFacts {
  return { id, kind, key: id.toUpperCase(), title: `${kind} ${id}`, state: "approved", ownerId: null, fields: {}, version: 1, ...rest }
}

export function task(id: string, rest: Partial<TaskFacts> = {}): TaskFacts {
  return { id, key: id, title: id, state: "ready", summary: false, milestone: false, parentId: null, ...rest }
}

export function link(type: string, fromId: string, toId: string) {
  return { type, fromId, toId }
}

export function facts(rest: Partial<GateFacts> = {}): GateFacts {
  return { artefacts: [], tasks: [], links: [], today: "2026-06-15", plan: { tasks: 10, baselines: 1, qualityOffences: [] }, tolerances: [], conditions: [], ...rest }
}
