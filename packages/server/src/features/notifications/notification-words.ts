// What letters say about what happened, and why somebody gets to know. The web application has the same keys in its catalogue.

export type LetterLocale = "en" | "de"
type Words = Readonly<Record<LetterLocale, string>>

const EVENTS: Readonly<Record<string, Words>> = {
  approvalAsked: { en: "{actor} asks for your approval.", de: "{actor} bittet um Ihre Freigabe." },
  approvalAnswered: { en: "{actor} has answered your question for approval: {decisionText}.", de: "{actor} hat Ihre Bitte um Freigabe beantwortet: {decisionText}." },
  approvalWithdrawn: { en: "Your approval is no longer asked for: the content has changed or the question was taken back.", de: "Ihre Freigabe ist nicht mehr nötig: Der Inhalt wurde geändert oder die Frage zurückgenommen." },
  artefactStep: { en: "{actor} has taken it to another state.", de: "{actor} hat den Zustand geändert." },
  artefactAssigned: { en: "{actor} has given this to you.", de: "{actor} hat Ihnen dies übertragen." },
  reviewAnswered: { en: "{name} has reviewed “{title}” from outside and signed.", de: "{name} hat „{title}“ von außen geprüft und unterschrieben." },
  messageDrafted: { en: "The message “{title}” has been drafted and waits for you to send it.", de: "Die Nachricht „{title}“ ist entworfen und wartet darauf, dass Sie sie senden." },
  messageSent: { en: "{actor} has sent you the message “{title}”.", de: "{actor} hat Ihnen die Nachricht „{title}“ gesendet." },
  madeResponsible: { en: "You are responsible for “{title}”.", de: "Sie sind für „{title}“ zuständig." },
  madeAccountable: { en: "You are accountable for “{title}”.", de: "Sie verantworten „{title}“." },
  reviewRequested: { en: "{actor} asks you to look at “{title}” before it is accepted.", de: "{actor} bittet Sie, „{title}“ vor der Abnahme anzusehen." },
  deliverableAccepted: { en: "“{title}” has been accepted.", de: "„{title}“ ist abgenommen." },
  taskFinished: { en: "The task “{title}” is finished.", de: "Der Vorgang „{title}“ ist abgeschlossen." },
  transferSigned: { en: "{actor} has signed that this passes into other hands; your signature is still missing.", de: "{actor} hat die Übergabe unterschrieben; Ihre Unterschrift fehlt noch." },
  transferComplete: { en: "{actor} has signed as well: it has passed into other hands.", de: "{actor} hat ebenfalls unterschrieben: Es ist übergeben." },
  voteTakenBack: { en: "{actor} has changed what you voted on. Please vote again.", de: "{actor} hat geändert, worüber Sie abgestimmt haben. Bitte stimmen Sie erneut ab." },
  mentioned: { en: "{actor} has mentioned you in a comment.", de: "{actor} hat Sie in einem Kommentar erwähnt." },
}
const OTHER: Words = { en: "There is news.", de: "Es gibt Neues." }

const REASONS: Readonly<Record<string, Words>> = {
  approver: { en: "you were asked to approve it", de: "Sie um Freigabe gebeten wurden" }, owner: { en: "it is yours", de: "es Ihnen gehört" }, responsible: { en: "you are responsible for it", de: "Sie dafür zuständig sind" },
  accountable: { en: "you are accountable for it", de: "Sie es verantworten" }, consulted: { en: "you are to be consulted", de: "Sie dazu befragt werden" }, informed: { en: "you are to be informed", de: "Sie darüber informiert werden" },
  mentioned: { en: "you were mentioned", de: "Sie erwähnt wurden" }, follows: { en: "you take part in it", de: "Sie daran beteiligt sind" }, recipient: { en: "it was sent to you", de: "es an Sie gerichtet ist" },
}

const DECISIONS: Readonly<Record<string, Words>> = { approved: { en: "yes", de: "ja" }, rejected: { en: "no", de: "nein" } }

export interface Happening {
  readonly event: string
  readonly reason: string
  readonly params: Readonly<Record<string, string | number>>
  readonly actorName: string | null
}

export function eventSentence({ event, params, actorName }: Happening, locale: LetterLocale): string {
  const decision = DECISIONS[String(params["decision"])]?.[locale] ?? ""
  const values: Readonly<Record<string, string | number>> = { ...params, actor: actorName ?? "–", decisionText: decision }
  return (EVENTS[event] ?? OTHER)[locale].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""))
}

/** Why did I get this? */
export function reasonSentence({ reason }: Pick<Happening, "reason">, locale: LetterLocale): string {
  const why = REASONS[reason]?.[locale]
  if (why === undefined) return ""
  return locale === "de" ? `Sie bekommen dies, weil ${why}.` : `You get this because ${why}.`
}
