// THE LINE at the top of each project page: stations, gates between them, where the project stands. A station shows its main
// pages; a click on its name unfolds all of them in a second row beneath the line. Where it is narrow, a menu holds them.

import { Menu, UnstyledButton } from "@mantine/core"
import { IconChevronDown } from "@tabler/icons-react"
import { Link, useLocation } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import type { ComponentType, ReactNode } from "react"
import { MenuItemLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../project-query.ts"
import { lineOf } from "./line.ts"
import type { ProjectState, Station, StationOnLine } from "./line.ts"
import { isPageRoom, MAIN_ROOMS, PAGES, roomOfPath, ROOMS, stationOf } from "./rooms.ts"
import type { Room } from "./rooms.ts"
import "./the-line.css"

export interface TheLineProps {
  readonly projectId: ProjectId
  readonly station: Station
  readonly state: ProjectState
  /** Pages that the reader's role may open. */
  readonly mayOpen: (room: Room) => boolean
  /** Draws the gates that lead out of a station. */
  readonly Gates: ComponentType<{ readonly projectId: ProjectId; readonly station: Station }>
  /** Names it where several stand on one page. */
  readonly label?: string
}

export function TheLine({ projectId, station, state, mayOpen, Gates, label }: TheLineProps) {
  const { pathname } = useLocation()
  const here = roomOfPath(pathname)
  // What somebody unfolded by hand holds until they go to another room.
  const [unfolded, setUnfolded] = useState<{ readonly at: Room | null; readonly station: Station | null }>({ at: here, station: null })
  const byHand = unfolded.at === here ? unfolded.station : null
  const open = byHand ?? (here === null ? null : stationOf(here))
  const roomsOf = (each: Station): readonly Room[] => ROOMS[each].filter((room) => mayOpen(room))
  const toggle = (each: Station) => setUnfolded({ at: here, station: each === open ? null : each })
  const line = lineOf(station, state)
  return (
    <nav className="tl-theline tl-no-print" aria-label={label ?? t("line.label")}>
      <ol>{line.map((stop) => <Stop key={stop.station} stop={stop} state={state} projectId={projectId} rooms={roomsOf(stop.station)} open={open === stop.station} gates={<Gates projectId={projectId} station={stop.station} />} onToggle={() => toggle(stop.station)} />)}</ol>
      {open !== null && <ul className="tl-theline__pages" id="line-pages" aria-label={t(`station.${open}`)}>{roomsOf(open).map((room) => <li key={room}><RoomLink room={room} projectId={projectId} /></li>)}</ul>}
      <NarrowMenu projectId={projectId} here={here} line={line} roomsOf={roomsOf} />
    </nav>
  )
}

interface StopProps {
  readonly stop: StationOnLine
  readonly state: ProjectState
  readonly projectId: ProjectId
  readonly rooms: readonly Room[]
  readonly open: boolean
  readonly gates: ReactNode
  readonly onToggle: () => void
}

function Stop({ stop, state, projectId, rooms, open, gates, onToggle }: StopProps) {
  const { station, standing } = stop
  const words = standing === "stopped" ? t(`projectState.${state}`) : t(`line.standing.${standing}`)
  const name = <>{t(`station.${station}`)}<span className="tl-hidden">{`: ${words}`}</span></>
  // Unfolded, all of them stand beneath the line.
  const main = open ? [] : rooms.filter((room) => MAIN_ROOMS.has(room))
  return (
    <li className={`tl-theline__stop tl-theline__stop--${station} tl-theline__stop--${standing}${open ? " is-open" : ""}`} aria-current={standing === "here" ? "step" : undefined}>
      <span className="tl-theline__dot" aria-hidden="true" />
      {rooms.length === 0
        ? <span className="tl-theline__name" title={words}>{name}</span>
        : <button type="button" className="tl-theline__name" aria-expanded={open} aria-controls={open ? "line-pages" : undefined} title={words} onClick={onToggle}>{name}<IconChevronDown size={13} aria-hidden="true" /></button>}
      {main.length > 0 && <ul className="tl-theline__rooms">{main.map((room) => <li key={room}><RoomLink room={room} projectId={projectId} /></li>)}</ul>}
      {gates}
    </li>
  )
}

function RoomLink({ room, projectId }: { readonly room: Room; readonly projectId: ProjectId }) {
  if (isPageRoom(room)) return <Link to={PAGES[room].path} params={{ projectId }}>{t(`room.${room}`)}</Link>
  return <Link to="/projects/$projectId/artefacts/$kind" params={{ projectId, kind: room }} search={{}} activeOptions={{ exact: false, includeSearch: false }}>{t(`room.${room}`)}</Link>
}

/** The menu is longer than a phone: it opens where one is. Drawn in it, so that it is there. */
function OpenedHere() {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const menu = document.querySelector(".tl-theline__dropdown")
      const here = menu?.querySelector<HTMLElement>("[aria-current=page]")
      if (menu !== null && here) menu.scrollTop = here.offsetTop - menu.clientHeight / 2
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return null
}

interface NarrowMenuProps {
  readonly projectId: ProjectId
  readonly here: Room | null
  readonly line: readonly StationOnLine[]
  readonly roomsOf: (station: Station) => readonly Room[]
}

function NarrowMenu({ projectId, here, line, roomsOf }: NarrowMenuProps) {
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target><UnstyledButton className="tl-theline__menu">{here === null ? t("line.pages") : t(`room.${here}`)}<IconChevronDown size={16} aria-hidden="true" /></UnstyledButton></Menu.Target>
      <Menu.Dropdown className="tl-theline__dropdown">
        <OpenedHere />
        <MenuItemLink to="/projects/$projectId" params={{ projectId }} activeOptions={{ exact: true }}>{t("project.overview")}</MenuItemLink>
        {line.flatMap(({ station }) => {
          const rooms = roomsOf(station)
          return rooms.length === 0 ? [] : [<Menu.Label key={station}>{t(`station.${station}`)}</Menu.Label>, ...rooms.map((room) => isPageRoom(room)
            ? <MenuItemLink key={room} to={PAGES[room].path} params={{ projectId }} aria-current={room === here ? "page" : undefined}>{t(`room.${room}`)}</MenuItemLink>
            : <MenuItemLink key={room} to="/projects/$projectId/artefacts/$kind" params={{ projectId, kind: room }} search={{}} aria-current={room === here ? "page" : undefined}>{t(`room.${room}`)}</MenuItemLink>)]
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
