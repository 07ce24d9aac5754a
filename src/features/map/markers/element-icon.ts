import L from 'leaflet'

/** A Leaflet icon that is an element of our own, which we change in place instead of making it anew. */
export class ElementIcon extends L.DivIcon {
  readonly #element: HTMLElement

  constructor(element: HTMLElement) {
    super()
    this.#element = element
  }

  override createIcon(): HTMLElement {
    return this.#element
  }

  // Leaflet accepts the absence of a shadow, its types do not.
  override createShadow(): HTMLElement {
    return null as unknown as HTMLElement
  }
}
