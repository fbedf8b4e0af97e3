// Names of gates and texts of checks that come with the program, in the reader's language; what people wrote stays as they wrote it.

import { tOr } from "../../../i18n/catalogue.ts"

export const said = (text: string): string => tOr(`gate.said.${text}`, text)
