import { createStore } from 'zustand/vanilla'

/** New work: two rising pairs. Nobody answered: five hard knocks. Line lost: one long fall. Told apart with eyes shut. */
export const soundNames = ['new-work', 'nobody-answered', 'line-lost'] as const
export type SoundName = (typeof soundNames)[number]

type Note = { at: number; from: number; to: number; seconds: number; wave: OscillatorType }

const scores: Readonly<Record<SoundName, readonly Note[]>> = {
  'new-work': [
    { at: 0, from: 659, to: 659, seconds: 0.14, wave: 'sine' },
    { at: 0.15, from: 988, to: 988, seconds: 0.28, wave: 'sine' },
    { at: 0.6, from: 659, to: 659, seconds: 0.14, wave: 'sine' },
    { at: 0.75, from: 988, to: 988, seconds: 0.28, wave: 'sine' },
  ],
  'nobody-answered': [0, 0.16, 0.32, 0.7, 0.86].map((at) => ({ at, from: 523, to: 523, seconds: 0.09, wave: 'square' as const })),
  'line-lost': [{ at: 0, from: 440, to: 110, seconds: 1.3, wave: 'triangle' }],
}

const levelKey = 'siaga-sound-level'

/** `blocked`: the browser held a sound back until somebody presses something on the page. `level` is 0 (off) to 1. */
export const soundState = createStore<{ level: number; blocked: boolean }>(() => ({ level: 0.7, blocked: false }))

let context: AudioContext | null = null

/** Gets ready to sound; call it once per page. Returns whether the browser allows it; call it again from a press to ask for leave. */
export async function readySounds(): Promise<boolean> {
  const kept = Number(localStorage.getItem(levelKey) ?? Number.NaN)
  if (kept >= 0 && kept <= 1) soundState.setState({ level: kept })
  // Asked before anybody pressed anything, the browser would say no and complain.
  if (context === null && !navigator.userActivation.hasBeenActive) {
    soundState.setState({ blocked: true })
    return false
  }
  context ??= new AudioContext()
  // A browser that waits for a press leaves this promise pending.
  await Promise.race([context.resume().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 300))])
  const allowed = context.state === 'running'
  soundState.setState({ blocked: !allowed })
  return allowed
}

/** Sets how loud this desk is, 0 (off) to 1, and remembers it. */
export function setSoundLevel(level: number): void {
  localStorage.setItem(levelKey, String(level))
  soundState.setState({ level })
}

/** Sounds once. When the browser refuses, `soundState.blocked` turns true so that the page can say so. */
export async function playSound(name: SoundName): Promise<void> {
  if (!(await readySounds()) || !context) return
  const { level } = soundState.getState()
  if (level === 0) return
  for (const note of scores[name]) sound(context, note, level)
}

/** Sounds again and again until the returned function is called. */
export function repeatSound(name: SoundName, everyMs = 4000): () => void {
  void playSound(name)
  const timer = setInterval(() => void playSound(name), everyMs)
  return () => clearInterval(timer)
}

function sound(audio: AudioContext, note: Note, level: number) {
  const start = audio.currentTime + note.at
  const end = start + note.seconds
  const oscillator = new OscillatorNode(audio, { type: note.wave, frequency: note.from })
  oscillator.frequency.linearRampToValueAtTime(note.to, end)
  // A square wave is louder to the ear than a sine of the same height.
  const height = level * (note.wave === 'square' ? 0.25 : 0.6)
  const volume = new GainNode(audio, { gain: 0 })
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(height, start + 0.012)
  volume.gain.setValueAtTime(height, Math.max(start + 0.012, end - 0.06))
  volume.gain.linearRampToValueAtTime(0, end)
  oscillator.connect(volume).connect(audio.destination)
  oscillator.start(start)
  oscillator.stop(end)
}
