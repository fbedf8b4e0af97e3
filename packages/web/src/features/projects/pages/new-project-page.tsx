// Three ways to begin a project: from a template, from a file, or blank.

import { Tabs } from "@mantine/core"
import { getRouteApi } from "@tanstack/react-router"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { BeginFromFile } from "../new/begin-from-file.tsx"
import { BeginBlank, BeginFromTemplate } from "../new/begin-with-form.tsx"

const route = getRouteApi("/signed-in/projects/new")

export default function NewProjectPage() {
  const { template } = route.useSearch()
  usePageTitle(t("nav.newProject"))
  return (
    <main id="content" className="tl-page tl-page--narrow">
      <div className="tl-page__head"><h1>{t("nav.newProject")}</h1></div>
      <Tabs defaultValue="template" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="template">{t("new.fromTemplate")}</Tabs.Tab>
          <Tabs.Tab value="file">{t("new.fromFile")}</Tabs.Tab>
          <Tabs.Tab value="blank">{t("new.blank")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="template" pt="md"><BeginFromTemplate begunWith={template} /></Tabs.Panel>
        <Tabs.Panel value="file" pt="md"><BeginFromFile /></Tabs.Panel>
        <Tabs.Panel value="blank" pt="md"><BeginBlank /></Tabs.Panel>
      </Tabs>
    </main>
  )
}
