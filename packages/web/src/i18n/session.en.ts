// Words of setup, signing in, passwords and invitations.

export const sessionEn = {
  "session.yourName": "Your name",
  "session.newPassword": "New password",
  "session.passwordRule": "At least {count} characters. A sentence is easier to remember than signs.",
  "session.passwordMissing": "{count, plural, one {# character to go} other {# characters to go}}",
  "session.showPassword": "Show or hide the password",
  "session.toSignIn": "Go to sign-in",
  "session.linkIncomplete": "This link is incomplete. Copy it whole from the message you received.",

  "setup.title": "Set up Throughline",
  "setup.lead": "You will be the administrator. Everything here can be changed later.",
  "setup.sample": "Add a sample project",
  "setup.sampleHint": "A network renewal with people, progress and a baseline, to look around in. It can be deleted at any time.",
  "setup.action": "Create the organisation",

  "signIn.title": "Sign in",
  "signIn.action": "Sign in",
  "signIn.forgot": "Forgot the password?",

  "forgot.title": "Forgot the password",
  "forgot.lead": "We send a link that lets you choose a new one.",
  "forgot.action": "Send the link",
  "forgot.sent": "If {email} has an account here, a message with a link is on its way. It is valid for 30 minutes.",

  "reset.title": "Choose a new password",
  "reset.lead": "All sessions of your account will end.",
  "reset.action": "Set the password",
  "reset.another": "Ask for another link",
  "reset.done": "The password has been set",
  "reset.doneLead": "You can sign in with it now.",

  "invitation.title": "You have been invited",
  "invitation.lead": "{who} invites you to {organisation}.",
  "invitation.action": "Create my account",
  "invitation.askAgain": "Ask the person who invited you for a new link.",
} as const
