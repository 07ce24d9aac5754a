/** Seconds that are scheduled ahead: a busy page may be late by less than this without a beat being late. */
const ahead = 0.6

/**
 * Sounds `perMinute` short beats a minute until the returned function is called. The beats are laid on the audio clock ahead
 * of time, so that a page that hangs for a moment does not break the rhythm.
 */
export function startPulse(perMinute: number, level: number): () => void {
  const audio = new AudioContext()
  void audio.resume()
  const seconds = 60 / perMinute
  let next = audio.currentTime + 0.05
  const lay = () => {
    // After a pause of the machine the missed beats are left out, not made up for.
    if (next < audio.currentTime) next = audio.currentTime + 0.05
    for (; next < audio.currentTime + ahead; next += seconds) beat(audio, next, level)
  }
  lay()
  const timer = setInterval(lay, 200)
  return () => {
    clearInterval(timer)
    void audio.close()
  }
}

function beat(audio: AudioContext, at: number, level: number) {
  const tone = new OscillatorNode(audio, { type: 'square', frequency: 880 })
  const volume = new GainNode(audio, { gain: 0 })
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(level * 0.25, at + 0.005)
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.07)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 0.08)
}
