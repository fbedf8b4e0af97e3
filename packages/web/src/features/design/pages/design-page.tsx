// Every shared component in its states, with fixed data: what design.md describes, to be looked at.

import { Switch } from "@mantine/core"
import { QueryClientProvider } from "@tanstack/react-query"
import { useState } from "react"
import { usePageTitle } from "../../../app/page-title.ts"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { useArtefactWords } from "../../artefacts/index.ts"
import { Buttons } from "../parts/buttons.tsx"
import { Fields } from "../parts/fields.tsx"
import { Lines } from "../parts/lines.tsx"
import { Marks } from "../parts/marks.tsx"
import { Messages } from "../parts/messages.tsx"
import { States } from "../parts/states.tsx"
import { Tables } from "../parts/tables.tsx"
import { Together } from "../parts/together.tsx"
import { sampleClient } from "../sample-client.ts"
import { useShownAs } from "../use-shown-as.ts"
import "../../artefacts/artefacts.css"
import "../../projects/pages/project-frame.css"
import "../design.css"

const SECTIONS = ["buttons", "fields", "marks", "tables", "states", "messages", "line", "approvals", "conflict", "collaboration"] as const

export default function DesignPage() {
  useArtefactWords()
  usePageTitle(t("design.title"))
  const me = useMe()
  const [client] = useState(() => sampleClient(me))
  const [dark, setDark] = useState<boolean | null>(null)
  const [rightToLeft, setRightToLeft] = useState(false)
  const [narrow, setNarrow] = useState(false)
  const shownDark = useShownAs(dark, rightToLeft)
  return (
    <main id="content" className="tl-page">
      <div className="tl-page__head"><h1>{t("design.title")}</h1></div>
      <div className={`tl-design${narrow ? " is-narrow" : ""}`}>
        <p className="tl-soft">{t("design.lead")}</p>
        <fieldset className="tl-steps__row tl-design__bar" aria-label={t("design.show")}>
          <Switch label={t("design.dark")} checked={shownDark} onChange={(event) => setDark(event.currentTarget.checked)} />
          <Switch label={t("design.rtl")} checked={rightToLeft} onChange={(event) => setRightToLeft(event.currentTarget.checked)} />
          <Switch label={t("design.narrow")} checked={narrow} onChange={(event) => setNarrow(event.currentTarget.checked)} />
        </fieldset>
        <nav aria-label={t("design.contents")}><ul className="tl-design__contents">{SECTIONS.map((id) => <li key={id}><a href={`#${id}`}>{t(`design.${id}`)}</a></li>)}</ul></nav>
        <QueryClientProvider client={client}>
          <Buttons />
          <Fields />
          <Marks />
          <Tables />
          <States />
          <Messages />
          <Lines />
          <Together />
        </QueryClientProvider>
      </div>
    </main>
  )
}
