// What the reader sees of the plan and where they are in it. Nothing of this is part of the plan; what is worth keeping
// until tomorrow (columns, zoom, folded branches) is remembered on this device.

import type { Baseline, BaselineId, LinkId, ResourceId, TaskId, TaskState } from "@throughline/plan"
import type { ColumnId } from "../columns/column-ids.ts"
import type { TaskFilter } from "../rows/task-filter.ts"
import { NO_FILTER } from "../rows/task-filter.ts"
import type { PanelTab } from "./panel-tabs.ts"
import type { Whiskers } from "../simulation/whisker.ts"
import type { TimelineOptions } from "../timeline/scene.ts"

export interface Cell {
  /** Null: the empty row at the end. */
  readonly taskId: TaskId | null
  readonly column: ColumnId
}

export interface ColumnWidth {
  readonly id: ColumnId
  readonly width: number
}

/** Where each column begins, and the width of all. */
export function columnPlaces(columns: readonly ColumnWidth[]): { readonly lefts: readonly number[]; readonly width: number } {
  const lefts: number[] = []
  let width = 0
  for (const column of columns) {
    lefts.push(width)
    width += column.width
  }
  return { lefts, width }
}

export type GroupBy = "none" | "person" | "state" | "critical"
export type { PanelTab } from "./panel-tabs.ts"

export interface ViewState {
  readonly cursor: Cell | null
  /** Where a range began; the range runs from here to the cursor. */
  readonly anchor: Cell | null
  readonly selected: ReadonlySet<TaskId>
  readonly selectedLink: LinkId | null
  /** The cell being typed in, with the text it opened with. */
  readonly editing: (Cell & { readonly text: string; readonly replaces: boolean }) | null
  readonly collapsed: ReadonlySet<TaskId>
  readonly filter: TaskFilter
  readonly groupBy: GroupBy
  readonly sort: { readonly column: ColumnId; readonly descending: boolean } | null
  readonly columns: readonly ColumnWidth[]
  readonly gridWidth: number
  /** On narrow screens one of the two is shown. */
  readonly pane: "grid" | "timeline"
  readonly pxPerDay: number
  /** False until the zoom has been chosen: by the reader, by what is remembered, or at first sight by the plan itself. */
  readonly zoomed: boolean
  readonly options: TimelineOptions
  readonly baselineId: BaselineId | null
  readonly panel: PanelTab | null
  /** The checks of the plan's quality are shown beside it. */
  readonly check: boolean
  /** Levelling is asked for or proposed beside it. */
  readonly level: boolean
  /** The simulation is asked for or shown beside it. */
  readonly simulate: boolean
  /** P50 and P80 of the last simulation, drawn under the bars. */
  readonly whiskers: Whiskers | null
  /** Dates that are only proposed, drawn in place of the baseline. */
  readonly ghost: Baseline | null
  readonly why: { readonly taskId: TaskId; readonly edge: "start" | "finish" } | null
  readonly histogram: ResourceId | null
  readonly histogramOpen: boolean
  readonly boardStates: readonly TaskState[]
}

export const FIRST_VIEW: ViewState = {
  cursor: null, anchor: null, selected: new Set(), selectedLink: null, editing: null, collapsed: new Set(), filter: NO_FILTER, groupBy: "none", sort: null,
  columns: [
    { id: "number", width: 44 }, { id: "name", width: 250 }, { id: "duration", width: 74 }, { id: "start", width: 94 }, { id: "finish", width: 94 },
    { id: "predecessors", width: 104 }, { id: "resources", width: 130 }, { id: "percentComplete", width: 56 }, { id: "totalSlack", width: 66 }, { id: "cost", width: 96 },
  ],
  gridWidth: 560, pane: "grid", pxPerDay: 16, zoomed: false, options: { critical: true, slack: true, links: true, whiskers: true, labels: "resources" }, baselineId: null,
  panel: null, check: false, level: false, simulate: false, whiskers: null, ghost: null, why: null, histogram: null, histogramOpen: false, boardStates: ["backlog", "ready", "inProgress", "done"],
}

/** Remembered between visits. */
export type KeptView = Pick<ViewState, "columns" | "gridWidth" | "pxPerDay" | "options" | "baselineId" | "groupBy"> & { readonly collapsed: readonly TaskId[] }
