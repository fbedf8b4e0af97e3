// Mantine dressed in our tokens (tokens.css): one accent, small radius, dense controls, borders instead of shadows.

import { Button, createTheme, defaultVariantColorsResolver, Modal, Paper } from "@mantine/core"
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from "@mantine/core"

const ACCENT: MantineColorsTuple = ["#eef4fb", "#e3ecf6", "#c4d7ed", "#a5c3e6", "#8bb8ee", "#5f8fc4", "#3a70ab", "#1b4f8a", "#143e6e", "#0d2c50"]
const RED: MantineColorsTuple = ["#fdf1ef", "#fce7e4", "#f7c9c3", "#ffb1a7", "#ff9184", "#d9705f", "#c5402f", "#b02318", "#9c1f14", "#751710"]

/** Filled controls take their text colour from the tokens: Mantine would choose it once for both schemes. */
const filledInTokens: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input)
  if (input.variant !== "filled") return resolved
  return input.color === "red"
    ? { ...resolved, background: "var(--critical)", hover: "var(--critical)", color: "var(--sheet)" }
    : { ...resolved, background: "var(--accent-fill)", hover: "var(--accent-fill-hover)", color: "var(--on-accent)" }
}

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver: filledInTokens,
  colors: { accent: ACCENT, red: RED },
  fontFamily: "var(--font)",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  headings: { fontFamily: "var(--font)", fontWeight: "500" },
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "16px", xl: "18px" },
  fontWeights: { regular: "400", medium: "500", bold: "700" },
  defaultRadius: 3,
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: "sm" } }),
    Modal: Modal.extend({
      // The head of a dialog is no banner of the page.
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 }, attributes: { header: { role: "presentation" } } },
    }),
    Paper: Paper.extend({ defaultProps: { radius: 3 } }),
  },
})

export const cssVariablesResolver: CSSVariablesResolver = () => {
  const ours = {
    "--mantine-color-body": "var(--page)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-placeholder": "var(--ink-soft)",
    "--mantine-color-default": "var(--sheet)",
    "--mantine-color-default-hover": "var(--sheet-sunk)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--rule-strong)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-error": "var(--critical)",
    "--mantine-color-accent-text": "var(--accent)",
    "--mantine-color-accent-filled": "var(--accent-fill)",
    "--mantine-color-accent-filled-hover": "var(--accent-fill-hover)",
    "--mantine-color-accent-light": "var(--accent-wash)",
    "--mantine-color-accent-light-hover": "var(--accent-wash)",
    "--mantine-color-accent-light-color": "var(--accent)",
    "--mantine-color-accent-outline": "var(--accent)",
    "--mantine-color-red-text": "var(--critical)",
    "--mantine-color-red-light": "var(--critical-wash)",
    "--mantine-color-red-light-color": "var(--critical)",
    "--mantine-color-red-outline": "var(--critical)",
  }
  return { variables: {}, light: ours, dark: ours }
}
