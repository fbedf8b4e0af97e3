// What stands above the button of a form that the server refused.

import { Alert } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import { ProblemDetails } from "../problem-details.tsx"
import { problemWords } from "../problem-words.ts"

export function FormProblem({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return null
  const words = problemWords(error)
  return <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden="true" />} title={words.title}><ProblemDetails words={words} /></Alert>
}
