import { expect, it } from "vitest"
import { saidIn } from "./use-fields-draft.ts"

it("a name that is still to be typed is sent as not said, also within rows, and everything else as it is", () => {
  expect(saidIn({ lines: [{ id: "r1", label: "", amounts: [100, 0], cashable: false }], rate: 800, reason: "" })).toEqual({ lines: [{ id: "r1", label: null, amounts: [100, 0], cashable: false }], rate: 800, reason: null })
})
