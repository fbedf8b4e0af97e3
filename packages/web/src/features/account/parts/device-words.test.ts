import { expect, it } from "vitest"
import { deviceWords } from "./device-words.ts"

it("a browser is told by what it is, not by what it also claims to be", () => {
  expect(deviceWords("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0")).toBe("Edge, Windows")
  expect(deviceWords("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36")).toBe("Chrome, Android")
  expect(deviceWords("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1")).toBe("Safari, iPhone")
})
it("a program that is no browser is shown as it calls itself", () => {
  expect(deviceWords("backup-script/2.1")).toBe("backup-script/2.1")
})
