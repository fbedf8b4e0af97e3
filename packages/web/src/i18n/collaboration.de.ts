// Words of comments and files, in German.

import type { collaborationEn } from "./collaboration.en.ts"

export const collaborationDe: Readonly<Record<keyof typeof collaborationEn, string>> = {
  "comments.title": "Kommentare",
  "comments.write": "Kommentar schreiben",
  "comments.change": "Kommentar ändern",
  "comments.hint": "@ nennt jemanden, der dann benachrichtigt wird.",
  "comments.hintKeys": "Strg+Eingabe sendet.",
  "comments.people": "Personen zum Nennen",
  "comments.add": "Kommentar hinzufügen",
  "comments.empty": "Fragen und Entscheidungen dazu werden hier festgehalten. Schreiben Sie den ersten Kommentar.",
  "comments.emptyReader": "Hier hat noch niemand geschrieben.",
  "comments.edited": "bearbeitet",
  "comments.someone": "jemand",
  "comments.deleteTitle": "Diesen Kommentar löschen?",
  "comments.deleteBody": "Er lässt sich nicht zurückholen.",

  "files.title": "Dateien",
  "files.add": "Dateien hinzufügen",
  "files.empty": "Legen Sie Dateien hier ab oder wählen Sie sie aus. Je höchstens 50 MB.",
  "files.emptyReader": "Hier sind keine Dateien.",
  "files.facts": "{size} · {who} · {when}",
  "files.delete": "{name} löschen",
  "files.deleteTitle": "Diese Datei löschen?",
  "files.deleteBody": "{name} lässt sich nicht zurückholen.",
  "files.progress": "Hochladen von {name}",
  "files.tooLarge": "{name} ist größer als {limit}.",
}
