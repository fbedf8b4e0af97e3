// Words of "My work", in German.

import type { homeEn } from "./home.en.ts"

export const homeDe: Readonly<Record<keyof typeof homeEn, string>> = {
  "home.title": "Meine Arbeit",
  "home.group.late": "Überfällig",
  "home.group.doing": "In Arbeit",
  "home.group.next": "Als Nächstes",
  "home.group.later": "Später",
  "home.group.done": "Erledigt",
  "home.showDone": "Zeigen",
  "home.hideDone": "Verbergen",
  "home.until": "bis {day}",
  "home.critical": "kritisch",
  "home.stateOf": "Zustand von {task}",
  "home.progressOf": "Fortschritt von {task}",
  "taskState.backlog": "Vorrat",
  "taskState.ready": "Bereit",
  "taskState.inProgress": "In Arbeit",
  "taskState.done": "Erledigt",
  "taskState.cancelled": "Abgebrochen",
  "home.mentions": "Erwähnungen",
  "home.noMentions": "Wenn jemand in einem Kommentar @ und Ihren Namen schreibt, erscheint es hier.",
  "home.markRead": "Alle als gelesen markieren",
  "home.new": "neu",
  "home.projects": "Meine Projekte",
  "home.noProjects": "Projekte, an denen Sie mitwirken, erscheinen hier.",
  "home.emptyTitle": "Ihnen zugewiesene Vorgänge erscheinen hier",
  "home.emptyBody": "Sie wirken noch an keinem Projekt mit. Beginnen Sie eines, oder bitten Sie eine Projektleitung, Sie aufzunehmen.",
  "home.freeTitle": "Kein Vorgang wartet auf Sie",
  "home.freeBody": "In Ihren Projekten ist Ihnen kein offener Vorgang zugewiesen.",
  "home.allProjects": "Alle Projekte ansehen",
}
