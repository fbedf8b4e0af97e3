// The letters about accounts, in the reader's language. Plain text: nothing in it can run or be fetched.

import type { Letter } from "../../platform/mail/mailer.ts"

export interface Invitation {
  readonly to: string
  readonly organisationName: string
  readonly invitedBy: string
  readonly link: string
  readonly locale: string
}

export function invitationLetter({ to, organisationName, invitedBy, link, locale }: Invitation): Letter {
  return locale === "de"
    ? { to, subject: `Einladung zu ${organisationName}`, body: `${invitedBy} lädt Sie ein, bei ${organisationName} in Throughline mitzuarbeiten.\n\n${link}\n\nDer Link gilt 14 Tage und nur einmal.\n` }
    : { to, subject: `Invitation to ${organisationName}`, body: `${invitedBy} invites you to work with ${organisationName} in Throughline.\n\n${link}\n\nThe link is good for 14 days and for one use.\n` }
}

export function resetLetter({ email, name, locale }: { readonly email: string; readonly name: string; readonly locale: string }, link: string): Letter {
  return locale === "de"
    ? { to: email, subject: "Neues Passwort", body: `Guten Tag ${name},\n\nmit diesem Link setzen Sie ein neues Passwort. Er gilt 30 Minuten und nur einmal.\n\n${link}\n\nWenn Sie das nicht angefordert haben, brauchen Sie nichts zu tun.\n` }
    : { to: email, subject: "New password", body: `Hello ${name},\n\nset a new password with this link. It is good for 30 minutes and for one use.\n\n${link}\n\nIf you did not ask for it, there is nothing to do.\n` }
}

export function attemptsLetter({ email, name, locale }: { readonly email: string; readonly name: string; readonly locale: string }): Letter {
  return locale === "de"
    ? { to: email, subject: "Viele vergebliche Anmeldungen", body: `Guten Tag ${name},\n\njemand hat mehrmals ein falsches Passwort für Ihr Konto eingegeben. Weitere Versuche werden für eine Weile abgewiesen; wer angemeldet ist, arbeitet ungestört weiter.\n\nWenn Sie es nicht waren, prüfen Sie unter "Konto" Ihre Sitzungen und wählen Sie ein Passwort, das Sie sonst nirgends verwenden.\n` }
    : { to: email, subject: "Many failed sign-ins", body: `Hello ${name},\n\nsomebody gave a wrong password for your account several times. Further attempts are refused for a while; whoever is signed in goes on working.\n\nIf it was not you, look at your sessions under "Account" and choose a password that you use nowhere else.\n` }
}
