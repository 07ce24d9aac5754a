import L from 'leaflet'
import type { LatLng } from '#domain/geo.ts'
import { ElementIcon } from '../markers/element-icon.ts'

type CrosshairOptions = {
  /** Where it starts when nothing is chosen yet, or the chosen point is out of sight. */
  readonly chosen: () => LatLng | null
  readonly onMove: (point: LatLng | null) => void
  readonly onPick: (point: LatLng) => void
}

const step = 10
const leap = 80
const margin = 40
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0],
}

/** Lets the keyboard point at a place: arrows move a crosshair, Enter picks where it stands, + and − zoom. Returns how to stop. */
export function addCrosshair(map: L.Map, { chosen, onMove, onPick }: CrosshairOptions): () => void {
  const element = document.createElement('div')
  element.className = 'pick-crosshair'
  const marker = L.marker(map.getCenter(), { icon: new ElementIcon(element), interactive: false, keyboard: false, zIndexOffset: 1e7 })
  const container = map.getContainer()

  const moveTo = (at: L.LatLng) => {
    marker.setLatLng(at).addTo(map)
    map.panInside(at, { padding: [margin, margin] })
    onMove({ lat: at.lat, lng: at.lng })
  }
  const start = () => {
    const value = chosen()
    const bounds = map.getBounds()
    if (map.hasLayer(marker) && bounds.contains(marker.getLatLng())) return marker.getLatLng()
    return value && bounds.contains(value) ? L.latLng(value) : map.getCenter()
  }
  const hide = () => {
    marker.remove()
    onMove(null)
  }
  const press = (event: KeyboardEvent) => {
    if (event.target !== container || event.ctrlKey || event.metaKey || event.altKey) return
    const direction = directions[event.key]
    if (direction) {
      const pixels = event.shiftKey ? leap : step
      const from = map.latLngToContainerPoint(start())
      moveTo(map.containerPointToLatLng(from.add([direction[0] * pixels, direction[1] * pixels])))
    } else if (event.key === 'Enter' && map.hasLayer(marker)) {
      const { lat, lng } = marker.getLatLng()
      onPick({ lat, lng })
    } else if (event.key === 'Enter') moveTo(start())
    else if (event.key === '+' || event.key === '=') map.zoomIn()
    else if (event.key === '-') map.zoomOut()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  map.keyboard.disable()
  container.addEventListener('keydown', press)
  container.addEventListener('blur', hide)
  return () => {
    container.removeEventListener('keydown', press)
    container.removeEventListener('blur', hide)
    marker.remove()
  }
}
