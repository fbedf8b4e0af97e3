// Keys of one component that are no commands of their own (Escape closes a panel). Commands use `useCommand` instead.

export { useHotkeys } from "@mantine/hooks"
