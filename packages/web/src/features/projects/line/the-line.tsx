// THE LINE at the top of each project page: stations with their pages, gates between them, where the project stands.
// A station without pages is drawn but is no link.

import { Link } from "@tanstack/react-router"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../project-query.ts"
import { lineOf, ROOMS } from "./line.ts"
import type { ProjectState, Room, Station, StationOnLine } from "./line.ts"
import "./the-line.css"

export interface TheLineProps {
  readonly projectId: ProjectId
  readonly station: Station
  readonly state: ProjectState
  /** Pages that the reader's role may open. */
  readonly mayOpen: (room: Room) => boolean
}

export function TheLine({ projectId, station, state, mayOpen }: TheLineProps) {
  const line = lineOf(station, state)
  // Where it is narrow, all pages stand in one row below the line instead of at their stations.
  const rooms = line.flatMap((stop) => ROOMS[stop.station].filter((room) => mayOpen(room)))
  return (
    <nav className="tl-theline tl-no-print" aria-label={t("line.label")}>
      <ol>
        {line.map((stop) => <Stop key={stop.station} stop={stop} state={state} projectId={projectId} rooms={ROOMS[stop.station].filter((room) => mayOpen(room))} />)}
      </ol>
      <ul className="tl-theline__all">{rooms.map((room) => <li key={room}><RoomLink room={room} projectId={projectId} /></li>)}</ul>
    </nav>
  )
}

interface StopProps {
  readonly stop: StationOnLine
  readonly state: ProjectState
  readonly projectId: ProjectId
  readonly rooms: readonly Room[]
}

function Stop({ stop, state, projectId, rooms }: StopProps) {
  const { station, standing, gate } = stop
  const words = standing === "stopped" ? t(`projectState.${state}`) : t(`line.standing.${standing}`)
  return (
    <li className={`tl-theline__stop tl-theline__stop--${station} tl-theline__stop--${standing}`} aria-current={standing === "here" ? "step" : undefined}>
      <span className="tl-theline__dot" aria-hidden="true" />
      <span className="tl-theline__name" title={rooms.length === 0 ? t("line.noPages") : words}>
        {t(`station.${station}`)}
        <span className="tl-hidden">{`: ${words}`}</span>
      </span>
      {rooms.length > 0 && <ul className="tl-theline__rooms">{rooms.map((room) => <li key={room}><RoomLink room={room} projectId={projectId} /></li>)}</ul>}
      {gate !== null && <span className={`tl-theline__gate tl-theline__gate--${gate}`} title={t(`line.gate.${gate}`)}><span className="tl-hidden">{t(`line.gate.${gate}`)}</span></span>}
    </li>
  )
}

const PATHS = { plan: "/projects/$projectId/plan", calendar: "/projects/$projectId/calendar", board: "/projects/$projectId/board", statusReport: "/projects/$projectId/status-report", history: "/projects/$projectId/history" } as const

function RoomLink({ room, projectId }: { readonly room: Room; readonly projectId: ProjectId }) {
  return <Link to={PATHS[room]} params={{ projectId }}>{t(`room.${room}`)}</Link>
}
