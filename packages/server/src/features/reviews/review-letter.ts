// The letter with a personal link. People outside have said no language, so it speaks both.

export interface LetterFacts {
  readonly name: string
  readonly asker: string
  readonly project: string
  readonly title: string
  readonly message: string
  readonly link: string
  readonly days: number
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").slice(0, 150)

export function reviewLetter({ name, asker, project, title, message, link, days }: LetterFacts): { readonly subject: string; readonly body: string } {
  const note = message === "" ? "" : `\n\n${message}`
  return {
    subject: oneLine(`${asker}: ${title}`),
    body: `${name},\n\n${asker} asks you to look at “${title}” of the project “${project}”, to tick its criteria and to sign. The link is yours alone and ends in ${days} days.\n\n${asker} bittet Sie, „${title}“ aus dem Projekt „${project}“ anzusehen, die Kriterien anzukreuzen und zu unterschreiben. Der Link ist nur für Sie und endet in ${days} Tagen.${note}\n\n${link}\n`,
  }
}
