// Gives the focus to a text field in the moment in which it is drawn, with the caret behind what was typed before.

export function takeFocus(field: HTMLInputElement | null): void {
  if (field === null || field === document.activeElement) return
  field.focus({ preventScroll: true })
  field.setSelectionRange(field.value.length, field.value.length)
}
