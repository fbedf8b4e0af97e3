// The frame of every view of a plan, with what all of them need around them. Undo in a field of text is the field's own.

/* oxlint-disable jsx-a11y/no-static-element-interactions -- only keeps keys of fields from the shortcuts of the page */

import type { KeyboardEvent, ReactNode } from "react"
import { PlanSurroundings } from "./plan-surroundings.tsx"

const TEXT_FIELDS = "input:not([type=checkbox]):not([type=radio]), textarea"

function keepTextUndo(event: KeyboardEvent): void {
  const isUndo = (event.ctrlKey || event.metaKey) && ["z", "y"].includes(event.key.toLowerCase())
  if (isUndo && event.target instanceof Element && event.target.matches(TEXT_FIELDS)) event.stopPropagation()
}

export function PlanFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="tl-plan" onKeyDown={keepTextUndo}>
      {children}
      <PlanSurroundings />
    </div>
  )
}
