// The small note beside the pointer: what the bar is, and while dragging what it will become.

export interface Tip {
  readonly x: number
  readonly y: number
  readonly title: string
  readonly lines: readonly string[]
  /** The plan would refuse this. */
  readonly problem: boolean
}

export function TimelineTip({ x, y, title, lines, problem }: Tip) {
  return (
    <div className={`tl-plan-tip${problem ? " is-problem" : ""}`} style={{ left: x, top: y }} role="presentation">
      <strong>{title}</strong>
      {lines.map((line) => <span key={line}>{line}</span>)}
    </div>
  )
}
