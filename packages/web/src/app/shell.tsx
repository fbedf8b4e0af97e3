// The frame of every page behind the sign-in: skip link, header, palette and keyboard help (loaded after the page).

import { Outlet } from "@tanstack/react-router"
import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { t } from "../i18n/catalogue.ts"
import { Header } from "./header.tsx"
import { useGeneralCommands } from "./general-commands.ts"
import { PageLoading } from "./page-loading.tsx"
import { PaletteOpening } from "./palette-opening.tsx"
import { RouteAnnouncer } from "./route-announcer.tsx"
import { useOwnColorScheme } from "./own-color-scheme.ts"

const loadPalette = () => import("./palette.tsx")
const Palette = lazy(loadPalette)
const KeyboardHelp = lazy(() => import("./keyboard-help.tsx"))

export function Shell() {
  const [open, setOpen] = useState<"palette" | "keyboard" | null>(null)
  const [query, setQuery] = useState("")
  const opener = useRef<Element | null>(null)
  const openPalette = () => {
    opener.current = document.activeElement
    setQuery("")
    setOpen("palette")
  }
  useGeneralCommands({ openPalette, openKeyboardHelp: () => setOpen("keyboard") })
  useOwnColorScheme()
  usePaletteAtHand()
  const close = () => setOpen(null)
  const closePalette = () => {
    close()
    // After the palette has gone, so that its hold on the focus has gone, too.
    setTimeout(() => {
      if (opener.current instanceof HTMLElement && document.activeElement === document.body) opener.current.focus({ preventScroll: true })
    })
  }
  return (
    <div className="tl-shell">
      <a className="tl-skip" href="#content">{t("app.skip")}</a>
      <RouteAnnouncer />
      <Header onSearch={openPalette} onKeyboard={() => setOpen("keyboard")} />
      <Suspense fallback={<PageLoading />}><Outlet /></Suspense>
      {open === "palette" && <Suspense fallback={<PaletteOpening query={query} onQuery={setQuery} onClose={closePalette} />}><Palette query={query} onQuery={setQuery} onClose={closePalette} /></Suspense>}
      <Suspense fallback={null}>
        {open === "keyboard" && <KeyboardHelp onClose={close} />}
      </Suspense>
    </div>
  )
}

/** Loaded once the page is at rest: who presses Ctrl+K and types on must not type into what lies beneath. */
function usePaletteAtHand(): void {
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), AT_REST_MS)
    return () => clearTimeout(timer)
  }, [])
}

const AT_REST_MS = 1_500
