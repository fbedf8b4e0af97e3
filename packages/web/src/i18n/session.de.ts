// Words of setup, signing in, passwords and invitations, in German.

import type { sessionEn } from "./session.en.ts"

export const sessionDe: Readonly<Record<keyof typeof sessionEn, string>> = {
  "session.yourName": "Ihr Name",
  "session.newPassword": "Neues Passwort",
  "session.passwordRule": "Mindestens {count} Zeichen. Ein Satz ist leichter zu merken als Sonderzeichen.",
  "session.passwordMissing": "{count, plural, one {Noch # Zeichen} other {Noch # Zeichen}}",
  "session.showPassword": "Passwort zeigen oder verbergen",
  "session.toSignIn": "Zur Anmeldung",
  "session.linkIncomplete": "Dieser Link ist unvollständig. Kopieren Sie ihn ganz aus der Nachricht, die Sie erhalten haben.",

  "setup.title": "Throughline einrichten",
  "setup.lead": "Sie übernehmen die Verwaltung. Alles hier lässt sich später ändern.",
  "setup.sample": "Ein Beispielprojekt anlegen",
  "setup.sampleHint": "Eine Netzerneuerung mit Personen, Fortschritt und Basisplan zum Umsehen. Es kann jederzeit gelöscht werden.",
  "setup.action": "Organisation anlegen",

  "signIn.title": "Anmelden",
  "signIn.action": "Anmelden",
  "signIn.forgot": "Passwort vergessen?",

  "forgot.title": "Passwort vergessen",
  "forgot.lead": "Wir senden einen Link, mit dem Sie ein neues wählen können.",
  "forgot.action": "Link senden",
  "forgot.sent": "Wenn {email} hier ein Konto hat, ist eine Nachricht mit einem Link unterwegs. Er gilt 30 Minuten.",

  "reset.title": "Neues Passwort wählen",
  "reset.lead": "Alle Sitzungen Ihres Kontos werden beendet.",
  "reset.action": "Passwort setzen",
  "reset.another": "Einen neuen Link anfordern",
  "reset.done": "Das Passwort ist gesetzt",
  "reset.doneLead": "Sie können sich jetzt damit anmelden.",

  "invitation.title": "Sie sind eingeladen",
  "invitation.lead": "{who} lädt Sie zu {organisation} ein.",
  "invitation.action": "Mein Konto anlegen",
  "invitation.askAgain": "Bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link.",
}
