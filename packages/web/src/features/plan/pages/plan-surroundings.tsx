// What stands around every view of a plan: the desk, who is here, the clash to be decided, the dialogs, the commands.

import { useHotkeys } from "../../../app/hotkeys.ts"
import { RegisterPlanCommands } from "../commands/register-commands.tsx"
import { ClashDialog } from "../dialogs/clash-dialog.tsx"
import { PlanDialogs } from "../dialogs/plan-dialogs.tsx"
import { GridMenu } from "../grid/grid-menu.tsx"
import { useDesk } from "../view/use-desk.ts"

export function PlanSurroundings() {
  const desk = useDesk()
  // The other key for redo, for those who learned it elsewhere; the palette lists one.
  useHotkeys([["mod+shift+Z", () => desk.store.redo()]])
  return (
    <>
      <RegisterPlanCommands />
      <GridMenu />
      <PlanDialogs />
      <ClashDialog />
    </>
  )
}
