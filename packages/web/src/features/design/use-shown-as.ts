// Shows the whole window dark or from the right while this page is open, whatever the person has chosen for themselves.

import { useComputedColorScheme } from "@mantine/core"
import { useEffect } from "react"

const SCHEME = "data-mantine-color-scheme"

export function useShownAs(dark: boolean | null, rightToLeft: boolean): boolean {
  const own = useComputedColorScheme("light")
  const shown = dark ?? own === "dark"
  useEffect(() => {
    const root = document.documentElement
    root.setAttribute(SCHEME, shown ? "dark" : "light")
    return () => root.setAttribute(SCHEME, own)
  }, [shown, own])
  useEffect(() => {
    if (!rightToLeft) return undefined
    const before = document.documentElement.dir
    document.documentElement.dir = "rtl"
    return () => { document.documentElement.dir = before }
  }, [rightToLeft])
  return shown
}
