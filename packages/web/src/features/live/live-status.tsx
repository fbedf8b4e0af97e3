// Whether changes of others arrive, and who else is here.

import { Tooltip } from "@mantine/core"
import { t } from "../../i18n/catalogue.ts"
import { Initials } from "../../app/initials.tsx"
import { useMe } from "../../app/session.ts"
import { useLiveState, usePresentPeople } from "./use-project-events.ts"
import "./live.css"

const SHOWN = 3

export function LiveStatus({ projectId }: { readonly projectId: string }) {
  const state = useLiveState(projectId)
  const me = useMe()
  const others = [...new Map(usePresentPeople(projectId).filter((person) => person.userId !== me.id).map((person) => [person.userId, person.name])).entries()]
  const names = others.map(([, name]) => name).join(", ")
  return (
    <span className="tl-live tl-no-print">
      {others.length > 0 && (
        <Tooltip label={t("live.presence", { names })}>
          <span className="tl-live__people">
            <span className="tl-hidden">{t("live.presence", { names })}</span>
            {others.slice(0, SHOWN).map(([id, name]) => <Initials key={id} name={name} size={24} />)}
            {others.length > SHOWN && <span className="tl-small tl-soft">+{others.length - SHOWN}</span>}
          </span>
        </Tooltip>
      )}
      <Tooltip label={t(`live.hint.${state}`)}>
        <output className={`tl-live__state tl-live__state--${state}`}>{t(`live.${state}`)}</output>
      </Tooltip>
    </span>
  )
}
