// What somebody has just opened for writing takes the keyboard: the first control within it.

import { useEffect, useRef } from "react"
import type { RefObject } from "react"

export function useFocusInside<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null)
  useEffect(() => {
    element.current?.querySelector<HTMLElement>("input, select, textarea")?.focus()
  }, [])
  return element
}
