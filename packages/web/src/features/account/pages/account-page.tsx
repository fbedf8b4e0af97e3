// My account: who I am to others, how I see the application, how I am told, my password, my sessions, my API tokens.

import { usePageTitle } from "../../../app/page-title.ts"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { NotificationPreferences } from "../../notifications/parts/preference-form.tsx"
import { PasswordForm } from "../parts/password-form.tsx"
import { ProfileForm } from "../parts/profile-form.tsx"
import { Sessions } from "../parts/sessions.tsx"
import { Tokens } from "../parts/tokens.tsx"

export default function AccountPage() {
  usePageTitle(t("nav.account"))
  const me = useMe()
  return (
    <main id="content" className="tl-page tl-page--narrow tl-stack" style={{ gap: 32 }}>
      <div>
        <h1>{t("nav.account")}</h1>
        <p className="tl-soft">{me.email} · {t(`role.${me.organisationRole}`)} · {me.organisationName}</p>
      </div>
      <ProfileForm key={me.revision} me={me} />
      <NotificationPreferences />
      <PasswordForm />
      <Sessions />
      <Tokens />
    </main>
  )
}
