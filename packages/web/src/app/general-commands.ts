// The commands that exist on every page.

import { useNavigate } from "@tanstack/react-router"
import { t } from "../i18n/catalogue.ts"
import { useCommand } from "./commands.ts"
import { useMay } from "./session.ts"
import { useSignOut } from "./sign-out.ts"

export interface GeneralCommands {
  readonly openPalette: () => void
  readonly openKeyboardHelp: () => void
}

export function useGeneralCommands({ openPalette, openKeyboardHelp }: GeneralCommands): void {
  const navigate = useNavigate()
  const signOut = useSignOut()
  const goTo = t("palette.goTo")
  useCommand({ id: "app.palette", label: t("nav.search"), group: t("keyboard.general"), shortcut: "mod+K", perform: openPalette })
  useCommand({ id: "app.keyboard", label: t("nav.keyboard"), group: t("palette.help"), shortcut: "?", perform: openKeyboardHelp })
  useCommand({ id: "app.home", label: t("nav.home"), group: goTo, perform: () => void navigate({ to: "/" }) })
  useCommand({ id: "app.ideas", label: t("idea.title"), group: goTo, enabled: useMay("ideas.submit"), perform: () => void navigate({ to: "/ideas" }) })
  useCommand({ id: "app.projects", label: t("nav.projects"), group: goTo, perform: () => void navigate({ to: "/projects" }) })
  useCommand({ id: "app.templates", label: t("learning.templates"), group: goTo, enabled: useMay("projects.create"), perform: () => void navigate({ to: "/library" }) })
  useCommand({ id: "app.riskLibrary", label: t("library.risks"), group: goTo, enabled: useMay("projects.create"), perform: () => void navigate({ to: "/library/risks" }) })
  useCommand({ id: "app.people", label: t("nav.people"), group: goTo, enabled: useMay("members.read"), perform: () => void navigate({ to: "/people" }) })
  useCommand({ id: "app.account", label: t("nav.account"), group: goTo, perform: () => void navigate({ to: "/account" }) })
  useCommand({ id: "app.administration", label: t("nav.administration"), group: goTo, enabled: useMay("organisation.manage"), perform: () => void navigate({ to: "/administration" }) })
  useCommand({ id: "app.trash", label: t("nav.trash"), group: goTo, perform: () => void navigate({ to: "/trash" }) })
  useCommand({ id: "app.newProject", label: t("nav.newProject"), group: t("palette.create"), enabled: useMay("projects.create"), perform: () => void navigate({ to: "/projects/new" }) })
  useCommand({ id: "app.newIdea", label: t("idea.new"), group: t("palette.create"), enabled: useMay("ideas.submit"), perform: () => void navigate({ to: "/ideas/new" }) })
  useCommand({ id: "app.signOut", label: t("nav.signOut"), group: t("palette.help"), perform: signOut })
}
