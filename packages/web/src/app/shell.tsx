// The frame of every page behind the sign-in: skip link, header, palette and keyboard help (loaded after the page).

import { Outlet } from "@tanstack/react-router"
import { lazy, Suspense, useEffect, useState } from "react"
import { t } from "../i18n/catalogue.ts"
import { Header } from "./header.tsx"
import { useGeneralCommands } from "./general-commands.ts"
import { PageLoading } from "./page-loading.tsx"
import { RouteAnnouncer } from "./route-announcer.tsx"
import { useOwnColorScheme } from "./own-color-scheme.ts"

const loadPalette = () => import("./palette.tsx")
const Palette = lazy(loadPalette)
const KeyboardHelp = lazy(() => import("./keyboard-help.tsx"))

export function Shell() {
  const [open, setOpen] = useState<"palette" | "keyboard" | null>(null)
  useGeneralCommands({ openPalette: () => setOpen("palette"), openKeyboardHelp: () => setOpen("keyboard") })
  useOwnColorScheme()
  usePaletteAtHand()
  const close = () => setOpen(null)
  return (
    <div className="tl-shell">
      <a className="tl-skip" href="#content">{t("app.skip")}</a>
      <RouteAnnouncer />
      <Header onSearch={() => setOpen("palette")} onKeyboard={() => setOpen("keyboard")} />
      <Suspense fallback={<PageLoading />}><Outlet /></Suspense>
      <Suspense fallback={null}>
        {open === "palette" && <Palette onClose={close} />}
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
