import { join } from "node:path"
import { expect, test } from "vitest"
import { DEFAULT_DATA, readOptions } from "./options.ts"

test("flags go before the environment, and that before the defaults", () => {
  expect(readOptions([], {})).toMatchObject({ port: 3000, host: "127.0.0.1", data: DEFAULT_DATA, databaseUrl: null, files: null, firstRun: null, settings: { publicUrl: null, mail: null, trustedProxies: [] } })
  const environment = { PORT: "4000", HOST: "0.0.0.0", THROUGHLINE_DATA: "/srv/a", DATABASE_URL: "postgres://db/x" }
  expect(readOptions([], environment)).toMatchObject({ port: 4000, host: "0.0.0.0", data: "/srv/a", databaseUrl: "postgres://db/x" })
  expect(readOptions(["--port", "5000", "--data=/srv/b", "--host", "::"], environment)).toMatchObject({ port: 5000, host: "::", data: "/srv/b" })
})

test("an empty variable is none", () => {
  expect(readOptions([], { PORT: "", DATABASE_URL: " ", THROUGHLINE_DATA: "" })).toMatchObject({ port: 3000, databaseUrl: null, data: DEFAULT_DATA })
})

test("the default data folder lies beside the program", () => {
  expect(DEFAULT_DATA).toBe(join(import.meta.dirname, "../../../data"))
})

test("mail, public address, proxies and first administrator are read", () => {
  const { settings, firstRun, files } = readOptions([], {
    THROUGHLINE_SMTP_URL: "smtps://u:p@mail.example.org", THROUGHLINE_MAIL_FROM: "Plan <plan@example.org>", THROUGHLINE_PUBLIC_URL: "https://plan.example.org/",
    THROUGHLINE_FILES: "/srv/files", THROUGHLINE_TRUSTED_PROXIES: "10.0.0.1, 10.0.0.2", THROUGHLINE_ADMIN_EMAIL: "a@example.org", THROUGHLINE_ADMIN_PASSWORD: "long enough", THROUGHLINE_ORGANISATION: "Ours",
  })
  expect(settings).toMatchObject({ publicUrl: "https://plan.example.org", trustedProxies: ["10.0.0.1", "10.0.0.2"], mail: { from: "Plan <plan@example.org>" } })
  expect(files).toBe("/srv/files")
  expect(firstRun).toMatchObject({ email: "a@example.org", organisationName: "Ours" })
})

test.each<[string, readonly string[], Record<string, string>, string]>([
  ["a port that is no number", ["--port", "abc"], {}, '"abc" is no port'],
  ["a port too high", [], { PORT: "65536" }, '"65536" is no port'],
  ["a negative port", [], { PORT: "-1" }, '"-1" is no port'],
  ["an unknown flag", ["--colour", "red"], {}, "--colour is not known"],
  ["a flag without value", ["--data"], {}, "--data needs a value"],
  ["a foreign database", [], { DATABASE_URL: "mysql://x" }, "must begin with postgres://"],
  ["half an administrator", [], { THROUGHLINE_ADMIN_EMAIL: "a@example.org" }, "go together"],
  ["mail without sender", [], { THROUGHLINE_SMTP_URL: "smtp://mail" }, "THROUGHLINE_MAIL_FROM"],
  ["a mail server of another protocol", [], { THROUGHLINE_SMTP_URL: "http://mail", THROUGHLINE_MAIL_FROM: "a@b" }, "THROUGHLINE_SMTP_URL must look like"],
  ["mail without an address for its links", [], { THROUGHLINE_SMTP_URL: "smtp://mail", THROUGHLINE_MAIL_FROM: "a@b" }, "THROUGHLINE_PUBLIC_URL must name"],
  ["a public address with a path", [], { THROUGHLINE_PUBLIC_URL: "https://a.example/b" }, "without a path"],
])("%s is refused in words", (_, args, environment, words) => {
  expect(() => readOptions(args, environment)).toThrow(words)
})

test("everything wrong is said at once", () => {
  expect(() => readOptions(["--port", "x"], { DATABASE_URL: "y" })).toThrow(/no port.*\n.*DATABASE_URL/)
})
