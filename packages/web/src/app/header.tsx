// The bar at the top: where one can go, search, the account. On narrow screens the places move into a menu.

import { ActionIcon, Menu, UnstyledButton } from "@mantine/core"
import { IconKeyboard, IconLogout, IconMenu2, IconPlus, IconSearch, IconSettings, IconTrash, IconUser, IconApi } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { Bell } from "../features/notifications/bell.tsx"
import { t } from "../i18n/catalogue.ts"
import { shortcutText } from "./commands.ts"
import { Initials } from "./initials.tsx"
import { ButtonLink, MenuItemLink } from "./links.tsx"
import { useMay, useMe } from "./session.ts"
import { useSignOut } from "./sign-out.ts"
import "./header.css"

export interface HeaderProps {
  readonly onSearch: () => void
  readonly onKeyboard: () => void
}

export function Header({ onSearch, onKeyboard }: HeaderProps) {
  const mayCreate = useMay("projects.create")
  return (
    <header className="tl-header tl-no-print">
      <Link to="/" className="tl-header__mark" aria-label={`${t("app.name")}: ${t("nav.home")}`}>
        <span className="tl-header__sign" aria-hidden="true" />
        <span className="tl-header__word">{t("app.name")}</span>
      </Link>
      <Places />
      <button type="button" className="tl-header__search" onClick={onSearch}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span>{t("nav.search")}</span>
        <kbd aria-hidden="true">{shortcutText("mod+K")}</kbd>
      </button>
      {mayCreate && <ButtonLink to="/projects/new" size="xs" className="tl-header__new" leftSection={<IconPlus size={14} aria-hidden="true" />}><span className="tl-header__label">{t("nav.newProject")}</span></ButtonLink>}
      <Bell />
      <AccountMenu onKeyboard={onKeyboard} />
    </header>
  )
}

function Places() {
  const mayReadMembers = useMay("members.read")
  const mayBringIdeas = useMay("ideas.submit")
  const mayBegin = useMay("projects.create")
  return (
    <>
      <nav className="tl-header__places" aria-label={t("app.nav")}>
        <Link to="/" activeOptions={{ exact: true }}>{t("nav.home")}</Link>
        {mayBringIdeas && <Link to="/ideas">{t("idea.title")}</Link>}
        <Link to="/projects">{t("nav.projects")}</Link>
        {mayBegin && <Link to="/library">{t("learning.library")}</Link>}
        {mayReadMembers && <Link to="/people">{t("nav.people")}</Link>}
      </nav>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon className="tl-header__burger" variant="subtle" color="gray" size="lg" aria-label={t("app.menu")}><IconMenu2 size={20} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuItemLink to="/">{t("nav.home")}</MenuItemLink>
          {mayBringIdeas && <MenuItemLink to="/ideas">{t("idea.title")}</MenuItemLink>}
          <MenuItemLink to="/projects">{t("nav.projects")}</MenuItemLink>
          {mayBegin && <MenuItemLink to="/library">{t("learning.library")}</MenuItemLink>}
          {mayReadMembers && <MenuItemLink to="/people">{t("nav.people")}</MenuItemLink>}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function AccountMenu({ onKeyboard }: { readonly onKeyboard: () => void }) {
  const me = useMe()
  const signOut = useSignOut()
  const mayManage = useMay("organisation.manage")
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className="tl-header__account" aria-label={t("app.account", { name: me.name })}><Initials name={me.name} /></UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}<br />{me.organisationName}</Menu.Label>
        <MenuItemLink to="/account" leftSection={<IconUser size={16} />}>{t("nav.account")}</MenuItemLink>
        {mayManage && <MenuItemLink to="/administration" leftSection={<IconSettings size={16} />}>{t("nav.administration")}</MenuItemLink>}
        <MenuItemLink to="/trash" leftSection={<IconTrash size={16} />}>{t("nav.trash")}</MenuItemLink>
        <Menu.Item className="tl-keys" leftSection={<IconKeyboard size={16} />} onClick={onKeyboard}>{t("nav.keyboard")}</Menu.Item>
        <Menu.Item component="a" href="/api/reference" target="_blank" rel="noreferrer" leftSection={<IconApi size={16} />}>{t("nav.api")}</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>{t("nav.signOut")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
