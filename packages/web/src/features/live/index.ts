// What other features use of the live connection.

export type { LiveState } from "./event-source.ts"
export type { LiveEvent, PresentPerson } from "./live-event.ts"
export { CLIENT, usePresence } from "./use-presence.ts"
export { useLiveState, usePresentPeople, useProjectEvents } from "./use-project-events.ts"
export { LiveStatus } from "./live-status.tsx"
