// Mantine's buttons and anchors as typed links of the router, so that a wrong address does not compile.

import { Anchor, Button, Menu } from "@mantine/core"
import type { AnchorProps, ButtonProps, MenuItemProps } from "@mantine/core"
import { createLink } from "@tanstack/react-router"
import type { AnchorHTMLAttributes, RefAttributes } from "react"

type Native<Props> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Props> & RefAttributes<HTMLAnchorElement> & Props

const RawButton = (props: Native<ButtonProps>) => <Button component="a" {...props} />
const RawAnchor = (props: Native<AnchorProps>) => <Anchor {...props} />
const RawItem = (props: Native<MenuItemProps>) => <Menu.Item component="a" {...props} />

export const ButtonLink = createLink(RawButton)
export const AnchorLink = createLink(RawAnchor)
export const MenuItemLink = createLink(RawItem)
