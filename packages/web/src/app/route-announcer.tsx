// Tells screen readers that another page is there; sighted people see it.

import { useLocation } from "@tanstack/react-router"
import { useEffect, useState } from "react"

/** Pages set their title when they are drawn; their code may have to be loaded first. */
const SETTLED_MS = 400

export function RouteAnnouncer() {
  const { pathname } = useLocation()
  const [title, setTitle] = useState("")
  useEffect(() => {
    const timer = setTimeout(() => setTitle(document.title), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [pathname])
  return <output className="tl-hidden">{title}</output>
}
