import L from 'leaflet'
import type { LatLng } from '#domain/geo.ts'
import { ElementIcon } from '../markers/element-icon.ts'

/** The pin at the chosen place; dragging it chooses another. */
export function createPickPin(map: L.Map, title: string, onPick: (point: LatLng) => void) {
  const element = document.createElement('div')
  element.className = 'pick-pin'
  element.title = title
  // The crosshair does the same for the keyboard, and says so.
  element.setAttribute('aria-hidden', 'true')
  element.innerHTML =
    '<svg viewBox="0 0 36 46"><path d="M18 44C10 33 3 26 3 17.5a15 15 0 0 1 30 0C33 26 26 33 18 44z"/><circle cx="18" cy="17.5" r="5.5"/></svg>'
  const pin = L.marker(map.getCenter(), { icon: new ElementIcon(element), draggable: true, autoPan: true, keyboard: false, zIndexOffset: 5e6 })
  pin.on('dragend', () => {
    const { lat, lng } = pin.getLatLng()
    onPick({ lat, lng })
  })
  return {
    put: (point: LatLng | null) => {
      if (point) pin.setLatLng(point).addTo(map)
      else pin.remove()
    },
    remove: () => void pin.remove(),
  }
}
