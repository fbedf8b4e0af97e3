// The bell in the header: how many notifications wait, and the way to them.

import { IconBell } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { t } from "../../i18n/catalogue.ts"
import { unreadQuery } from "./notification-query.ts"
import "./bell.css"

const MOST = 99

export function Bell() {
  const count = useQuery(unreadQuery).data ?? 0
  return (
    <Link to="/notifications" className="tl-bell" aria-label={t("notification.bell", { count })}>
      <IconBell size={19} stroke={1.6} aria-hidden="true" />
      {count > 0 && <span className="tl-bell__count" aria-hidden="true">{count > MOST ? `${MOST}+` : count}</span>}
    </Link>
  )
}
