// All shortcuts that work right now, by group; made from the same list as the palette.

import { Modal } from "@mantine/core"
import { t } from "../i18n/catalogue.ts"
import { AnchorLink } from "./links.tsx"
import { shortcutText, useCommands } from "./commands.ts"
import type { Command } from "./commands.ts"

export default function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const commands = useCommands().filter((command) => command.shortcut !== undefined)
  const groups = Map.groupBy(commands, (command: Command) => command.group ?? t("palette.page"))
  return (
    <Modal opened onClose={onClose} title={t("keyboard.title")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      {[...groups].map(([group, members]) => (
        <section key={group} className="tl-stack tl-stack--tight" style={{ marginBottom: 16 }}>
          <h3>{group}</h3>
          <table className="tl-table">
            <tbody>
              {members.map((command) => (
                <tr key={command.id}><td>{command.label}</td><td className="tl-number"><kbd>{shortcutText(command.shortcut ?? "")}</kbd></td></tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <AnchorLink to="/design" onClick={onClose}>{t("keyboard.components")}</AnchorLink>
    </Modal>
  )
}
