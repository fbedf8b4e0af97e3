// Leads to the part of a page that an address names behind its #, as soon as that part has something to show.

import { useLocation } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import type { RefObject } from "react"

export function useArrival(name: string, ready: boolean): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null)
  const named = useLocation({ select: ({ hash }) => hash }) === name
  useEffect(() => {
    if (named && ready) part.current?.scrollIntoView({ block: "start" })
  }, [named, ready])
  return part
}
