// The frame of every page behind the sign-in: skip link, header, palette and keyboard help (both loaded when first opened).

import { Outlet } from "@tanstack/react-router"
import { lazy, Suspense, useState } from "react"
import { t } from "../i18n/catalogue.ts"
import { Header } from "./header.tsx"
import { useGeneralCommands } from "./general-commands.ts"
import { PageLoading } from "./page-loading.tsx"
import { RouteAnnouncer } from "./route-announcer.tsx"
import { useOwnColorScheme } from "./own-color-scheme.ts"

const Palette = lazy(() => import("./palette.tsx"))
const KeyboardHelp = lazy(() => import("./keyboard-help.tsx"))

export function Shell() {
  const [open, setOpen] = useState<"palette" | "keyboard" | null>(null)
  useGeneralCommands({ openPalette: () => setOpen("palette"), openKeyboardHelp: () => setOpen("keyboard") })
  useOwnColorScheme()
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
