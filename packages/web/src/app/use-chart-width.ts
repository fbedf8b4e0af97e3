// How wide a chart is drawn, in units that become pixels: one that is drawn wide and shown narrow has letters nobody can read.

import { useMediaQuery } from "@mantine/hooks"

/** A chart fills a sheet of a phone of 360 px. */
const NARROW = 300

export function useChartWidth(wide: number): number {
  return useMediaQuery("(max-width: 720px)", false, { getInitialValueInEffect: false }) ? NARROW : wide
}
