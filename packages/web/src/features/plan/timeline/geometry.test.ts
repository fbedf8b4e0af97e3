import { describe, expect, test } from "vitest"
import { instantOf } from "@throughline/plan"
import { indexLinks, linksInRows } from "./link-index.ts"
import { arrowHead, linkRoute, routeDistance, STUB } from "./link-route.ts"
import { bandHits, cursorOf, droppedEdge, hitBar, hitLink } from "./hit-test.ts"
import { barOf, ROW_HEIGHT } from "./bar-geometry.ts"
import { aTask, dates } from "./plan-samples.test-support.ts"
import { escapeXml, svgDocument, svgPainter } from "./svg-painter.ts"
import { fitted } from "./painter.ts"

const scale = { origin: instantOf(2026, 3, 2), end: instantOf(2026, 6, 1), pxPerDay: 20 }
const input = (over = {}) => ({ task: aTask(), dates: dates(2, 5), summary: false, baseline: null, showSlack: true, pauses: [], ...over })
const rights = { editable: true, resizable: true, startResizable: false }

describe("the bar of a task", () => {
  test("fills the days from start to finish", () => {
    const bar = barOf(scale, 0, input())
    expect([bar.shape, bar.x0, bar.x1]).toEqual(["task", 0, 80])
  })

  test("a task of zero duration is a diamond around its date, a summary a bracket", () => {
    const point = { ...dates(2, 2), finish: dates(2, 2).start }
    expect(barOf(scale, 0, input({ dates: point })).shape).toBe("milestone")
    expect(barOf(scale, 0, input({ summary: true })).shape).toBe("summary")
  })

  test("progress is a share of the bar, and nothing where nothing is done", () => {
    expect(barOf(scale, 0, input()).progressX).toBeNull()
    expect(barOf(scale, 0, input({ dates: { ...dates(2, 5), percentComplete: 2_500 } })).progressX).toBe(20)
  })

  test("the tail of slack runs to the late finish, and is absent for done and critical tasks", () => {
    const withSlack = { ...dates(2, 5), totalSlack: 9_600, lateFinish: instantOf(2026, 3, 9, 1020) }
    expect(barOf(scale, 0, input({ dates: withSlack })).slack).toEqual({ x0: 80, x1: 160 })
    expect(barOf(scale, 0, input({ dates: { ...withSlack, percentComplete: 10_000 } })).slack).toBeNull()
    expect(barOf(scale, 0, input()).slack).toBeNull()
  })

  test("a split task is drawn in its working parts", () => {
    const pauses = [{ from: instantOf(2026, 3, 3, 1020), to: instantOf(2026, 3, 5, 480) }]
    expect(barOf(scale, 0, input({ pauses })).parts).toEqual([{ x0: 0, x1: 40 }, { x0: 60, x1: 80 }])
  })

  test("a task of minutes can still be seen in a view of years", () => {
    const bar = barOf({ ...scale, pxPerDay: 0.3 }, 0, input())
    expect(bar.x1 - bar.x0).toBeGreaterThanOrEqual(3)
  })
})

describe("what lies under the pointer", () => {
  const bar = barOf(scale, 0, input())
  const middle = bar.y + 3

  test("a reader can point at a bar, and take hold of nothing", () => {
    expect(hitBar(bar, 79, middle, { ...rights, editable: false })).toBe("move")
    expect(hitBar(bar, 88, middle, { ...rights, editable: false })).toBeNull()
  })

  test("the right edge resizes, outside it a link begins, the middle moves", () => {
    expect([hitBar(bar, 78, middle, rights), hitBar(bar, 88, middle, rights), hitBar(bar, 40, middle, rights), hitBar(bar, -8, middle, rights)])
      .toEqual(["resizeEnd", "linkEnd", "move", "linkStart"])
  })

  test("the left edge resizes only where the start is the task's own", () => {
    expect(hitBar(bar, 1, middle, rights)).toBe("move")
    expect(hitBar(bar, 1, middle, { ...rights, startResizable: true })).toBe("resizeStart")
  })

  test("progress is held at its end, in the lower half of the bar", () => {
    const half = barOf(scale, 0, input({ dates: { ...dates(2, 5), percentComplete: 5_000 } }))
    expect(hitBar(half, 41, half.y + half.height - 2, rights)).toBe("progress")
    expect(hitBar(half, 41, half.y + 2, rights)).toBe("move")
  })

  test("nothing lies above and below the bar", () => {
    expect(hitBar(bar, 40, bar.y - 4, rights)).toBeNull()
    expect(hitBar(bar, 40, bar.y + bar.height + 4, rights)).toBeNull()
  })

  test("the nearest link within reach is found", () => {
    const links = [{ id: "lnk_a" as const, route: [0, 0, 50, 0] }, { id: "lnk_b" as const, route: [0, 3, 50, 3] }]
    expect([hitLink(links, 20, 1), hitLink(links, 20, 2.5), hitLink(links, 20, 30)]).toEqual(["lnk_a", "lnk_b", null])
  })

  test("a link is dropped on the nearer half, a band takes the bars that it touches", () => {
    expect([droppedEdge(bar, 10), droppedEdge(bar, 70)]).toEqual(["start", "finish"])
    expect(bandHits({ x0: 70, x1: 200, y0: 0, y1: 40 }, bar)).toBe(true)
    expect(bandHits({ x0: 90, x1: 200, y0: 0, y1: 40 }, bar)).toBe(false)
  })

  test("every part has its pointer", () => {
    expect([cursorOf("resizeEnd"), cursorOf("linkEnd"), cursorOf(null)]).toEqual(["ew-resize", "crosshair", "default"])
  })
})

describe("the arrow of a link", () => {
  const from = { x0: 0, x1: 100, y: 10 }
  const half = 7.5

  test("every kind leaves at its edge, ends at the other bar, and runs in right angles only", () => {
    for (const kind of ["FS", "SS", "FF", "SF"] as const) {
      for (const to of [{ x0: 150, x1: 200, y: 66, half }, { x0: -80, x1: -20, y: 66, half }, { x0: 20, x1: 60, y: -46, half }]) {
        const route = linkRoute({ kind, from, to })
        expect(route.slice(0, 2)).toEqual([kind[0] === "F" ? 100 : 0, 10])
        const [x, y] = route.slice(-2)
        expect(x! >= to.x0 && x! <= to.x1 && Math.abs(y! - to.y) <= half, `${kind} ends on the bar`).toBe(true)
        for (let index = 0; index + 3 < route.length; index += 2) {
          expect(route[index] === route[index + 2] || route[index + 1] === route[index + 3], `${kind} ${route.join()}`).toBe(true)
        }
      }
    }
  })

  test("a successor that starts later is reached from above, just inside its start; one further up from below", () => {
    expect(linkRoute({ kind: "FS", from, to: { x0: 100, x1: 160, y: 38, half } })).toEqual([100, 10, 106, 10, 106, 30.5])
    expect(linkRoute({ kind: "FS", from, to: { x0: 120, x1: 160, y: -18, half } })).toEqual([100, 10, 126, 10, 126, -10.5])
  })

  test("a milestone is hit and left in its middle, also where it stands at the very end of its predecessor", () => {
    expect(linkRoute({ kind: "FS", from, to: { x0: 92, x1: 108, y: 38, half: 8, milestone: true } })).toEqual([100, 10, 100, 10, 100, 30])
    expect(linkRoute({ kind: "FS", from: { x0: 92, x1: 108, y: 10, milestone: true }, to: { x0: 100, x1: 160, y: 38, half } })).toEqual([100, 10, 106, 10, 106, 30.5])
  })

  test("a successor that starts before its predecessor ends is reached along the gap between rows", () => {
    const route = linkRoute({ kind: "FS", from, to: { x0: 40, x1: 90, y: 10 + ROW_HEIGHT, half } })
    expect(route).toEqual([100, 10, 100 + STUB, 10, 100 + STUB, 10 + ROW_HEIGHT / 2, 40 - STUB, 10 + ROW_HEIGHT / 2, 40 - STUB, 10 + ROW_HEIGHT, 40, 10 + ROW_HEIGHT])
  })

  test("its head points into the bar", () => {
    expect(arrowHead([0, 0, 20, 0])[2]).toBe(15)
    expect(arrowHead([40, 0, 20, 0])[2]).toBe(25)
    expect(arrowHead([20, 0, 20, 30])[3]).toBe(25)
    expect(routeDistance([0, 0, 20, 0, 20, 50], 25, 30)).toBe(5)
  })
})

describe("links in a window of rows", () => {
  const link = (id: number, from: number, to: number) => [`lnk_${id}`, { id: `lnk_${id}`, predecessorId: `tsk_${from}`, successorId: `tsk_${to}`, kind: "FS", lag: 0, lagKind: "working", lagUnit: "d" }] as const
  const rowOf = (id: string) => (id === "tsk_999999" ? undefined : Number(id.slice(4)))
  const index = indexLinks(new Map([link(1, 0, 5), link(2, 0, 5_000), link(3, 300, 200), link(4, 100, 400), link(5, 3, 999_999)] as never), rowOf)
  const found = (first: number, last: number) => linksInRows(index, first, last).map((one) => one.link.id).toSorted()

  test("those that begin, end or only pass through are found once; those to hidden rows never", () => {
    expect(found(0, 10)).toEqual(["lnk_1", "lnk_2"])
    expect(found(220, 250)).toEqual(["lnk_2", "lnk_3", "lnk_4"])
    expect(found(4_000, 4_100)).toEqual(["lnk_2"])
    expect(found(6_000, 6_100)).toEqual([])
  })
})

describe("the drawing as a file", () => {
  test("names with markup and control characters cannot break the picture", () => {
    const painter = svgPainter()
    painter.text(0, 0, `<script>"&\u0007`, { color: "black", size: 10 })
    expect(painter.group(0, 0, null)).toContain("&lt;script&gt;&quot;&amp;</text>")
    expect(escapeXml("a\u0000b")).toBe("ab")
    expect(svgDocument(10, 10, "white", [])).toMatch(/^<svg xmlns=.*<\/svg>$/)
  })

  test("long names are cut with an ellipsis where they end", () => {
    const measure = (text: string) => text.length
    expect([fitted("Server delivery", 20, measure), fitted("Server delivery", 8, measure), fitted("Server", 0, measure)]).toEqual(["Server delivery", "Server…", ""])
  })
})
