import type { Command } from './commands.ts'

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** The commands that hold every word of the query; those that begin with it come first. */
export function matchCommands(commands: readonly Command[], query: string): Command[] {
  const wanted = plain(query.trim())
  const words = wanted.split(/\s+/).filter(Boolean)
  return commands
    .map((command) => ({ command, text: plain(`${command.label} ${command.group} ${command.words ?? ''}`) }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .sort((a, b) => Number(b.text.startsWith(wanted)) - Number(a.text.startsWith(wanted)))
    .map(({ command }) => command)
}
