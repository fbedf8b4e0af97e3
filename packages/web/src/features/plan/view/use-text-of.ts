// The text of a field that shows a value of the plan: what is being typed, until the value itself changes.

import { useState } from "react"

export function useTextOf(shown: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(shown)
  const [known, setKnown] = useState(shown)
  // Adjusted while drawing, not after: the old text is never seen beside the new value.
  if (known !== shown) {
    setKnown(shown)
    setText(shown)
  }
  return [text, setText]
}
