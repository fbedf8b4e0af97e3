// The width of the grid as a CSS variable, for the parts that line up with it.

import type { CSSProperties } from "react"

export function gridWidthStyle(gridWidth: number): CSSProperties {
  // React's type of style knows no variables of one's own.
  const style: CSSProperties & Record<"--grid-width", string> = { "--grid-width": `${gridWidth}px` }
  return style
}
