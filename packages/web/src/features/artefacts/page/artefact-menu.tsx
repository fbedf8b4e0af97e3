// What else can be done with an artefact: as a document, on paper, into the trash.

import { ActionIcon, Menu } from "@mantine/core"
import { IconDots, IconFileTypePdf, IconPrinter, IconTrash } from "@tabler/icons-react"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { addressOf, OPERATIONS } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { toast } from "../../../app/toasts.ts"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import { artefactsKey } from "../query/artefact-query.ts"
import { useArtefactPage } from "./page-context.ts"

export function ArtefactMenu() {
  const { projectId, artefact } = useArtefactPage()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { kind, id: artefactId, key } = artefact
  const toList = () => navigate({ to: "/projects/$projectId/artefacts/$kind", params: { projectId, kind } })
  const refresh = () => queries.invalidateQueries({ queryKey: artefactsKey(projectId) })
  const restore = async () => {
    await api.artefactRestore({ projectId, artefactId })
    await refresh()
    await navigate({ to: "/projects/$projectId/artefacts/$kind/$artefactId", params: { projectId, kind, artefactId } })
  }
  const trash = useMutation({
    mutationFn: () => api.artefactDelete({ projectId, artefactId }),
    onSuccess: async () => {
      await toList()
      toast.undoable(t("artefact.trashed", { key }), () => void restore().catch(toast.problem))
      return refresh()
    },
  })
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target><ActionIcon size="lg" variant="default" aria-label={t("artefact.more", { key })}><IconDots size={17} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={addressOf(OPERATIONS.artefactPdf, { projectId, artefactId, locale: currentLocale() }).path} download leftSection={<IconFileTypePdf size={16} aria-hidden="true" />}>{t("artefact.pdf")}</Menu.Item>
        <Menu.Item leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={() => print()}>{t("action.print")}</Menu.Item>
        {artefact.mayEdit && <><Menu.Divider /><Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden="true" />} disabled={trash.isPending} onClick={() => trash.mutate()}>{t("artefact.trash")}</Menu.Item></>}
      </Menu.Dropdown>
    </Menu>
  )
}
