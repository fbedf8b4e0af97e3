// The editor that fits a field.

import { BooleanEditor, ChoiceEditor, ChoicesEditor, PeopleEditor, PersonEditor } from "./choice-editors.tsx"
import type { EditorProps } from "./editor-props.ts"
import { ReferenceEditor } from "./reference-editor.tsx"
import { RowsEditor } from "./rows-editor.tsx"
import { AmountsEditor, DateEditor, LineEditor, LinesEditor, MomentEditor, NumberEditor, TextEditor } from "./text-editors.tsx"

export function FieldEditor(props: EditorProps) {
  switch (props.shown.field.type) {
    case "line": case "link": return <LineEditor {...props} />
    case "text": return <TextEditor {...props} />
    case "lines": return <LinesEditor {...props} />
    case "integer": case "measure": case "percent": case "money": case "minutes": return <NumberEditor {...props} />
    case "amounts": return <AmountsEditor {...props} />
    case "date": return <DateEditor {...props} />
    case "moment": return <MomentEditor {...props} />
    case "boolean": return <BooleanEditor {...props} />
    case "choice": case "score": case "role": return <ChoiceEditor {...props} />
    case "choices": return <ChoicesEditor {...props} />
    case "person": return <PersonEditor {...props} />
    case "people": return <PeopleEditor {...props} />
    case "artefact": case "artefacts": case "task": case "tasks": return <ReferenceEditor {...props} />
    case "rows": return <RowsEditor {...props} />
  }
}
