// Tells the person that something was not done, and why. Not a failure of the program: no "something went wrong".

import { notifications } from "@mantine/notifications"
import { t } from "../../../i18n/catalogue.ts"

export function tellRefusal(why: string): void {
  notifications.show({ message: why, color: "red", autoClose: 8_000, closeButtonProps: { "aria-label": t("action.close") } })
}
