/** Starts the metronome, then turns its sound off and on, wherever the focus is. */
export const metronomeKey = 'Alt+M'
