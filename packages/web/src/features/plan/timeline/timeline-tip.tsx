// The small note beside the pointer: what the bar is, and while dragging what it will become. Stays inside the view.

import { useDesk } from "../view/use-desk.ts"

export interface Tip {
  /** In the view, not in what is scrolled. */
  readonly x: number
  readonly y: number
  readonly title: string
  readonly lines: readonly string[]
  /** The plan would refuse this. */
  readonly problem: boolean
}

const WIDTH = 300
const HEIGHT = 130
const BESIDE = 14
const BELOW = 62

export function TimelineTip({ x, y, title, lines, problem }: Tip) {
  const { scroll } = useDesk()
  const { width, height } = scroll
  const left = x + BESIDE + WIDTH > width ? Math.max(0, x - WIDTH - BESIDE) : x + BESIDE
  const top = y + BELOW + HEIGHT > height ? y - HEIGHT + 30 : y + BELOW
  return (
    <div className={`tl-plan-tip${problem ? " is-problem" : ""}`} style={{ left: left + scroll.left, top, width: "max-content", maxWidth: WIDTH }} role="presentation">
      <strong>{title}</strong>
      {lines.map((line) => <span key={line}>{line}</span>)}
    </div>
  )
}
